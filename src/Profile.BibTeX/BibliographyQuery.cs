using System.Collections.Immutable;
using System.Globalization;

namespace Profile.BibTeX;

/// <summary>Which entries a bibliography contains.</summary>
public enum CitedEntries
{
    /// <summary>All entries, whether cited or not.</summary>
    Any,

    /// <summary>Entries that the page cites, in the order of the file.</summary>
    Cited,

    /// <summary>Entries that the page cites, in the order of the citations.</summary>
    CitedInOrder,
}

/// <summary>Entries under one heading; the heading is empty when nothing is grouped.</summary>
public sealed record EntryGroup(string Heading, ImmutableArray<BibTeXEntry> Entries);

/// <summary>What a <c>{% bibliography %}</c> tag asks for: jekyll-scholar's arguments, with the site's configuration as defaults.</summary>
public sealed record BibliographyQuery
{
    /// <summary>al-folio's configuration: all entries, by year, newest year first, in file order within a year.</summary>
    public static readonly BibliographyQuery Default = new();

    /// <summary>Names of files without <c>.bib</c>; empty to use the files that the caller provides.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Selects entries; null selects nothing, because the query could not be read.</summary>
    public EntryQuery? Filter { get; init; } = EntryQuery.All;

    /// <summary><c>none</c>, <c>year</c>, <c>type</c>, or the name of any other field.</summary>
    public string GroupBy { get; init; } = "year";

    public bool GroupsDescend { get; init; } = true;

    /// <summary>Fields to sort by; empty keeps the order of the file.</summary>
    public ImmutableArray<string> SortBy { get; init; } = [];

    /// <summary>Whether each of <see cref="SortBy"/> is descending; the last value also applies to any further fields.</summary>
    public ImmutableArray<bool> SortDescends { get; init; } = [];

    public CitedEntries Cited { get; init; }

    public int Offset { get; init; }

    public int Max { get; init; } = int.MaxValue;

    /// <summary>The position of the tag.</summary>
    public Location Location { get; init; }

    /// <summary>The entries, each citation key once (the first counts), filtered, sorted and limited.</summary>
    /// <param name="files">The bibliography files to search.</param>
    /// <param name="citedKeys">The keys that the page cites, in order.</param>
    /// <param name="bag">Receives a report for each file that does not exist.</param>
    public ImmutableArray<BibTeXEntry> Select(IReadOnlyCollection<BibTeXFile> files, IReadOnlyList<string> citedKeys, DiagnosticBag bag)
    {
        if (Filter is null)
        {
            return [];
        }

        var entries = Chosen(files, bag).SelectMany(f => f.Entries).DistinctBy(e => e.Key, StringComparer.Ordinal);
        if (Cited != CitedEntries.Any)
        {
            var places = citedKeys.Distinct(StringComparer.Ordinal).Select((key, place) => (key, place))
                .ToDictionary(p => p.key, p => p.place, StringComparer.Ordinal);
            entries = entries.Where(e => places.ContainsKey(e.Key));
            if (Cited == CitedEntries.CitedInOrder)
            {
                return [.. Limit(entries.Where(Filter.Matches).OrderBy(e => places[e.Key]))];
            }
        }

        return [.. Limit(EntrySort.Sort(entries.Where(Filter.Matches), SortBy, SortDescends))];
    }

    /// <summary>The entries in groups; entries without the grouping field come last.</summary>
    public ImmutableArray<EntryGroup> Group(ImmutableArray<BibTeXEntry> entries)
    {
        if (GroupBy == "none" || entries.IsEmpty)
        {
            return entries.IsEmpty ? [] : [new EntryGroup("", entries)];
        }

        var groups = entries.GroupBy(Heading, StringComparer.Ordinal).Select(g => new EntryGroup(g.Key, [.. g])).ToList();
        var named = groups.Where(g => g.Heading.Length > 0);
        var order = Comparer<string>.Create(EntrySort.Compare);
        return
        [
            .. GroupsDescend ? named.OrderByDescending(g => g.Heading, order) : named.OrderBy(g => g.Heading, order),
            .. groups.Where(g => g.Heading.Length == 0),
        ];
    }

    private string Heading(BibTeXEntry entry) => GroupBy switch
    {
        "type" => EntryTypeName.Plural(entry.Type),
        "year" => LaTeXText.ToText(entry.Value("year") ?? (entry.Value("date") is { Length: >= 4 } date ? date[..4] : "")),
        "month" => EntrySort.Month(entry) is { } month ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) : "",
        _ => LaTeXText.ToText(entry.Value(GroupBy) ?? ""),
    };

    private IEnumerable<BibTeXEntry> Limit(IEnumerable<BibTeXEntry> entries) => entries.Skip(Offset).Take(Max);

    private IEnumerable<BibTeXFile> Chosen(IReadOnlyCollection<BibTeXFile> files, DiagnosticBag bag)
    {
        if (Files.IsEmpty)
        {
            return files;
        }

        var chosen = new List<BibTeXFile>();
        foreach (var name in Files)
        {
            var bare = Path.GetFileNameWithoutExtension(name);
            if (files.FirstOrDefault(f => f.Name.Equals(bare, StringComparison.OrdinalIgnoreCase)) is { } file)
            {
                chosen.Add(file);
            }
            else
            {
                bag.Report(BibTeXMessages.UnknownBibliographyFile, Location, name, Suggestion.For(bare, files.Select(f => f.Name)));
            }
        }

        return chosen;
    }
}
