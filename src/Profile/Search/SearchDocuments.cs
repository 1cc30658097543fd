using Profile.Content;
using Profile.Content.Books;
using Profile.Content.Courses;
using Profile.Content.Items;
using Profile.Content.Languages;
using Profile.Content.Markup;
using Profile.Content.News;
using Profile.Content.Pages;
using Profile.Content.Posts;
using Profile.Content.Projects;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Sources;

namespace Profile.Search;

/// <summary>What of a site can be found: its home page, every item, news and posts that have no page of their own, and the CV.</summary>
internal static class SearchDocuments
{
    private const string Pages = "Pages";

    /// <summary>The documents: pages first, then each kind in its own order; each address once. Made one by one as they are asked for, so that their texts need not be in memory at once.</summary>
    public static IEnumerable<SearchDocument> Of(Site site) => All(site).Select(d => Clean(d) with { Kind = site.Settings.Texts[d.Kind] }).DistinctBy(d => d.Permalink);

    private static IEnumerable<SearchDocument> All(Site site)
    {
        yield return new SearchDocument(Pages, site.Home.Title, "/", Join([site.Settings.Owner.Display, site.Home.Description, PlainText.OfHtml(site.Home.Subtitle ?? ""), site.Home.Body.Text]));

        var cv = site.Cv is null ? "" : CvText.Of(site.Cv);
        // In an al-folio site the CV is shown by a page of the owner's.
        var cvPage = site.ItemAt(Permalink.ToPath(site.CvPermalink));
        if (cv.Length > 0 && cvPage is null)
        {
            yield return new SearchDocument(Pages, site.Navigation.FirstOrDefault(n => n.Permalink == site.CvPermalink)?.Title ?? "CV", site.CvPermalink, cv);
        }

        foreach (var item in site.Items.OfType<Page>())
        {
            yield return Document(Pages, item, item.Permalink, item.Description, ReferenceEquals(item, cvPage) ? cv : null);
        }

        foreach (var item in site.Items.OfType<Publication>())
        {
            // The words that its page shows: formulas as they are drawn, without their source.
            yield return new SearchDocument(Listing.Publications.Title, PlainText.OfHtml(item.TitleHtml), item.Permalink, Join([Describe(item, site.Settings.Texts), PlainText.OfHtml(item.AbstractHtml ?? "")]));
        }

        foreach (var item in site.News)
        {
            yield return Document(Listing.News.Title, item, item.Permalink ?? $"{Listing.News.Permalink}#{Permalink.Slug(item.Title)}");
        }

        foreach (var item in site.Posts)
        {
            yield return Document(Listing.Posts.Title, item, item.Address, item.Description);
        }

        foreach (var item in site.Projects)
        {
            yield return Document(Listing.Projects.Title, item, item.Address, item.Description, item.Category);
        }

        foreach (var item in site.Items.OfType<Course>())
        {
            var topics = item.Schedule.SelectMany(w => new[] { w.Topic, w.Description }).Select(t => PlainText.OfHtml(t ?? ""));
            yield return Document(Listing.Courses.Title, item, item.Permalink!, [item.Description, item.Instructor, item.Term, item.Year, .. topics]);
        }

        foreach (var item in site.Items.OfType<Book>())
        {
            yield return Document(Listing.Books.Title, item, item.Permalink!, item.Author);
        }
    }

    private static SearchDocument Document(string kind, IContentItem item, string permalink, params string?[] more) =>
        new(kind, item.Title, permalink, Join([.. more, item.Text, .. item.Terms.Select(t => t.Name)]));

    private static string Describe(Publication paper, InterfaceTexts texts) =>
        $"{string.Join(", ", paper.Authors.Select(a => a.Name.Display))}. {PlainText.OfHtml(VenueLine.Html(paper, texts))}. {string.Join(", ", paper.Keywords)}";

    // Marks of results are control characters; character references in content can make such, too.
    private static SearchDocument Clean(SearchDocument document) => document with { Title = CleanText.Of(document.Title), Text = CleanText.Of(document.Text) };

    private static string Join(IEnumerable<string?> parts) => string.Join(' ', parts.Where(p => !string.IsNullOrWhiteSpace(p)));
}
