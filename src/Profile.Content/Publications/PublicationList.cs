using System.Collections.Frozen;
using System.Collections.Immutable;
using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Items;

namespace Profile.Content.Publications;

/// <summary>Publications of one year; the year is null for those that have none.</summary>
internal sealed record YearGroup(int? Year, ImmutableArray<Publication> Publications);

/// <summary>Publications under one heading; the heading is empty when nothing is grouped.</summary>
internal sealed record PublicationGroup(string Heading, ImmutableArray<Publication> Publications);

/// <summary>The publications of a site, from one bibliography file or several, in file order; of a citation key that occurs twice the first.</summary>
internal sealed class PublicationList
{
    public static readonly PublicationList Empty = new([], []);

    private readonly FrozenDictionary<string, Publication> byKey;

    private PublicationList(ImmutableArray<BibTeXFile> files, ImmutableArray<Publication> all)
    {
        Files = files;
        All = all;
        byKey = all.ToFrozenDictionary(p => p.CitationKey, StringComparer.Ordinal);
        ByYear = [.. all.GroupBy(p => p.Year).OrderByDescending(g => g.Key ?? int.MinValue).Select(g => new YearGroup(g.Key, [.. g]))];
    }

    public ImmutableArray<BibTeXFile> Files { get; }

    public ImmutableArray<Publication> All { get; }

    /// <summary>Years descending, file order inside each year (reference, fact 8), those without a year last.</summary>
    public ImmutableArray<YearGroup> ByYear { get; }

    /// <summary>Those whose field <c>selected</c> is true, in file order.</summary>
    public IEnumerable<Publication> Selected => All.Where(p => p.IsSelected);

    /// <summary>Reads the entries of all files. What is wrong goes to the bag; see <see cref="PublicationReader"/>.</summary>
    public static PublicationList Read(ImmutableArray<BibTeXFile> files, PublicationReadOptions options, DiagnosticBag bag)
    {
        var reader = new PublicationReader(options, bag);
        var entries = files.SelectMany(f => f.Entries).DistinctBy(e => e.Key, StringComparer.Ordinal);
        return new PublicationList(files, [.. entries.Select(e => Guard.Read(e.Location, bag, () => reader.Read(e), null)).OfType<Publication>()]);
    }

    /// <summary>The same list with each publication finished.</summary>
    public PublicationList Finished(PublicationFinisher finisher) => new(Files, [.. All.Select(finisher.Finish)]);

    /// <summary>The same list with the links of the site's own layout, if it has one.</summary>
    public PublicationList Completed(BibliographyLayout? layout) => layout is null ? this : new(Files, [.. All.Select(layout.Complete)]);

    /// <summary>The publication of that citation key, or null.</summary>
    public Publication? Find(string citationKey) => byKey.GetValueOrDefault(citationKey);

    /// <summary>Up to three others that share the most with one: keywords, co-authors, the venue's short name. Those that share nothing are none.</summary>
    public ImmutableArray<Publication> RelatedTo(Publication paper)
    {
        var keywords = paper.Keywords.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var people = paper.Authors.Where(a => !a.IsOwner).Select(a => a.Name.Display).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. All.Where(p => p.CitationKey != paper.CitationKey)
                .Select(p => (Paper: p, Shared: (2 * p.Keywords.Count(keywords.Contains)) + p.Authors.Count(a => people.Contains(a.Name.Display)) + (p.Abbreviation is not null && p.Abbreviation == paper.Abbreviation ? 1 : 0)))
                .Where(c => c.Shared > 0)
                .OrderByDescending(c => c.Shared)
                .ThenByDescending(c => c.Paper.Year)
                .Take(3)
                .Select(c => c.Paper),
        ];
    }

    /// <summary>What a bibliography tag lists, in its groups.</summary>
    public ImmutableArray<PublicationGroup> Select(BibliographyQuery query, IReadOnlyList<string> citedKeys, DiagnosticBag bag) =>
        [.. query.Group(query.Select(Files, citedKeys, bag))
            .Select(g => new PublicationGroup(g.Heading, [.. g.Entries.Select(e => Find(e.Key)).OfType<Publication>()]))
            .Where(g => g.Publications.Length > 0)];
}
