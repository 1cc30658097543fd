using System.Text.RegularExpressions;

namespace Profile.Content.Publications;

/// <summary>Formats and splits page numbers.</summary>
internal static partial class PageRange
{
    /// <summary>
    /// The text with an en dash between first and last page, whatever dash was written; LaTeX's <c>--</c> and <c>---</c> are dashes by now. A hyphen next to a
    /// dash is part of a page number (<c>101-1–101-10</c>).
    /// </summary>
    public static string WithDashes(string pages) => Parts().Replace(pages.Trim(), part =>
    {
        var text = Dash().Replace(part.Value, "–");
        return text.Contains('–', StringComparison.Ordinal) || Hyphen().Count(text) != 1 ? text : Hyphen().Replace(text, "–");
    });

    /// <summary>The text with the last page of each range in full: 321–328 for 321–28.</summary>
    public static string Expanded(string pages) => Short().Replace(pages, range =>
    {
        var (first, last) = (range.Groups["first"].Value, range.Groups["last"].Value);
        return last.Length < first.Length ? $"{range.Groups["prefix"].Value}{first}–{range.Groups["prefix"].Value}{first[..^last.Length]}{last}" : range.Value;
    });

    /// <summary>
    /// The text with the last page of each range shortened as the style allows: 321–28 for 321–328, S1–9 for S1–S9. Numbers below 100 keep all their digits,
    /// and in Chicago so do ranges that start at a full hundred.
    /// </summary>
    /// <param name="last">The fewest digits that a shortened page keeps: two in MLA, one in Chicago (101–9 for 101–109).</param>
    public static string Abbreviated(string pages, int last) => Short().Replace(Expanded(pages), range =>
    {
        var (prefix, first, end) = (range.Groups["prefix"].Value, range.Groups["first"].Value, range.Groups["last"].Value);
        if (end.Length != first.Length || end.Length < 3 || (last == 1 && first.EndsWith("00", StringComparison.Ordinal)))
        {
            return $"{prefix}{first}–{end}";
        }

        var same = first.Zip(end).TakeWhile(d => d.First == d.Second).Count();
        var digits = Math.Max(end.Length - same, last == 1 && first[^2] != '0' ? 2 : last);
        return $"{prefix}{first}–{end[^digits..]}";
    });

    /// <summary>The first and the last page, or in a list the very last one; the last is null if there is only one page.</summary>
    public static (string First, string? Last) Split(string pages)
    {
        var parts = Expanded(pages).Split([',', ';', '–'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? (pages, null) : (parts[0].TrimEnd('+'), parts.Length == 1 ? null : parts[^1].TrimEnd('+'));
    }

    [GeneratedRegex(@"[^,;]+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\s*[‒–—―]+\s*")]
    private static partial Regex Dash();

    [GeneratedRegex(@"(?<=\d[A-Za-z]?|^\s*[ivxlcdm]+|^\s*[IVXLC]{2,})\s*[-‐‑−]\s*(?=[A-Za-z]{0,3}\d|[ivxlcdm]+\s*$|[IVXLC]+\s*$)")]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"(?<![\d:.–])(?<prefix>[A-Za-z]*)(?<first>\d+)–(?:\k<prefix>)?(?<last>\d+)(?![\d:.–])")]
    private static partial Regex Short();
}
