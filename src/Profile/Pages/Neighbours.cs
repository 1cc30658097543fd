using Profile.Content;
using Profile.Content.Items;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Talks;

namespace Profile.Pages;

/// <summary>What readers can go to after an item: the items before and after it in its list, and papers and talks on the same subject.</summary>
/// <param name="Newer">The item above it in the list, or null.</param>
/// <param name="Older">The item below it in the list, or null.</param>
/// <param name="List">The list, or null if the site has none.</param>
internal sealed record Neighbours(ListEntry? Newer, ListEntry? Older, Listing? List)
{
    private const int Most = 3;

    /// <summary>The neighbours of the item at a percent-decoded path; null for kinds whose items do not follow one another.</summary>
    public static Neighbours? Of(Site site, string path)
    {
        if (site.EntryAt(path)?.Kind is not { IsSerial: true } kind)
        {
            return null;
        }

        var (newer, older) = site.NeighboursAt(path);
        return new Neighbours(newer, older, kind.List is { } list && site.RouteAt(Permalink.ToPath(list.Permalink)) is not null ? list : null);
    }

    /// <summary>The talks about a paper: those with the same title, or with one of its keywords as a tag; the newest first.</summary>
    public static IEnumerable<Talk> TalksOn(Publication paper, Site site) =>
        site.Of(Kinds.Talks).Where(t => t.Address is not null && IsRelated(t, paper)).Take(Most);

    /// <summary>The papers that a talk is about, found in the same way.</summary>
    public static IEnumerable<Publication> PapersOn(Talk talk, Site site) => site.Publications.All.Where(p => IsRelated(talk, p)).Take(Most);

    private static bool IsRelated(Talk talk, Publication paper) =>
        FoldedName.Fold(talk.Title) == FoldedName.Fold(paper.Title) || talk.Terms.Any(t => paper.Keywords.Contains(t.Name, StringComparer.OrdinalIgnoreCase));
}
