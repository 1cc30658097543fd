using Profile.Content;
using Profile.Content.Markup;
using Profile.Content.Routes;
using Profile.Content.Sources;

namespace Profile.Search;

/// <summary>The parts of a site that can be found: its home page, every item, news and posts without a page of their own, and the CV.</summary>
internal static class SearchDocuments
{
    /// <summary>
    /// The documents: the home page and the CV first, then each kind in its own order; each address once. Made one at a time on demand, so that their texts
    /// need not be in memory at once.
    /// </summary>
    public static IEnumerable<SearchDocument> Of(Site site) =>
        All(site).Select(d => Clean(d) with { Kind = site.Settings.Texts[d.Kind] }).DistinctBy(d => d.Permalink);

    private static IEnumerable<SearchDocument> All(Site site)
    {
        yield return new SearchDocument(Kinds.Pages.SearchGroup, site.Home.Title, "/",
            Join([site.Settings.Owner.Display, site.Home.Description, PlainText.OfHtml(site.Home.Subtitle ?? ""), site.Home.Body.Text]));

        var cv = site.Cv is null ? "" : CvText.Of(site.Cv);
        // In an al-folio site, one of the owner's own pages shows the CV.
        var cvPage = site.ItemAt(Permalink.ToPath(site.CvPermalink));
        if (cv.Length > 0 && cvPage is null)
        {
            yield return new SearchDocument(Kinds.Pages.SearchGroup, site.Navigation.FirstOrDefault(n => n.Permalink == site.CvPermalink)?.Title ?? "CV",
                site.CvPermalink, cv);
        }

        foreach (var (kind, items) in site.Items.All)
        {
            foreach (var item in items)
            {
                if (site.Items.PlaceOf(kind, item) is { } place)
                {
                    var texts = item.SearchTexts(site.Settings.Texts).Concat(item.Terms.Select(t => t.Name));
                    yield return new SearchDocument(kind.SearchGroup, item.Title, place, Join(ReferenceEquals(item, cvPage) ? texts.Prepend(cv) : texts));
                }
            }
        }
    }

    // Matches are marked with control characters, which character references in content can produce too.
    private static SearchDocument Clean(SearchDocument document) => document with { Title = CleanText.Of(document.Title), Text = CleanText.Of(document.Text) };

    private static string Join(IEnumerable<string?> parts) => string.Join(' ', parts.Where(p => !string.IsNullOrWhiteSpace(p)));
}
