using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Routes;

namespace Profile.Checking;

/// <summary>Follows every link to an anchor on a page of the site, and looks for ids used twice. Only what the owner wrote is reported.</summary>
internal sealed class AnchorCheck(Site site, IReadOnlyDictionary<string, RenderedPage> pages, SourceTexts texts)
{
    public IEnumerable<Diagnostic> Of(RenderedPage page) => Missing(page).Concat(Repeated(page));

    /// <summary>The paths to which a page links with a fragment, whether or not the site has them; percent-decoded.</summary>
    public static IEnumerable<string> TargetsOf(RenderedPage page) =>
        page.Links.Select(l => PathOf(l.Split('#')[0])).Where(p => p.StartsWith('/')).Distinct(StringComparer.Ordinal);

    private static string PathOf(string address) => Permalink.ToPath(address.Split('?')[0]);

    private IEnumerable<Diagnostic> Missing(RenderedPage page)
    {
        foreach (var link in page.Links.Distinct())
        {
            var cut = link.IndexOf('#', StringComparison.Ordinal);
            var fragment = link[(cut + 1)..];
            if (Target(page, link[..cut]) is { } target && !IsPlace(target, fragment) && Written(page, fragment) is { } location)
            {
                yield return Messages.MissingAnchor.At(location, fragment, target == page ? "this page" : target.Path, Suggestion.For(fragment, target.Names));
            }
        }
    }

    private RenderedPage? Target(RenderedPage page, string address)
    {
        var path = PathOf(address);
        return path.Length == 0 ? page : path.StartsWith('/') ? pages.GetValueOrDefault(path) : null;
    }

    // HTML standard, section 7.4.6.4: an empty fragment and "top" mean the top of the page; what follows :~: is for the browser. #/x and #!x are for scripts.
    private static bool IsPlace(RenderedPage page, string fragment) =>
        fragment.Split(":~:")[0] is var name &&
        (name.Length == 0 || name[0] is '/' or '!' || name.Equals("top", StringComparison.OrdinalIgnoreCase) || page.Names.Contains(name)
            || page.Names.Contains(Uri.UnescapeDataString(name)));

    private Location? Written(RenderedPage page, string fragment)
    {
        string[] needles = ["#" + fragment, "#" + Uri.UnescapeDataString(fragment)];
        var file = FileOf(page);
        // The anchor of a citation's link is built from its key.
        return (file is null ? null : texts.Find(file, [.. needles, fragment])) ?? texts.Find(null, needles) ?? (file is null ? null : new Location(file));
    }

    private IEnumerable<Diagnostic> Repeated(RenderedPage page)
    {
        if (FileOf(page) is not { } file)
        {
            yield break;
        }

        foreach (var name in page.Repeated.Order(StringComparer.Ordinal))
        {
            if ((texts.Find(file, $"id=\"{name}\"", $"id='{name}'", $"id={name}", $"#{name}}}", $"{{: #{name}") ?? texts.Heading(file, name)) is { } location)
            {
                yield return Messages.RepeatedId.At(location, name, page.Path);
            }
        }
    }

    private string? FileOf(RenderedPage page) => site.Routes.Find(page.Path) is { Kind: RouteKind.Document } route ? route.Target : null;
}
