using System.Globalization;
using System.Text.RegularExpressions;
using Profile.BibTeX;
using Profile.Content.Diagnostics;

namespace Profile.Content.Publications;

/// <summary>Reads <c>year</c>, <c>month</c> and <c>day</c>, or biblatex's <c>date</c> and <c>pubstate</c>.</summary>
internal static partial class PublicationDateReader
{
    /// <summary>
    /// The date, as precise as the entry is. A year that is more than a number is kept as written, and sorted by the number in it, if any. A year, a month or
    /// a day that cannot be read is reported and shown as it was written.
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

    /// <summary>The date in one of biblatex's fields, such as <c>urldate</c>, where a tilde is not a space; null if there is no readable date.</summary>
    public static PublicationDate? Read(BibTeXEntry entry, string field) => entry.Value(field) is { } value ? ExtendedDate.Read(LaTeXText.ToUrl(value)) : null;

    /// <summary>The words of a state without a year beside them: "2024 (in press)" becomes "in press".</summary>
    public static string WithoutYear(string words) =>
        Preposition().Replace(WithinText().Replace(words, "", 1).Trim(' ', ',', ';', ':', '(', ')', '[', ']'), "");

    private static PublicationDate OfYear(BibTeXEntry entry, string text, DiagnosticBag bag)
    {
        if (Plain().IsMatch(text))
        {
            return new PublicationDate(int.Parse(text, CultureInfo.InvariantCulture));
        }

        if (Era(text) is { } known)
        {
            return known;
        }

        // Some owners write a whole date, a range or an uncertain year into this field.
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
            if (Numbers().IsMatch(text))
            {
                bag.Report(Messages.ImpossibleYear, entry.Field(field)!.Location, text, entry.Key);
            }

            return new PublicationDate(int.Parse(match.Value, CultureInfo.InvariantCulture))
            {
                Words = text,
                IsState = StateWords().IsMatch(text),
                IsCirca = Circa().IsMatch(text),
                Month = text.Any(char.IsAsciiLetter) ? MonthName.Find(text) : null,
                Season = Season(text),
            };
        }

        var isState = text.Any(char.IsLetter) && !Undated().IsMatch(text);
        if (!isState || text.Any(char.IsDigit))
        {
            bag.Report(Messages.ImpossibleYear, entry.Field(field)!.Location, text, entry.Key);
        }

        return new PublicationDate(null) { Words = text, IsState = isState };
    }

    // "350 BC", "AD 79", "800", "MMXX".
    private static PublicationDate? Era(string text)
    {
        if (Eras().Match(text) is { Success: true } match)
        {
            var number = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            return new PublicationDate(match.Groups["before"].Length > 0 ? 1 - number : number) { Words = text };
        }

        return Roman().IsMatch(text) ? new PublicationDate(RomanNumber(text)) { Words = text } : null;
    }

    private static int RomanNumber(string text)
    {
        var values = text.Select(c => c switch { 'M' => 1000, 'D' => 500, 'C' => 100, 'L' => 50, 'X' => 10, 'V' => 5, _ => 1 }).ToArray();
        return values.Select((value, i) => i + 1 < values.Length && value < values[i + 1] ? -value : value).Sum();
    }

    private static int? Season(string text) => Seasons().Match(text) is { Success: true } match
        ? match.Value.ToLowerInvariant() switch { "spring" => 1, "summer" => 2, "autumn" or "fall" => 3, _ => 4 }
        : null;

    // What the field month says if it is not a single month: a season, several months, or a publication state.
    private static PublicationDate? OfMonthWords(PublicationDate read, string text)
    {
        if (read is not { Year: { } year, Words: null, End: null })
        {
            return null;
        }

        if (MonthName.FindRange(text) is var (first, last))
        {
            var days = first.Day is { } from && last.Day is { } to ? (From: $" {from}", To: $" {to},") : (From: "", To: "");
            return read with
            {
                Month = first.Month,
                Day = first.Day,
                // A range from December to January ends in a year that the entry does not say.
                End = last.Month > first.Month ? new PublicationDateEnd(year, last.Month, last.Day) : null,
                Words = $"{MonthName.Full(first.Month - 1)[..3]}{days.From}–{MonthName.Full(last.Month - 1)[..3]}{days.To} {year}",
            };
        }

        return Season(text) is { } season ? read with { Season = season, Words = $"{text} {year}" }
            : StateWords().IsMatch(text) ? read with { IsState = true, Words = $"{year} ({text})" }
            : null;
    }

    private static PublicationDate WithMonth(PublicationDate read, PublicationDate? date, BibTeXEntry entry, DiagnosticBag bag)
    {
        var written = Text(entry, "month");
        if (written is { Length: > 0 })
        {
            if (OfMonthWords(read, written) is { } known)
            {
                return known;
            }

            if (MonthName.Find(written) is null)
            {
                bag.Report(Messages.UnknownMonth, entry.Field("month")!.Location, written, entry.Key);
                return read is { Year: { } inYear, Words: null } ? read with { Words = $"{written} {inYear}" } : read;
            }
        }

        var same = date?.Year == read.Year ? date : null;
        var month = MonthName.Find(Text(entry, "month") ?? "") ?? read.Month ?? same?.Month;
        if (read.Year is not { } year || month is null || read.End is not null || read.Season is not null)
        {
            return read;
        }

        read = read with { Month = month };
        return Text(entry, "day") is { Length: > 0 } text ? WithDay(read, text, entry.Field("day")!, entry, bag)
            : MonthName.FindDay(written ?? "") is { } found
                ? WithDay(read, found.ToString(CultureInfo.InvariantCulture), entry.Field("month")!, entry, bag)
            : read with { Day = IsDay(read.Day ?? same?.Day, read) ? read.Day ?? same?.Day : null };
    }

    // "5", "5th", "12–15"; anything else is shown beside the month and reported.
    private static PublicationDate WithDay(PublicationDate read, string text, BibTeXField field, BibTeXEntry entry, DiagnosticBag bag)
    {
        var days = Days().Match(text);
        int? first = days.Success ? int.Parse(days.Groups["first"].Value, CultureInfo.InvariantCulture) : null;
        int? last = days.Groups["last"].Success ? int.Parse(days.Groups["last"].Value, CultureInfo.InvariantCulture) : null;
        if (IsDay(first, read) && (last is null || IsDay(last, read)))
        {
            return last > first
                ? read with { Day = first, End = new(read.Year!.Value, read.Month, last), Words = read.Words ?? Shown($"{first}–{last}", read) }
                : read with { Day = first };
        }

        bag.Report(Messages.ImpossibleDay, field.Location, text, entry.Key);
        return read with { Words = read.Words ?? Shown(text, read) };
    }

    private static string Shown(string day, PublicationDate date) => $"{MonthName.Full(date.Month!.Value - 1)[..3]} {day}, {date.Year}";

    private static bool IsDay(int? day, PublicationDate date) =>
        day >= 1 && date is { Year: { } year and >= 1 and <= 9999, Month: { } month } && day <= DateTime.DaysInMonth(year, month);

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

    [GeneratedRegex(@"\s+(in|im|for|on|by)$", RegexOptions.IgnoreCase)]
    private static partial Regex Preposition();

    // A text of numbers only, like a date that is in no calendar.
    [GeneratedRegex(@"^\d{4}-\d\d?(-\d\d?)?$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:(?<year>\d{1,4})\s*(?:(?<before>BCE?|B\.\s?C\.(?:\s?E\.)?|v\.\s?Chr\.?)|AD|CE|A\.\s?D\.|C\.\s?E\.|n\.\s?Chr\.?)"
        + @"|(?:AD|A\.\s?D\.)\s*(?<year>\d{1,4})|(?<year>\d{3}|0\d{3}))$")]
    private static partial Regex Eras();

    [GeneratedRegex(@"^(?=M)M{1,2}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$")]
    private static partial Regex Roman();

    [GeneratedRegex(@"\b(spring|summer|autumn|fall|winter)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Seasons();

    [GeneratedRegex(@"^(?<first>\d{1,2})(st|nd|rd|th|\.)?(\s*[–—-]+\s*(?<last>\d{1,2})(st|nd|rd|th|\.)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Days();

    [GeneratedRegex(@"^(c\.?|ca\.?|circa|um|vers)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Circa();

    [GeneratedRegex(@"^[\[(]?(n\.?\s?d\.?|no date|undated|unknown|date unknown|n/a|none|o\.\s?j\.?|s\.\s?[ad]\.?|x+|\?+)[\])]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Undated();
}
