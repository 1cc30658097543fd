using System.Globalization;
using Profile.BibTeX;
using Profile.Content.Diagnostics;

namespace Profile.Content.Publications;

/// <summary>Reads <c>year</c>, <c>month</c> and <c>day</c>, or biblatex's <c>date</c>.</summary>
internal static class PublicationDateReader
{
    /// <summary>The date, as precise as the entry is. Missing or impossible parts are reported and left out.</summary>
    public static PublicationDate Read(BibTeXEntry entry, DiagnosticBag bag)
    {
        // 2024-03-05, 2024-03, 2024, and ranges with a slash, whose first day counts.
        var date = Text(entry, "date")?.Split('/')[0].Split('-', 'T') ?? [];
        var year = Year(entry, date, bag);
        if (year is null)
        {
            return default;
        }

        var month = Month(entry, bag) ?? Number(date, 1, 12);
        var day = Text(entry, "day") is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : MonthName.FindDay(Text(entry, "month") ?? "") ?? Number(date, 2, 31);
        return month is null || day is null || day < 1 || day > DateTime.DaysInMonth(year.Value, month.Value)
            ? new PublicationDate(year, month)
            : new PublicationDate(year, month, day);
    }

    private static int? Year(BibTeXEntry entry, string[] date, DiagnosticBag bag)
    {
        var text = Text(entry, "year") ?? (date.Length > 0 ? date[0] : null);
        if (text is null)
        {
            bag.Report(Messages.MissingYear, entry.Location, entry.Key, FieldSpelling.Hint(entry, "year"));
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and < 2200)
        {
            return year;
        }

        bag.Report(Messages.ImpossibleYear, (entry.Field("year") ?? entry.Field("date"))!.Location, text, entry.Key);
        return null;
    }

    private static int? Month(BibTeXEntry entry, DiagnosticBag bag)
    {
        if (Text(entry, "month") is not { Length: > 0 } text)
        {
            return null;
        }

        var month = MonthName.Find(text);
        if (month is null)
        {
            bag.Report(Messages.UnknownMonth, entry.Field("month")!.Location, text);
        }

        return month;
    }

    private static int? Number(string[] date, int index, int limit) =>
        index < date.Length && int.TryParse(date[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= limit
            ? number
            : null;

    private static string? Text(BibTeXEntry entry, string field) => entry.Value(field) is { } value ? LaTeXText.ToText(value) : null;
}
