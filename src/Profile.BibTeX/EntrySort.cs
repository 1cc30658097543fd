using System.Globalization;

namespace Profile.BibTeX;

/// <summary>
/// Orders entries by the value of a field (jekyll-scholar's <c>sort_by</c>): those without one, then numbers by size, then everything else by its
/// characters. jekyll-scholar compares any two values by their characters, which puts issue 10 before issue 9.
/// </summary>
internal static class EntrySort
{
    /// <summary>The entries sorted by several fields, each ascending or descending; the sort is stable.</summary>
    public static IEnumerable<BibTeXEntry> Sort(IEnumerable<BibTeXEntry> entries, IReadOnlyList<string> fields, IReadOnlyList<bool> areDescending)
    {
        var comparer = Comparer<string>.Create(Compare);
        IOrderedEnumerable<BibTeXEntry>? sorted = null;
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            var isDescending = areDescending.Count > 0 && areDescending[Math.Min(i, areDescending.Count - 1)];
            sorted = (sorted, isDescending) switch
            {
                (null, true) => entries.OrderByDescending(e => Value(e, field), comparer),
                (null, false) => entries.OrderBy(e => Value(e, field), comparer),
                (_, true) => sorted.ThenByDescending(e => Value(e, field), comparer),
                (_, false) => sorted.ThenBy(e => Value(e, field), comparer),
            };
        }

        return sorted ?? entries;
    }

    /// <summary>Compares two values: an empty one comes first, then numbers by size, then other texts character by character.</summary>
    public static int Compare(string left, string right) => (Number(left), Number(right)) switch
    {
        ({ } x, { } y) => x.CompareTo(y),
        ({ }, null) when right.Length > 0 => -1,
        (null, { }) when left.Length > 0 => 1,
        _ => string.CompareOrdinal(left, right),
    };

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The number of an entry's month, or null.</summary>
    public static int? Month(BibTeXEntry entry) => entry.Value("month") is { } month ? MonthName.Find(LaTeXText.ToText(month)) : null;

    private static string Value(BibTeXEntry entry, string field) => field switch
    {
        "month" or "month_numeric" => Month(entry)?.ToString(CultureInfo.InvariantCulture) ?? "",
        "author" or "name" or "editor" =>
            BibTeXNames.Parse(entry.Value(field) ?? entry.Value("author") ?? entry.Value("editor") ?? "").Inverted.ToLowerInvariant(),
        "key" => entry.Key,
        "type" => entry.Type,
        _ => LaTeXText.ToText(entry.Value(field) ?? ""),
    };
}
