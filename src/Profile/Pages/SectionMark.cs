using Profile.Content;
using Profile.Content.Routes;

namespace Profile.Pages;

/// <summary>The <c>aria-current</c> of a link in the navigation: the page that is shown or, on an item's page, the list that contains the item.</summary>
internal static class SectionMark
{
    /// <returns><c>page</c>, <c>true</c> for the list that contains the page, or null.</returns>
    public static string? Of(string permalink, string path, Site site)
    {
        var own = Permalink.ToPath(permalink);
        return own == path ? "page" : own != "/" && (IsBelow(own, path) || ListOf(path, site) == own) ? "true" : null;
    }

    private static bool IsBelow(string list, string path) => list.EndsWith('/') && path.StartsWith(list, StringComparison.Ordinal);

    // The address does not say which list it is: posts are in folders by year, and the folder of courses is not named like their list.
    private static string? ListOf(string path, Site site) => site.EntryAt(path)?.Kind.List?.Permalink;
}
