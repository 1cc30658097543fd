using Profile.Content;
using Profile.Content.Routes;

namespace Profile.Pages;

/// <summary>The <c>aria-current</c> of a link in the navigation: which page a reader is on, and of an item's page the list that it belongs to.</summary>
internal static class SectionMark
{
    /// <returns><c>page</c>, <c>true</c> for the list that the page is part of, or null.</returns>
    public static string? Of(string permalink, string path, Site site)
    {
        var own = Permalink.ToPath(permalink);
        return own == path ? "page" : own != "/" && (IsBelow(own, path) || ListOf(path, site) == own) ? "true" : null;
    }

    private static bool IsBelow(string list, string path) => list.EndsWith('/') && path.StartsWith(list, StringComparison.Ordinal);

    // Posts stand below years and courses in a folder that is named otherwise than their list.
    private static string? ListOf(string path, Site site) => site.Items.At(path)?.Kind.List?.Permalink;
}
