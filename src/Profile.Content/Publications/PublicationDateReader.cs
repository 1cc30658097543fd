using System.Globalization;
using System.Text.RegularExpressions;
using Profile.BibTeX;
using Profile.Content.Diagnostics;

namespace Profile.Content.Publications;

/// <summary>Reads <c>year</c>, <c>month</c> and <c>day</c>, or biblatex's <c>date</c> and <c>pubstate</c>.</summary>
internal static partial class PublicationDateReader
{
    /// <summary>
    /// The date, as precise as the entry is. What is no plain year is kept as it was written; of a text around a year, the year counts for the order.
    /// Impossible parts are reported and left out.
    /// </summary>
    public static PublicationDate Read(BibTeXEntry entry, DiagnosticBag bag)
    {
        var date = Read(entry, "date");
        if (Text(entry, "year") is { Length: > 0 } year)
        {
            return WithMonth(OfYear(entry, year, bag), date, entry, bag);
        }

        if (date is { } known)
        {
            return WithMonth(known, date, entry, bag);
        }

        if (Text(entry, "date") is { Length: > 0 } words)
        {
            return OfWords(entry, "date", words, bag);
        }

        if (Text(entry, "pubstate") is { Length: > 0 } state)
        {
            return new PublicationDate(null) { Words = BiblatexKeys.Words(state), IsState = true };
        }

        bag.Report(Messages.MissingYear, entry.Location, entry.Key, FieldSpelling.Hint(entry, "year"));
        return default;
    }

    /// <summary>The date in a field of biblatex's, such as <c>urldate</c>, where a tilde is no space; null when it has none that can be read.</summary>
    public static PublicationDate? Read(BibTeXEntry entry, string field) => entry.Value(field) is { } value ? ExtendedDate.Read(LaTeXText.ToUrl(value)) : null;

    /// <summary>Words of a state without the year that stands beside them: "in press" of "2024 (in press)".</summary>
    public static string WithoutYear(string words) => WithinText().Replace(words, "", 1).Trim(' ', ',', ';', ':', '(', ')', '[', ']');

    private static PublicationDate OfYear(BibTeXEntry entry, string text, DiagnosticBag bag)
    {
        if (Plain().IsMatch(text))
        {
            return new PublicationDate(int.Parse(text, CultureInfo.InvariantCulture));
        }

        // A whole date, a range, or a year in doubt, written where the year belongs.
        var dashed = text.Replace('—', '–');
        if (Range().Match(dashed) is { Success: true } range)
        {
            var (from, to) = (int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture), range.Groups[2].Value);
            var last = int.Parse(to.Length < 4 ? range.Groups[1].Value[..^to.Length] + to : to, CultureInfo.InvariantCulture);
            return new PublicationDate(from) { Words = dashed, End = last > from ? new PublicationDateEnd(last) : null };
        }

        if (Read(entry, "year") is { Year: >= 1000 and < 2200 } date)
        {
            return date;
        }

        return OfWords(entry, "year", dashed, bag);
    }

    private static PublicationDate OfWords(BibTeXEntry entry, string field, string text, DiagnosticBag bag)
    {
        if (WithinText().Match(text) is { Success: true } match)
        {
            return new PublicationDate(int.Parse(match.Value, CultureInfo.InvariantCulture))
            {
                Words = text,
                IsState = StateWords().IsMatch(text),
                IsCirca = Circa().IsMatch(text),
                Month = text.Any(char.IsAsciiLetter) ? MonthName.Find(text) : null,
            };
        }

        var isState = text.Any(char.IsLetter) && !Undated().IsMatch(text);
        if (!isState || text.Any(char.IsDigit))
        {
            bag.Report(Messages.ImpossibleYear, entry.Field(field)!.Location, text, entry.Key);
        }

        return new PublicationDate(null) { Words = text, IsState = isState };
    }

    private static PublicationDate WithMonth(PublicationDate read, PublicationDate? date, BibTeXEntry entry, DiagnosticBag bag)
    {
        var month = Month(entry, bag) ?? read.Month ?? date?.Month;
        if (read.Year is not { } year || month is null || read.End is not null || read.Season is not null)
        {
            return read;
        }

        var day = Text(entry, "day") is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : MonthName.FindDay(Text(entry, "month") ?? "") ?? read.Day ?? date?.Day;
        var isDay = day >= 1 && year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month.Value);
        return read with { Month = month, Day = isDay ? day : null };
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

    private static string? Text(BibTeXEntry entry, string field) => entry.Value(field) is { } value ? LaTeXText.ToText(value) : null;

    [GeneratedRegex(@"^(1\d{3}|2[01]\d\d)$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(1\d{3}|2[01]\d\d)\s*[–/-]\s*(\d\d|\d{4})$")]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<!\d)(1\d{3}|2[01]\d\d)(?!\d)")]
    private static partial Regex WithinText();

    [GeneratedRegex("press|appear|forthcoming|accepted|submitted|review|revision|preparation|progress|ahead of print|early access|online first",
        RegexOptions.IgnoreCase)]
    private static partial Regex StateWords();

    [GeneratedRegex(@"^(c\.?|ca\.?|circa|um|vers)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Circa();

    [GeneratedRegex(@"^[\[(]?(n\.?\s?d\.?|no date|undated|unknown|date unknown|n/a|none|o\.\s?j\.?|s\.\s?[ad]\.?|x+|\?+)[\])]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Undated();
}
