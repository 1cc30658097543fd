using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Languages;
using Profile.Content.Markup;
using Profile.Content.Pages;
using Profile.Content.Routes;
using Profile.Content.Sources;

namespace Profile.Content.Loading;

/// <summary>The entries of the navigation: the home page, in the native layout every listing that has content, and the pages that ask for it.</summary>
internal static class SiteNavigation
{
    /// <summary>The entries in order: listings by kind, pages by <c>nav_order</c>.</summary>
    /// <param name="documents">All documents of the site.</param>
    public static ImmutableArray<NavigationItem> Of(HomePage home, ImmutableArray<SiteDocument> documents, ItemTable items, bool hasCv, ContentLayout layout,
        RouteTable routes, InterfaceTexts texts)
    {
        var cv = new Listing(layout.IsAlFolio ? "CV" : "Experience", layout.CvPermalink, Rank: 20);
        var lists = Kinds.All.Select(k => k.List).OfType<Listing>().Append(cv).OrderBy(l => l.Rank);
        var shown =
            lists.Where(l => !layout.IsAlFolio && routes.Find(l.Permalink) is { Kind: RouteKind.Listing } && (l.Permalink != layout.CvPermalink || hasCv));
        var pages = documents.Where(d => d.Document.Collection == "pages" && d.Facts.IsInNavigation && routes.PermalinkOf(d.Path) != "/");
        // Jekyll sorts pages without a position before the others (jekyll/filters.rb), and keeps the order of pages with the same position.
        var own = Pagination.InOrderOfPages(pages, d => d.Document)
            .OrderBy(d => d.Facts.NavigationOrder ?? (layout.IsAlFolio ? double.MinValue : double.MaxValue));
        return
        [
            new NavigationItem(home.Title, "/"),
            .. shown.Select(l => new NavigationItem(texts[l.Title], l.Permalink)),
            .. own.Select(d => Entry(d, items, routes)).OfType<NavigationItem>(),
        ];
    }

    // A page, or a link to where it redirects.
    private static NavigationItem? Entry(SiteDocument source, ItemTable items, RouteTable routes) =>
        routes.PermalinkOf(source.Path) is { } permalink
            ? items.At(Permalink.ToPath(permalink))?.Item is Page page ? new NavigationItem(page.Title, permalink) { Children = page.Children } : null
            : source.Facts.Redirect is { } target
            ? new NavigationItem(PlainText.OfField((source.Document.FrontMatter["title"] as YamlScalar)?.Text) ?? ItemKeys.FileTitle(source.Document), target)
            : null;
}
