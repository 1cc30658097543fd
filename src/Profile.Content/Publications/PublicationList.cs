using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Profile.BibTeX;
using Profile.Content.Routes;
using Profile.Content.Sources;

namespace Profile.Content.Publications;

/// <summary>Publications of one year.</summary>
/// <param name="Heading">The year, or what the entries say in place of one: <c>in press</c>; null for those that say nothing.</param>
internal sealed record YearGroup(string? Heading, ImmutableArray<Publication> Publications);

/// <summary>Publications under one heading; the heading is empty when nothing is grouped.</summary>
internal sealed record PublicationGroup(string Heading, ImmutableArray<Publication> Publications);

/// <summary>The publications of a site, from one or more bibliography files, in file order, and what its posts can also cite.</summary>
internal sealed class PublicationList
{
    public static readonly PublicationList Empty = new([], [], []);

    private readonly FrozenDictionary<string, Publication> byKey;
    private readonly FrozenDictionary<string, PublicationArchive> archives;
    private readonly ImmutableArray<BibTeXFile> own;

    /// <param name="files">Every bibliography, those of posts last.</param>
    /// <param name="citable">One publication per citation key.</param>
    /// <param name="archives">What the site's own publications have in common.</param>
    public PublicationList(ImmutableArray<BibTeXFile> files, ImmutableArray<Publication> citable, ImmutableArray<PublicationArchive> archives)
    {
        Archives = archives;
        this.archives = archives.ToFrozenDictionary(a => Permalink.ToPath(a.Permalink), StringComparer.Ordinal);
        Files = files;
        own = [.. files.Where(f => !ContentLayout.IsPostBibliography(f.Path))];
        Citable = citable;
        All = [.. citable.Where(p => !p.IsCitedOnly)];
        byKey = citable.ToFrozenDictionary(p => p.CitationKey, StringComparer.Ordinal);
    }

    /// <summary>Every bibliography, those of posts last.</summary>
    public ImmutableArray<BibTeXFile> Files { get; }

    /// <summary>The site's own publications.</summary>
    public ImmutableArray<Publication> All { get; }

    /// <summary>The site's own publications, and those that only posts cite.</summary>
    public ImmutableArray<Publication> Citable { get; }

    /// <summary>What the site's own publications have in common, by facet.</summary>
    public ImmutableArray<PublicationArchive> Archives { get; }

    /// <summary>The archive whose page is at a percent-decoded path, or null.</summary>
    public PublicationArchive? ArchiveAt(string path) => archives.GetValueOrDefault(path);

    /// <summary>The publications of an archive.</summary>
    public IEnumerable<Publication> In(PublicationArchive archive) => archive.CitationKeys.Select(Find).OfType<Publication>();

    /// <summary>
    /// Publications in years, descending, file order within each year (docs/reference/al-folio.md, 5.4). What is on its way into print comes before the newest
    /// year, in file order; other publications without a year come last.
    /// </summary>
    public static IEnumerable<YearGroup> ByYear(IEnumerable<Publication> publications) =>
        publications.GroupBy(p => (p.Year, Words: p.Date.WordsAlone?.ToUpperInvariant()))
            .OrderByDescending(g => g.First().Date is { Year: null, IsState: true } ? int.MaxValue : g.Key.Year ?? int.MinValue)
            .ThenBy(g => g.Key.Words is null)
            .Select(g => new YearGroup(g.Key.Year?.ToString(CultureInfo.InvariantCulture) ?? g.First().Date.Words, [.. g]));

    /// <summary>Publications whose field <c>selected</c> is true, in file order.</summary>
    public IEnumerable<Publication> Selected => All.Where(p => p.IsSelected);

    /// <summary>The citable publication with that citation key, or null.</summary>
    public Publication? Find(string citationKey) => byKey.GetValueOrDefault(citationKey);

    /// <summary>
    /// Up to three others that share the most with a publication: keywords, co-authors, the venue's short name. One that shares nothing is not related.
    /// </summary>
    public ImmutableArray<Publication> RelatedTo(Publication paper)
    {
        var keywords = paper.Keywords.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var people = paper.Authors.Where(a => !a.IsOwner).Select(a => a.Name.Display).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. All.Where(p => p.CitationKey != paper.CitationKey)
                .Select(p => (Paper: p,
                    Shared: (2 * p.Keywords.Count(keywords.Contains)) + p.Authors.Count(a => people.Contains(a.Name.Display))
                    + (p.Abbreviation is not null && p.Abbreviation == paper.Abbreviation ? 1 : 0)))
                .Where(c => c.Shared > 0)
                .OrderByDescending(c => c.Shared)
                .ThenByDescending(c => c.Paper.Year)
                .Take(3)
                .Select(c => c.Paper),
        ];
    }

    /// <summary>What a bibliography tag lists, in its groups. What only posts cite is listed where it is cited, or where its file is named.</summary>
    public ImmutableArray<PublicationGroup> Select(BibliographyQuery query, IReadOnlyList<string> citedKeys, DiagnosticBag bag) =>
        [.. query.Group(query.Select(query.Files.IsEmpty && query.Cited == CitedEntries.Any ? own : Files, citedKeys, bag))
            .Select(g => new PublicationGroup(g.Heading, [.. g.Entries.Select(e => Find(e.Key)).OfType<Publication>()]))
            .Where(g => g.Publications.Length > 0)];
}
