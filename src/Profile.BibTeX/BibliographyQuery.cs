using System.Collections.Immutable;
using System.Globalization;

namespace Profile.BibTeX;

/// <summary>Which entries a bibliography contains.</summary>
public enum CitedEntries
{
    /// <summary>All entries, whether cited or not.</summary>
    Any,

    /// <summary>Entries that the page cites, in the order of <see cref="BibliographyQuery.SortBy"/>.</summary>
    Cited,

    /// <summary>Entries that the page cites, in the order of the citations.</summary>
    CitedInOrder,
}

/// <summary>Entries under one heading; it is empty when nothing is grouped, and for the entries without the field by which a level is grouped.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Entries">The entries; none when groups of the next level follow.</param>
/// <param name="Level">How many groups contain it.</param>
public sealed record EntryGroup(string Heading, ImmutableArray<BibTeXEntry> Entries, int Level = 0);

/// <summary>What a <c>{% bibliography %}</c> tag asks for: jekyll-scholar's arguments, with the site's configuration as defaults.</summary>
public sealed record BibliographyQuery
{
    /// <summary>al-folio's configuration: all entries, by year, newest year first, in file order within a year.</summary>
    public static readonly BibliographyQuery Default = new();

    /// <summary>Names of the files to use, with or without <c>.bib</c>, among those that the caller provides; empty for all of them.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Selects entries; null selects nothing, because the query could not be read.</summary>
    public EntryQuery? Filter { get; init; } = EntryQuery.All;

    /// <summary><c>year</c>, <c>type</c>, or the names of any other fields, one for each level of groups; empty for one list.</summary>
    public ImmutableArray<string> GroupBy { get; init; } = ["year"];

    /// <summary>Whether the groups of each level are descending; the last value also applies to any further levels.</summary>
    public ImmutableArray<bool> GroupsDescend { get; init; } = [true];

    /// <summary>The order of groups by type; types that are not listed come last (first if the groups are descending), as they first appear.</summary>
    public ImmutableArray<string> TypeOrder { get; init; } = [];

    /// <summary>The headings that replace ours in groups by type, keyed by type.</summary>
    public ImmutableDictionary<string, string> TypeNames { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Types that are grouped as another type, keyed by type.</summary>
    public ImmutableDictionary<string, string> TypeAliases { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Fields to sort by; empty keeps the order of the file.</summary>
    public ImmutableArray<string> SortBy { get; init; } = [];

    /// <summary>Whether each of <see cref="SortBy"/> is descending; the last value also applies to any further fields.</summary>
    public ImmutableArray<bool> SortDescends { get; init; } = [];

    public CitedEntries Cited { get; init; }

    /// <summary>
    /// The fields by which duplicates are recognised (<c>--remove_duplicates</c>): of entries that agree in all of them, only the first is kept. Empty compares
    /// all fields; null keeps every entry.
    /// </summary>
    public ImmutableArray<string>? DistinctBy { get; init; }

    public int Offset { get; init; }

    public int Max { get; init; } = int.MaxValue;

    /// <summary>The position of the tag.</summary>
    public Location Location { get; init; }

    /// <summary>
    /// The entries, filtered, sorted and limited. If the query names no files, an entry whose key occurs in an earlier file is left out.
    /// </summary>
    /// <param name="files">The bibliography files to search.</param>
    /// <param name="citedKeys">The keys that the page cites, in order.</param>
    /// <param name="bag">Receives a report for each file that does not exist.</param>
    public ImmutableArray<BibTeXEntry> Select(IReadOnlyCollection<BibTeXFile> files, IReadOnlyList<string> citedKeys, DiagnosticBag bag)
    {
        if (Filter is null)
        {
            return [];
        }

        var entries = Files.IsEmpty ? InOrder(files) : Chosen(files, bag).SelectMany(f => f.Entries);
        entries = DistinctBy is null ? entries : entries.DistinctBy(Content, StringComparer.Ordinal);
        if (Cited != CitedEntries.Any)
        {
            var places = citedKeys.Distinct(StringComparer.Ordinal).Select((key, place) => (key, place))
                .ToDictionary(p => p.key, p => p.place, StringComparer.Ordinal);
            entries = entries.Where(e => places.ContainsKey(e.Key)).DistinctBy(e => e.Key, StringComparer.Ordinal);
            if (Cited == CitedEntries.CitedInOrder)
            {
                return [.. Limit(entries.Where(Filter.Matches).OrderBy(e => places[e.Key]))];
            }
        }

        return [.. Limit(EntrySort.Sort(entries.Where(Filter.Matches), SortBy, SortDescends))];
    }

    /// <summary>The entries in groups, each followed by the groups inside it; entries without the grouping field come last.</summary>
    public ImmutableArray<EntryGroup> Group(ImmutableArray<BibTeXEntry> entries) =>
        entries.IsEmpty ? [] : GroupBy.IsEmpty ? [new EntryGroup("", entries)] : [.. Groups(entries, 0)];

    private IEnumerable<EntryGroup> Groups(IEnumerable<BibTeXEntry> entries, int level)
    {
        var field = GroupBy[level];
        var groups = entries.GroupBy(e => GroupValue(e, field), StringComparer.Ordinal).ToList();
        var named = groups.Where(g => g.Key.Length > 0);
        var isDescending = GroupsDescend.Length > 0 && GroupsDescend[Math.Min(level, GroupsDescend.Length - 1)];
        var order = Comparer<string>.Create(EntrySort.Compare);
        IEnumerable<IGrouping<string, BibTeXEntry>> sorted = (field, isDescending) switch
        {
            ("type", true) => named.OrderByDescending(g => g.Min(TypeRank)),
            ("type", false) => named.OrderBy(g => g.Min(TypeRank)),
            (_, true) => named.OrderByDescending(g => g.Key, order),
            (_, false) => named.OrderBy(g => g.Key, order),
        };
        foreach (var group in sorted.Concat(groups.Where(g => g.Key.Length == 0)))
        {
            var heading = field is "month" or "month_numeric" && group.Key.Length > 0
                ? MonthName.Full(int.Parse(group.Key, CultureInfo.InvariantCulture) - 1)
                : group.Key;
            var isLast = level == GroupBy.Length - 1;
            yield return new EntryGroup(heading, isLast ? [.. group] : [], level);
            foreach (var inner in isLast ? [] : Groups(group, level + 1))
            {
                yield return inner;
            }
        }
    }

    // Months become numbers so that they sort in their order.
    private string GroupValue(BibTeXEntry entry, string field) => field switch
    {
        "type" => TypeNames.GetValueOrDefault(Alias(entry))
            ?? (EntryTypeName.IsThesis(Alias(entry)) ? TypeNames.GetValueOrDefault("thesis") : null)
            ?? (Alias(entry) == entry.Type || EntryTypeName.IsKnown(Alias(entry)) ? EntryTypeName.Plural(Alias(entry)) : Alias(entry)),
        "year" => LaTeXText.ToText(entry.Value("year") ?? (entry.Value("date") is { Length: >= 4 } date ? date[..4] : "")),
        "month" or "month_numeric" => EntrySort.Month(entry)?.ToString(CultureInfo.InvariantCulture) ?? "",
        _ => LaTeXText.ToText(entry.Value(field) ?? ""),
    };

    private int TypeRank(BibTeXEntry entry)
    {
        var place = TypeOrder.IndexOf(Alias(entry));
        place = place < 0 && EntryTypeName.IsThesis(Alias(entry)) ? TypeOrder.IndexOf("thesis") : place;
        return place < 0 ? int.MaxValue : place;
    }

    private string Alias(BibTeXEntry entry) => TypeAliases.GetValueOrDefault(entry.Type, entry.Type);

    // Two entries with the same value here count as one.
    private string Content(BibTeXEntry entry) => DistinctBy is { IsEmpty: false } fields
        ? string.Join('\n', fields.Select(f => entry.Value(f) ?? ""))
        : string.Join('\n', entry.Fields.Where(f => !f.IsInherited).Select(f => $"{f.Name}={f.Value}").Prepend(entry.Type));

    /// <summary>The entries of several files read as one list; an entry whose key occurs in an earlier file is left out.</summary>
    public static IEnumerable<BibTeXEntry> InOrder(IEnumerable<BibTeXFile> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var entry in file.Entries.Where(e => !seen.Contains(e.Key)))
            {
                yield return entry;
            }

            seen.UnionWith(file.Entries.Select(e => e.Key));
        }
    }

    private IEnumerable<BibTeXEntry> Limit(IEnumerable<BibTeXEntry> entries) => entries.Skip(Offset).Take(Max);

    private List<BibTeXFile> Chosen(IReadOnlyCollection<BibTeXFile> files, DiagnosticBag bag)
    {
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
