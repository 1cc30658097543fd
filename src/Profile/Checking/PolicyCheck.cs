using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Routes;
using Profile.Serving;

namespace Profile.Checking;

/// <summary>What makes a page's policy wider than that of a page of ours: other hosts, and scripts and styles in the page itself.</summary>
internal sealed class PolicyCheck(Site site, IReadOnlyDictionary<string, RenderedPage> pages, SourceTexts texts)
{
    // Every page has those of the first, and a list of publications the colours of its badges.
    private readonly HashSet<Allowance> ours =
    [
        .. pages.TryGetValue(PageRenderer.NotFoundPath, out var plain) ? ContentSecurityPolicy.AllowancesOf(plain.Html) : [],
        .. site.Publications.Citable.Select(p => p.BadgeStyle).Distinct().SelectMany(s => ContentSecurityPolicy.AllowancesOf($"<i style=\"{s}\">")),
    ];

    /// <summary>What a page allows beyond what every page does.</summary>
    public IEnumerable<Diagnostic> Of(RenderedPage page) => Of(page, ContentSecurityPolicy.AllowancesOf(page.Html).Where(a => !ours.Contains(a)));

    private IEnumerable<Diagnostic> Of(RenderedPage page, IEnumerable<Allowance> more)
    {
        var file = site.Routes.Find(page.Path) is { Kind: RouteKind.Document } route ? route.Target : null;
        foreach (var (what, source) in more)
        {
            if (!source.StartsWith('\''))
            {
                var host = source[(source.IndexOf("//", StringComparison.Ordinal) + 2)..];
                yield return Messages.LoosenedPolicy.At(Written(file, $"//{host}", host), what, host);
            }
            // On a list page, these come from the files that are listed, and have been reported there.
            else if (file is not null)
            {
                yield return Messages.InlineCode.At(texts.Find(file, what == "scripts" ? ["<script"] : ["style=", "<style"]) ?? new Location(file), what);
            }
        }

        Location Written(string? file, params string[] needles) =>
            (file is null ? null : texts.Find(file, needles)) ?? texts.Find(null, needles) ?? new Location(file ?? page.Path);
    }
}
