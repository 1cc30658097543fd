using System.Collections.Immutable;
using Profile.Content.Items;
using Profile.Content.Languages;
using Profile.Content.Pages;
using Profile.Content.Routes;
using Profile.Content.Sources;

namespace Profile.Content.Loading;

/// <summary>The entries of the navigation: the home page, in the native layout every listing that has content, and the pages that ask for it.</summary>
internal static class SiteNavigation
{
    /// <summary>The entries in order: listings by kind, pages by <c>nav_order</c>.</summary>
    public static ImmutableArray<NavigationItem> Of(HomePage home, ImmutableArray<Page> pages, bool hasCv, ContentLayout layout, RouteTable routes,
        InterfaceTexts texts)
    {
        var cv = new Listing(layout.IsAlFolio ? "CV" : "Experience", layout.CvPermalink, Rank: 20);
        var lists = Kinds.All.Select(k => k.List).OfType<Listing>().Append(cv).OrderBy(l => l.Rank);
        var shown =
            lists.Where(l => !layout.IsAlFolio && routes.Find(l.Permalink) is { Kind: RouteKind.Listing } && (l.Permalink != layout.CvPermalink || hasCv));
        var own = pages.Where(p => p.IsInNavigation).OrderBy(p => p.NavigationOrder ?? double.MaxValue);
        return
        [
            new NavigationItem(home.Title, "/"),
            .. shown.Select(l => new NavigationItem(texts[l.Title], l.Permalink)),
            .. own.Select(p => new NavigationItem(p.Title, p.Permalink) { Children = p.Children }),
        ];
    }
}
