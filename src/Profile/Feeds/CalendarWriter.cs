using System.Text;
using System.Text.RegularExpressions;
using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Profile.BibTeX;
using Profile.Content.Routes;

namespace Profile.Feeds;

/// <summary>
/// A calendar as iCalendar (RFC 5545), in forms that every reader accepts: times in UTC, since not all readers know a zone by its name; whole days with the day
/// after the last as their end; no empty properties; formulas without backslashes, since some readers take the <c>\n</c> of <c>\nabla</c> for a line break.
/// </summary>
internal static partial class CalendarWriter
{
    /// <param name="name">What readers call the calendar.</param>
    public static string Write(string name, IEnumerable<CalendarEvent> events)
    {
        var calendar = new Calendar { ProductId = "-//Profile//EN" };
        if (Plain(name) is { } shown)
        {
            calendar.AddProperty("X-WR-CALNAME", shown);
        }

        calendar.Events.AddRange(events.Select(Event));

        // Ical.Net folds lines inside surrogate pairs, so its folds are undone.
        return string.Concat(ContentLine.Unfolded(new CalendarSerializer().SerializeToString(calendar)!).Select(ContentLine.Folded));
    }

    private static Ical.Net.CalendarComponents.CalendarEvent Event(CalendarEvent source)
    {
        var written = new Ical.Net.CalendarComponents.CalendarEvent
        {
            Uid = source.Id,
            DtStamp = Time(source.Changed),
            Start = Time(source.Start),
            Summary = Text(source.Title),
            Description = Text(source.Summary),
            Location = Text(source.Place),
        };
        if (source.End is { } end)
        {
            written.End = Time(end);
        }

        // Ical.Net writes the original string of a Uri.
        if (WebAddress.Read(source.Url) is { } url)
        {
            written.Url = new Uri(url.AbsoluteUri);
        }

        foreach (var category in source.Categories.Select(Plain).OfType<string>())
        {
            written.Categories.Add(category);
        }

        return written;
    }

    private static CalDateTime Time(EventTime time) => time.Day is { } day ? new CalDateTime(day) : Time(time.Moment!.Value);

    private static CalDateTime Time(DateTimeOffset moment) => new(moment.UtcDateTime);

    // Some readers split categories at an escaped comma, others show the backslashes in a calendar's name.
    private static string? Plain(string text) => Text(text.Replace(',', ' ').Replace(';', ' '));

    // One line without any line separators; null for a blank text.
    private static string? Text(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = new StringBuilder();
        foreach (var rune in Formula().Replace(text, m => Command().Replace(m.Groups[1].Value, Symbol)).EnumerateRunes())
        {
            var isBlank = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (!isBlank)
            {
                line.Append(rune);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd() is { Length: > 0 } words ? words : null;
    }

    // The character that a command produces, or the command's name.
    private static string Symbol(Match command) => LaTeXText.ToText(command.Value) is { Length: > 0 } drawn ? drawn : command.Groups[1].Value;

    [GeneratedRegex(@"\\([A-Za-z]+|.)")]
    private static partial Regex Command();

    // A formula between dollar signs that contains a command; a price contains none.
    [GeneratedRegex(@"\$([^$]*\\[^$]*)\$")]
    private static partial Regex Formula();
}
