using Profile.Content.Documents;
using Profile.Content.Languages;

namespace Profile.Content.Cv;

/// <summary>Formats the time of a CV entry for readers.</summary>
internal static class CvDates
{
    private static readonly string[] Present = ["present", "now", "current", "ongoing"];

    /// <summary>From <c>date</c>, or from <c>start_date</c> and <c>end_date</c>; null when there is none. Text that is not a date is shown as it is.</summary>
    public static string? Of(string? date, string? start, string? end, InterfaceTexts texts) => (date, start, end) switch
    {
        ({ } d, _, _) => Single(d, texts),
        (_, { } s, { } e) => $"{Single(s, texts)} – {Single(e, texts)}",
        (_, { } s, null) => $"{Single(s, texts)} – {texts["present"]}",
        (_, null, { } e) => Single(e, texts),
        _ => null,
    };

    /// <summary>False for a value that is meant as a date but is not one: 2024-13, or words where only a date is allowed.</summary>
    public static bool IsReadable(string text, bool mayBeWords) =>
        Present.Contains(text, StringComparer.OrdinalIgnoreCase)
        || DateParser.Parse(text, TimeZoneInfo.Utc) is not null
        || (mayBeWords && !LooksNumeric(text));

    // A range may consist of years alone: 2019-2023.
    private static bool LooksNumeric(string text) =>
        text.All(c => char.IsAsciiDigit(c) || c is '-' or '/' or '.') && text.Split('-', '/', '.').Any(part => part.Length != 4);

    private static string Single(string text, InterfaceTexts texts) =>
        Present.Contains(text, StringComparer.OrdinalIgnoreCase) ? texts["present"]
        : DateParser.Parse(text, TimeZoneInfo.Utc) is { } date ? MonthAndYear(date, texts) : text;

    // A CV names months; its readers do not expect days.
    private static string MonthAndYear(PartialDate date, InterfaceTexts texts) =>
        texts.Short(date.Precision == DatePrecision.Year ? date : date with { Precision = DatePrecision.Month });
}
