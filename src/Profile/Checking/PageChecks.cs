using System.Text;
using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Sources;
using Profile.Serving;

namespace Profile.Checking;

/// <summary>
/// What one sees only in the finished site: each page is rendered as it would be served, and looked at together with all others. For <c>profile check</c>,
/// which has the time; a save is never held up by it.
/// </summary>
internal sealed class PageChecks(PageRenderer renderer)
{
    /// <summary>The diagnostics of the site and, in their order among them, those of its finished pages.</summary>
    public async Task<IEnumerable<Diagnostic>> AllAsync(Site site, FolderScan scan)
    {
        var bag = new DiagnosticBag();
        var pages = await PagesAsync(site, bag);
        var texts = new SourceTexts(scan);
        bag.Report(pages.Values.SelectMany(new AnchorCheck(site, pages, texts).Of));
        bag.Report(new TitleCheck(site, texts).All());
        bag.Report(new AssetCheck(site, pages, texts).All());
        bag.Report(new PictureCheck(site, pages).All());
        var all = new DiagnosticBag();
        all.Report(site.Diagnostics);
        all.Report(bag.Freeze(Limits.DiagnosticsPerFile));
        return all.Freeze();
    }

    private async Task<Dictionary<string, RenderedPage>> PagesAsync(Site site, DiagnosticBag bag)
    {
        var pages = new Dictionary<string, RenderedPage>(StringComparer.Ordinal);
        foreach (var path in RenditionSet.PathsOf(site))
        {
            try
            {
                var rendition = await renderer.RenderAsync(site, path);
                if (rendition.ContentType.StartsWith("text/html", StringComparison.Ordinal))
                {
                    pages[path] = new RenderedPage(path, Encoding.UTF8.GetString(rendition.Identity.Bytes));
                }
            }
            // A page that the server could not show is the owner's to know; the others are looked at all the same.
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                bag.Report(Messages.RenderFailed, site.Routes.Find(path)?.Location ?? new Location(path), e.Message);
            }
        }

        return pages;
    }
}
