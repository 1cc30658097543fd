using Profile.Content;
using Profile.Content.Books;
using Profile.Content.Courses;
using Profile.Content.Items;
using Profile.Content.News;
using Profile.Content.Posts;
using Profile.Content.Projects;
using Profile.Content.Publications;
using Profile.Content.Routes;

namespace Profile.Pages;

/// <summary>The <c>aria-current</c> of a link in the navigation: which page a reader is on, and of an item's page the list that it belongs to.</summary>
internal static class SectionMark
{
    /// <returns><c>page</c>, <c>true</c> for the list that the page is part of, or null.</returns>
    public static string? Of(string permalink, string path, Site site)
    {
        var own = Permalink.ToPath(permalink);
        return own == path ? "page" : own != "/" && (IsBelow(own, path) || Home(site.ItemAt(path)) == own) ? "true" : null;
    }

    private static bool IsBelow(string list, string path) => list.EndsWith('/') && path.StartsWith(list, StringComparison.Ordinal);

    // Posts stand below years and courses in a folder that is named otherwise than their list.
    private static string? Home(IContentItem? item) => item switch
    {
        NewsItem => Listing.News.Permalink,
        Post => Listing.Posts.Permalink,
        Publication => Listing.Publications.Permalink,
        Project => Listing.Projects.Permalink,
        Course => Listing.Courses.Permalink,
        Book => Listing.Books.Permalink,
        _ => null,
    };
}
