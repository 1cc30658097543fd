using System.Collections.Immutable;
using Profile.Content.Languages;
using Profile.Content.Pages;
using Profile.Content.Routes;
using Profile.Content.Sources;

namespace Profile.Content;

/// <summary>What the navigation names: the home page, in the native layout every listing that has content, and the pages that ask for it.</summary>
internal static class SiteNavigation
{
    /// <summary>Its entries in their order: listings by kind, pages by <c>nav_order</c>.</summary>
    public static ImmutableArray<NavigationItem> Of(HomePage home, ImmutableArray<Page> pages, bool hasCv, ContentLayout layout, RouteTable routes, InterfaceTexts texts)
    {
        var listings = new[] { Listing.News, new Listing("cv", layout.IsAlFolio ? "CV" : "Experience", layout.CvPermalink), Listing.Publications, Listing.Projects, Listing.Courses, Listing.Books, Listing.Posts };
        var shown = listings.Where(l => !layout.IsAlFolio && routes.Find(l.Permalink) is { Kind: RouteKind.Listing } && (l.Name != "cv" || hasCv));
        var own = pages.Where(p => p.IsInNavigation).OrderBy(p => p.NavigationOrder ?? double.MaxValue);
        return
        [
            new NavigationItem(home.Title, "/"),
            .. shown.Select(l => new NavigationItem(texts[l.Title], l.Permalink)),
            .. own.Select(p => new NavigationItem(p.Title, p.Permalink) { Children = p.Children }),
        ];
    }
}
