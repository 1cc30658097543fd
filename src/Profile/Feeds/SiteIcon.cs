using System.Globalization;
using System.Text.Json.Nodes;
using Profile.Content;
using Profile.Content.Appearance;
using Profile.Content.Documents;
using Profile.Content.Routes;
using Profile.Metadata;

namespace Profile.Feeds;

/// <summary>The site's icon and its web app manifest.</summary>
internal static class SiteIcon
{
    public const string Path = OwnAddress.Icon;

    /// <summary>The address of the icon: the owner's picture, or else the generated one.</summary>
    public static string PermalinkOf(Site site) => Given(site) ?? Path;

    /// <summary>The address of the picture for the home screen of a phone: the owner's, an icon that phones can draw, or else the generated one.</summary>
    public static string TouchPermalinkOf(Site site) =>
        Found(site, site.Settings.TouchIcon)
        ?? (site.FileAt(OwnAddress.TouchIcon) is null && Given(site) is { } icon && System.IO.Path.GetExtension(icon) is ".png" or ".PNG" ? icon : null)
        ?? OwnAddress.TouchIcon;

    /// <summary>The owner's emoji or initials as a picture that follows the reader's colour scheme.</summary>
    public static string Draw(Site site)
    {
        var text = site.Settings.Icon is { } icon && IsEmoji(icon) ? icon : Initials(site);
        var size = new StringInfo(text).LengthInTextElements > 1 ? 15 : 22;
        var (light, dark) = site.Accent is { } accent ? (accent.Light, accent.Dark) : (new Colour(0x1f, 0x4e, 0x8c), new Colour(0x9d, 0xc1, 0xf5));
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 "
            + $"32\"><style>rect{{fill:{light}}}text{{fill:#fff}}@media(prefers-color-scheme:dark){{rect{{fill:{dark}}}text{{fill:#15171a}}}}</style>"
            + $"<rect width=\"32\" height=\"32\" rx=\"6\"/><text x=\"16\" y=\"16\" dy=\".36em\" text-anchor=\"middle\" font-family=\"Georgia,serif\" "
            + $"font-size=\"{size}\" font-weight=\"600\">{HtmlText.Encode(SafeXml.Text(text))}</text></svg>\n";
    }

    /// <summary>The web app manifest (w3.org/TR/appmanifest).</summary>
    public static string Manifest(Site site)
    {
        var icon = new JsonObject { ["src"] = PermalinkOf(site), ["sizes"] = "any" };
        SafeJson.Set(icon, "type", site.FileAt(PermalinkOf(site))?.MediaType ?? "image/svg+xml");
        var manifest = new JsonObject
        {
            ["name"] = site.Settings.Title,
            ["short_name"] = Owner.Name(site),
            ["lang"] = site.Settings.Language,
            ["start_url"] = "/",
            ["display"] = "browser",
            ["background_color"] = "#fdfcfa",
            ["theme_color"] = "#fdfcfa",
            ["icons"] = new JsonArray(icon),
        };
        SafeJson.Set(manifest, "description", site.Settings.Description);
        return SafeJson.Write(manifest) + "\n";
    }

    private static string? Given(Site site) => site.Settings.Icon is { } icon && !IsEmoji(icon) ? Found(site, icon) : null;

    // al-folio keeps the files in assets/img.
    private static string? Found(Site site, string? file) => file is { Length: > 0 }
        ? new[] { "/" + file.TrimStart('/'), "/assets/img/" + file }.FirstOrDefault(path => site.FileAt(path) is not null)
        : null;

    private static bool IsEmoji(string icon) => icon.Length <= 16 && !icon.Contains('.', StringComparison.Ordinal);

    /// <summary>The first letters of the owner's names, or of the site's title.</summary>
    public static string Initials(Site site)
    {
        var owner = site.Settings.Owner;
        var names = new[] { owner.First.FirstOrDefault(), owner.Last.FirstOrDefault() }.Where(n => !string.IsNullOrWhiteSpace(n)).ToArray();
        return string.Concat((names.Length > 0 ? names : [site.Settings.Title])
            .Select(n => StringInfo.GetNextTextElement(n!.TrimStart()).ToUpper(CultureInfo.InvariantCulture)));
    }
}
