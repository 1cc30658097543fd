using System.Globalization;
using System.Text.RegularExpressions;

namespace Profile.Content.Publications;

/// <summary>
/// Reads a date as biblatex does (its manual, 2.3.8): ISO 8601-2 with seasons, ranges, open ranges, years before 1, approximate years, and years with unknown
/// digits.
/// </summary>
internal static partial class ExtendedDate
{
    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <summary>The date; null when the text is not one.</summary>
    public static PublicationDate? Read(string text)
    {
        var sides = text.Trim().Split('/', StringSplitOptions.TrimEntries);
        if (sides.Length > 2 || sides.All(s => s is "" or ".."))
        {
            return null;
        }

        var first = Side(sides[0]);
        var last = sides.Length == 2 ? Side(sides[1]) : null;
        if ((first is null && sides[0] is not ("" or "..")) || (sides.Length == 2 && last is null && sides[1] is not ("" or "..")))
        {
            return null;
        }

        if (sides.Length == 1)
        {
            return first;
        }

        // "May 19–25, 1968" when both sides share month and year; otherwise each side in full.
        var words = first is { Words: null, Day: not null, Partial: { } from } && last is { Words: null, Day: { } lastDay }
            && (first.Value.Year, first.Value.Month) == (last.Value.Year, last.Value.Month)
            ? from.FirstMoment.ToString($"MMM d'–{lastDay}', yyyy", CultureInfo.InvariantCulture)
            : $"{(first is { } f ? Words(f) : "")}–{(last is { } l ? Words(l) : "")}";
        return (first ?? last!.Value) with
        {
            Words = words,
            End = first is not null && last is { Year: { } year } end ? new PublicationDateEnd(year, end.Month, end.Day) : null,
        };
    }

    private static PublicationDate? Side(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var digits = match.Groups["year"].Value;
        var isUnspecified = digits.Contains('X', StringComparison.OrdinalIgnoreCase);
        if (!int.TryParse(digits.Replace('X', '0').Replace('x', '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        var isBefore = match.Groups["sign"].Length > 0;
        var month = Number(match, "month");
        var day = Number(match, "day");
        var doubt = match.Groups["doubt"].Value;
        if (month is not (null or (>= 1 and <= 12) or (>= 21 and <= 24))
            || day is not null && (month is not <= 12 || day < 1 || day > DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month.Value)))
        {
            return null;
        }

        var date = new PublicationDate(isBefore ? -year : year)
        {
            IsCirca = doubt is "~" or "%",
            Season = month is >= 21 and <= 24 ? month - 20 : null,
            Month = month is >= 1 and <= 12 ? month : null,
        };
        date = date with { Day = date.Year is >= 1 and <= 9999 ? day : null };

        // Year 0 is 1 BC.
        var shown = isUnspecified ? (year % 100 == 0 && digits[^2] is 'X' or 'x' ? $"{digits[..^2]}00s" : $"{digits[..^1]}0s")
            : isBefore || year == 0 ? $"{year + 1} BC"
            : digits.TrimStart('0');
        return date.Season is { } season ? date with { Words = $"{Seasons[season - 1]} {shown}" }
            : doubt is "?" ? date with { Words = shown + "?" }
            : date.IsCirca ? date with { Words = "c. " + shown }
            : isUnspecified || isBefore || year < 1000 ? date with { Words = shown }
            : date;
    }

    private static string Words(PublicationDate date) => date.Words
        ?? (date.Partial is { } partial ? partial.FirstMoment.ToString(date.Day is not null ? "MMM d, yyyy" : date.Month is not null ? "MMM yyyy" : "yyyy",
            CultureInfo.InvariantCulture) : "");

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?:y(?=-?\d{5}))?(?<sign>-)?(?<year>\d{2,4}[Xx]{0,2}|\d{5,6})"
        + @"(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX)(?:T[\d:.+Z-]*)?)?)?(?<doubt>[?~%])?$")]
    private static partial Regex Pattern();
}
