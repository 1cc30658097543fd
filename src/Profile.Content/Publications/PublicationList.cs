using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Profile.BibTeX;
using Profile.Content.Items;
using Profile.Content.Routes;

namespace Profile.Content.Publications;

/// <summary>Publications of one year.</summary>
/// <param name="Heading">The year, or the words that the entries have instead: <c>in press</c>; null for entries with neither.</param>
internal sealed record YearGroup(string? Heading, ImmutableArray<Publication> Publications);

/// <summary>Publications under one heading; it is empty when nothing is grouped, and for those without the field by which a level is grouped.</summary>
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
    private readonly Lazy<SharedTraits<(Trait Kind, string Text)>> traits;

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
        traits = new(TraitsOfAll);
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
    public ImmutableArray<Publication> RelatedTo(Publication paper) => All.IsEmpty ? [] :
    [
        .. traits.Value.ByLikeness(Traits(paper).Distinct().Select(t => (t, t.Kind == Trait.Keyword ? 2 : 1)))
            .TakeWhile(p => p.Shared > 0)
            .Select(p => (Paper: All[p.Position], p.Shared))
            .Where(p => p.Paper.CitationKey != paper.CitationKey)
            .OrderByDescending(p => p.Shared)
            .ThenByDescending(p => p.Paper.Year)
            .Take(3)
            .Select(p => p.Paper),
    ];

    private SharedTraits<(Trait Kind, string Text)> TraitsOfAll()
    {
        var all = new SharedTraits<(Trait, string)>(All.Length);
        for (var i = 0; i < All.Length; i++)
        {
            foreach (var trait in Traits(All[i], withOwner: true))
            {
                all.Add(trait, i);
            }
        }

        return all;
    }

    // The owner, who wrote nearly everything, does not make two publications alike.
    private static IEnumerable<(Trait Kind, string Text)> Traits(Publication paper, bool withOwner = false) =>
        paper.Keywords.Select(k => (Trait.Keyword, k.ToUpperInvariant()))
            .Concat(paper.Authors.Where(a => withOwner || !a.IsOwner).Select(a => (Trait.Person, a.Name.Display)))
            .Concat(paper.Abbreviation is { } venue ? [(Trait.Venue, venue)] : []);

    /// <summary>
    /// What a bibliography tag lists, in groups. Entries outside the site's own list are included only if the tag lists what the page cites, or names their
    /// file.
    /// </summary>
    public ImmutableArray<PublicationGroup> Select(BibliographyQuery query, IReadOnlyList<string> citedKeys, DiagnosticBag bag)
    {
        var entries = query.Select(query.Files.IsEmpty && query.Cited == CitedEntries.Any ? files.Listed : files.All, citedKeys, bag);
        return [.. query.Group([.. entries.Where(byEntry.ContainsKey)])
            .Select(g => new PublicationGroup(g.Heading, [.. g.Entries.Select(e => byEntry[e])], g.Level))];
    }

    // What two publications can have in common.
    private enum Trait
    {
        Keyword,
        Person,
        Venue,
    }
}
