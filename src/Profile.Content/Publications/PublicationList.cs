using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Profile.BibTeX;
using Profile.Content.Routes;

namespace Profile.Content.Publications;

/// <summary>Publications of one year.</summary>
/// <param name="Heading">The year, or the words that the entries have instead: <c>in press</c>; null for entries with neither.</param>
internal sealed record YearGroup(string? Heading, ImmutableArray<Publication> Publications);

/// <summary>Publications under one heading; the heading is empty when nothing is grouped.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Publications">The publications; none when groups of the next level follow.</param>
/// <param name="Level">How many groups contain it.</param>
internal sealed record PublicationGroup(string Heading, ImmutableArray<Publication> Publications, int Level = 0);

/// <summary>The publications of a site, from one or more bibliography files, in file order, and what its posts can also cite.</summary>
internal sealed class PublicationList
{
    public static readonly PublicationList Empty = new(new BibliographyFiles([], [], []), [], []);

    private readonly BibliographyFiles files;
    private readonly FrozenDictionary<string, Publication> byKey;
    private readonly Dictionary<BibTeXEntry, Publication> byEntry = new(ReferenceEqualityComparer.Instance);
    private readonly FrozenDictionary<string, PublicationArchive> archives;

    /// <param name="files">All bibliography files.</param>
    /// <param name="citable">The publications of all entries.</param>
    /// <param name="archives">The archives of the site's own publications.</param>
    public PublicationList(BibliographyFiles files, ImmutableArray<Publication> citable, ImmutableArray<PublicationArchive> archives)
    {
        Archives = archives;
        this.archives = archives.ToFrozenDictionary(a => Permalink.ToPath(a.Permalink), StringComparer.Ordinal);
        this.files = files;
        Citable = citable;
        foreach (var paper in citable)
        {
            byEntry[paper.Entry] = paper;
        }

        All = [.. BibliographyQuery.InOrder(files.Listed).Select(e => byEntry.GetValueOrDefault(e)).OfType<Publication>()];
        byKey = citable.Where(p => p.IsMeantByKey).ToFrozenDictionary(p => p.CitationKey, StringComparer.Ordinal);
    }

    /// <summary>The site's own publications: those of the files whose entries are listed.</summary>
    public ImmutableArray<Publication> All { get; }

    /// <summary>The publications of every file.</summary>
    public ImmutableArray<Publication> Citable { get; }

    /// <summary>The archives of the site's own publications, by facet.</summary>
    public ImmutableArray<PublicationArchive> Archives { get; }

    /// <summary>The archive whose page is at a percent-decoded path, or null.</summary>
    public PublicationArchive? ArchiveAt(string path) => archives.GetValueOrDefault(path);

    /// <summary>The publications of an archive.</summary>
    public IEnumerable<Publication> In(PublicationArchive archive) => archive.CitationKeys.Select(key => Find(key)).OfType<Publication>();

    /// <summary>
    /// Publications by year, newest first, and in file order within a year (docs/reference/al-folio.md, 5.4). Forthcoming ones come before the newest year;
    /// others without a year come last.
    /// </summary>
    public static IEnumerable<YearGroup> ByYear(IEnumerable<Publication> publications) =>
        publications.GroupBy(p => (p.Year, Words: p.Date.WordsAlone?.ToUpperInvariant()))
            .OrderByDescending(g => g.First().Date is { Year: null, IsState: true } ? int.MaxValue : g.Key.Year ?? int.MinValue)
            .ThenBy(g => g.Key.Words is null)
            .Select(g => new YearGroup((g.Key.Year is { } year ? CitationText.Era(year) : null) ?? g.First().Date.Words, [.. g]));

    /// <summary>Publications whose field <c>selected</c> is true, in file order.</summary>
    public IEnumerable<Publication> Selected => All.Where(p => p.IsSelected);

    /// <summary>The citable publication with that citation key, or null.</summary>
    /// <param name="preferred">Names of files to search before the others.</param>
    public Publication? Find(string citationKey, params IEnumerable<string> preferred) =>
        preferred.SelectMany(name => files.All.Where(f => f.Name.Equals(Path.GetFileNameWithoutExtension(name), StringComparison.OrdinalIgnoreCase)).Take(1))
            .SelectMany(f => f.Entries).Where(e => e.Key == citationKey).Select(e => byEntry.GetValueOrDefault(e)).FirstOrDefault(p => p is not null)
        ?? byKey.GetValueOrDefault(citationKey);

    /// <summary>The publication of an entry, or null.</summary>
    public Publication? Of(BibTeXEntry entry) => byEntry.GetValueOrDefault(entry);

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

    /// <summary>
    /// What a bibliography tag lists, in groups. Entries that only posts cite are listed if the page cites them, or if the tag names their file.
    /// </summary>
    public ImmutableArray<PublicationGroup> Select(BibliographyQuery query, IReadOnlyList<string> citedKeys, DiagnosticBag bag)
    {
        var entries = query.Select(query.Files.IsEmpty && query.Cited == CitedEntries.Any ? files.Listed : files.All, citedKeys, bag);
        return [.. query.Group([.. entries.Where(byEntry.ContainsKey)])
            .Select(g => new PublicationGroup(g.Heading, [.. g.Entries.Select(e => byEntry[e])], g.Level))];
    }
}
