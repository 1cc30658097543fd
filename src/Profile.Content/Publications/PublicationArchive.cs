using System.Collections.Immutable;
using System.Text;
using Profile.Content.Languages;
using Profile.Content.Routes;

namespace Profile.Content.Publications;

/// <summary>A page that lists the publications with the same year, type, venue, keyword or co-author.</summary>
/// <param name="Facet">What they share.</param>
/// <param name="Slug">The shared value as it is in addresses.</param>
/// <param name="Name">The shared value as the first of the publications writes it.</param>
/// <param name="CitationKeys">The keys of the publications, in file order.</param>
internal sealed record PublicationArchive(PublicationFacet Facet, string Slug, string Name, ImmutableArray<string> CitationKeys)
{
    /// <summary>The target of the routes to archives.</summary>
    public const string RouteTarget = "publication archive";

    /// <summary>The most archives that a site has.</summary>
    private const int Most = 100;

    // In bytes of UTF-8: the export names a folder after the slug, and file systems allow 255. A longer value is a sentence that nobody picks from a list.
    private const int LongestSlug = 200;

    /// <summary>The address of its page.</summary>
    public string Permalink => $"{Publication.ListPermalink}{Facet.Name}/{Uri.EscapeDataString(Slug)}/";

    /// <summary>The shared value as readers see it.</summary>
    public string Title(InterfaceTexts texts) => Facet.IsTranslated ? texts[Name] : Name;

    /// <summary>
    /// The archives of a site, by facet: years descending, other values by their number of publications. A value that all publications have gets none, since
    /// its archive would list them all. Beyond the limit, those with the fewest publications are left out, years and types last.
    /// </summary>
    /// <param name="drafts">The site's own publications.</param>
    /// <param name="authors">Knows which author is the owner.</param>
    public static ImmutableArray<PublicationArchive> Of(ImmutableArray<PublicationDraft> drafts, AuthorReader authors) =>
    [
        .. PublicationFacet.All.SelectMany(facet => OfFacet(facet, drafts, authors), (facet, archive) => (Place: PublicationFacet.All.IndexOf(facet), archive))
            .OrderBy(a => Math.Min(a.Place, 2)).ThenByDescending(a => a.archive.CitationKeys.Length).Take(Most)
            .OrderBy(a => a.Place)
            .ThenByDescending(a => a.Place == 0 ? a.archive.Slug : "", StringComparer.Ordinal)
            .ThenByDescending(a => a.archive.CitationKeys.Length)
            .ThenBy(a => a.archive.Slug, StringComparer.Ordinal)
            .Select(a => a.archive),
    ];

    private static IEnumerable<PublicationArchive> OfFacet(PublicationFacet facet, ImmutableArray<PublicationDraft> drafts, AuthorReader authors) =>
        drafts.SelectMany(d => facet.ValuesOf(d, authors), (draft, value) => (Key: draft.Entry.Key, Value: value, Slug: Routes.Permalink.Slug(value)))
            .Where(v => v.Slug.Length > 0 && Encoding.UTF8.GetByteCount(v.Slug) <= LongestSlug)
            .GroupBy(v => v.Slug, StringComparer.Ordinal)
            .Select(g => new PublicationArchive(facet, g.Key, g.First().Value, [.. g.Select(v => v.Key).Distinct(StringComparer.Ordinal)]))
            .Where(a => a.CitationKeys.Length >= facet.Least && a.CitationKeys.Length < drafts.Length);
}
