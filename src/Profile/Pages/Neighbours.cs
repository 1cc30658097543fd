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
internal sealed record Neighbours(IContentItem? Newer, IContentItem? Older, Listing? List)
{
    private const int Most = 3;

    /// <summary>The neighbours of the item at a percent-decoded path; null for kinds whose items do not follow one another.</summary>
    public static Neighbours? Of(Site site, string path)
    {
        if (site.Items.At(path) is not var (kind, item) || !kind.IsSerial)
        {
            return null;
        }

        var items = site.Items.All.First(k => k.Kind == kind).Items.Where(i => i.Permalink is not null).ToArray();
        var at = Array.IndexOf(items, item);
        return new Neighbours(
            at > 0 ? items[at - 1] : null,
            at >= 0 && at + 1 < items.Length ? items[at + 1] : null,
            kind.List is { } list && site.Routes.Find(Permalink.ToPath(list.Permalink)) is not null ? list : null);
    }

    /// <summary>The talks about a paper: those with the same title, or with one of its keywords as a tag; the newest first.</summary>
    public static IEnumerable<Talk> TalksOn(Publication paper, Site site) =>
        site.Of(Kinds.Talks).Where(t => t.Address is not null && IsRelated(t, paper)).Take(Most);

    /// <summary>The papers that a talk is about, found in the same way.</summary>
    public static IEnumerable<Publication> PapersOn(Talk talk, Site site) => site.Publications.All.Where(p => IsRelated(talk, p)).Take(Most);

    private static bool IsRelated(Talk talk, Publication paper) =>
        FoldedName.Fold(talk.Title) == FoldedName.Fold(paper.Title) || talk.Terms.Any(t => paper.Keywords.Contains(t.Name, StringComparer.OrdinalIgnoreCase));
}
