using System.Collections.Immutable;
using System.Text;
using Profile.Content;
using Profile.Content.Assets;
using Profile.Content.Diagnostics;
using Profile.Content.Items;
using Profile.Content.Routes;
using Profile.Content.Sources;
using Profile.Serving;

namespace Profile.Checking;

/// <summary>
/// Checks that need the finished site: each page is rendered as it would be served and checked against all others. Used by <c>profile check</c>, which has the
/// time, and by a preview for one page; a save never waits for it.
/// </summary>
internal sealed class PageChecks(PageRenderer renderer)
{
    /// <summary>How many pages are rendered to check the links of one page; links to further pages are not followed.</summary>
    private const int MostTargets = 50;

    /// <summary>The diagnostics of the site together with those of its finished pages, in order.</summary>
    public async Task<IEnumerable<Diagnostic>> AllAsync(Site site, FolderScan scan)
    {
        var bag = new DiagnosticBag();
        var pages = await PagesAsync(site, RenditionSet.PathsOf(site), bag);
        var texts = new SourceTexts(scan);
        Look(pages.Values, new AnchorCheck(site, pages, texts).Of, p => PlaceOf(site, p.Path), bag);
        Look(site.Items.WithPages.Select(i => i.Item), new TitleCheck(site, texts).Of, i => PlaceOf(site, Permalink.ToPath(i.Permalink!)), bag);
        Look(site.Assets.All, new AssetCheck(pages, texts).Of, a => new Location(a.File.Path), bag);
        var memory = new MemoryLimit();
        Look(pages.Values, new PictureCheck(site.Assets, picture => PictureCheck.Decoded(picture, memory)).Of, p => PlaceOf(site, p.Path), bag);
        Look(pages.Values, new PolicyCheck(site, pages, texts).Of, p => PlaceOf(site, p.Path), bag);
        var all = new DiagnosticBag();
        all.Report(site.Diagnostics);
        all.Report(bag.Freeze(DiagnosticLimits.DiagnosticsPerFile, Messages.MoreDiagnostics));
        return all.Freeze();
    }

    /// <summary>
    /// What <see cref="AllAsync"/> finds on one page beyond the diagnostics of the site, without checking all others; nothing for an address that the site does
    /// not have.
    /// </summary>
    /// <param name="path">Percent-decoded.</param>
    /// <param name="problem">What is wrong with a picture, if it is known, or null.</param>
    public async Task<ImmutableArray<Diagnostic>> OfPageAsync(Site site, string path, FolderScan scan, Func<PictureVariant, string?> problem)
    {
        var bag = new DiagnosticBag();
        var known = RenditionSet.PathsOf(site).ToHashSet(StringComparer.Ordinal);
        var one = await PagesAsync(site, known.Contains(path) ? [path] : [], bag);
        if (one.GetValueOrDefault(path) is { } page)
        {
            var targets = AnchorCheck.TargetsOf(page).Where(t => t != path && known.Contains(t)).Take(MostTargets);
            var pages = await PagesAsync(site, targets, new DiagnosticBag());
            pages[path] = page;
            var texts = new SourceTexts(scan);
            var place = PlaceOf(site, path);
            Look([page], new AnchorCheck(site, pages, texts).Of, _ => place, bag);
            Look(site.ItemAt(path) is { } item ? [item] : Array.Empty<IContentItem>(), new TitleCheck(site, texts).Of, _ => place, bag);
            Look([page], new PictureCheck(site.Assets, problem).Of, _ => place, bag);
        }

        return bag.Freeze(DiagnosticLimits.DiagnosticsPerFile, Messages.MoreDiagnostics);
    }

    // An exception in a check is a fault of ours and is reported in one line; everything else is still checked.
    private static void Look<T>(IEnumerable<T> subjects, Func<T, IEnumerable<Diagnostic>> check, Func<T, Location> place, DiagnosticBag bag)
    {
        foreach (var subject in subjects)
        {
            try
            {
                bag.Report(check(subject).ToArray());
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                bag.Report(Messages.CheckFailed, place(subject), e.Message);
            }
        }
    }

    private static Location PlaceOf(Site site, string path) => site.Routes.Find(path)?.Location ?? new Location(path);

    private async Task<Dictionary<string, RenderedPage>> PagesAsync(Site site, IEnumerable<string> paths, DiagnosticBag bag)
    {
        var pages = new Dictionary<string, RenderedPage>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            try
            {
                var rendition = await renderer.RenderAsync(site, path);
                if (rendition.ContentType.StartsWith("text/html", StringComparison.Ordinal))
                {
                    pages[path] = new RenderedPage(path, Encoding.UTF8.GetString(rendition.Identity.Bytes));
                }
            }
            // The owner must know of a page that the server could not show; the others are still checked.
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                bag.Report(Messages.RenderFailed, PlaceOf(site, path), e.Message);
            }
        }

        return pages;
    }
}
