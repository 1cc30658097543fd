using Profile.Content;

namespace Profile.Metadata;

/// <summary>The owner as the site describes them to programs.</summary>
internal static class Owner
{
    /// <summary>The name in reading order.</summary>
    public static string Name(Site site) => site.Settings.Owner.Display is { Length: > 0 } name ? name : site.Settings.Title;

    /// <summary>The owner's ORCID as the full address that ORCID's display guidelines ask for, or null.</summary>
    public static string? Orcid(Site site) => site.Socials.FirstOrDefault(l => l.Key == "orcid_id")?.Href;

    /// <summary>Pages elsewhere about the owner.</summary>
    public static IEnumerable<string> Profiles(Site site) => site.Socials.Where(l => l.IsIdentity).Select(l => l.Href);

    /// <summary>The e-mail address that the owner shows, or null.</summary>
    public static string? Email(Site site) =>
        site.Socials.FirstOrDefault(l => l.Href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))?.Href["mailto:".Length..] is { } written
            ? Uri.UnescapeDataString(written)
            : null;
}
