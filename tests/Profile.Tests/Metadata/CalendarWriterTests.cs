using System.Text;
using Profile.Content.Documents;
using Profile.Feeds;

namespace Profile.Tests.Metadata;

/// <summary>The lines of a calendar; CalendarReaderTests shows what programs read from them.</summary>
public sealed class CalendarWriterTests
{
    private static readonly SiteClock Berlin = new(DateTimeOffset.Parse("2027-01-01T00:00:00Z"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private static PartialDate Date(string text) => DateParser.Parse(text, Berlin.Zone)!.Value;

    private static string[] Lines(string date, string? end = null, string title = "A talk", string? place = null, params string[] categories)
    {
        var (start, over) = CalendarEvent.Times(Date(date), end is null ? null : Date(end), Berlin);
        var changed = Berlin.MomentOf(Date(date).FirstMoment);
        var written = CalendarWriter.Write("Talks", [new CalendarEvent("id", title, start, over, changed, null, place, null, [.. categories])]);
        Assert.DoesNotContain('\n', written.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(written.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\uFFFD', StringComparison.Ordinal)));
        return written.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
    }

    [Theory]
    [InlineData("2027-03-05", null, "DTSTART;VALUE=DATE:20270305", null)]
    [InlineData("2027-03-05", "2027-03-05", "DTSTART;VALUE=DATE:20270305", null)]
    [InlineData("2027-03-05", "2027-03-07", "DTSTART;VALUE=DATE:20270305", "DTEND;VALUE=DATE:20270308")]
    [InlineData("2027-03-05", "2027-03-07 17:00", "DTSTART;VALUE=DATE:20270305", "DTEND;VALUE=DATE:20270308")]
    [InlineData("2027-03-05", "2027-03", "DTSTART;VALUE=DATE:20270305", null)] // A month is not a day.
    [InlineData("9999-12-30", "9999-12-31", "DTSTART;VALUE=DATE:99991230", null)] // There is no day after it.
    [InlineData("9999-12-30 10:00", null, "DTSTART:99991231T235959Z", "DTEND:99991231T235959Z")] // There is no hour after it.
    [InlineData("0001-01-01", null, "DTSTART;VALUE=DATE:00010101", null)]
    [InlineData("2027-03-05 14:00", null, "DTSTART:20270305T130000Z", "DTEND:20270305T140000Z")]
    [InlineData("2027-07-05 14:00", "2027-07-05 15:30", "DTSTART:20270705T120000Z", "DTEND:20270705T133000Z")]
    [InlineData("2027-03-05 14:00", "2027-03-05", "DTSTART:20270305T130000Z", "DTEND:20270305T140000Z")]
    [InlineData("2027-03-05 14:00", "2027-03-06", "DTSTART:20270305T130000Z", "DTEND:20270306T230000Z")]
    public void Events_of_whole_days_end_with_the_day_after_the_last_and_times_are_in_UTC(string date, string? end, string start, string? over)
    {
        var lines = Lines(date, end);
        Assert.Equal([start], lines.Where(l => l.StartsWith("DTSTART", StringComparison.Ordinal)));
        Assert.Equal(over is null ? [] : [over], lines.Where(l => l.StartsWith("DTEND", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a\u2028b\nc\u0000d", "SUMMARY:a b c d")]
    [InlineData("Bounds, sharp; or not", "SUMMARY:Bounds\\, sharp\\; or not")]
    [InlineData("The flow of $\\nabla u$", "SUMMARY:The flow of ∇ u")]
    [InlineData("Where $\\alpha = \\unknown{x}$", "SUMMARY:Where α = unknown{x}")]
    [InlineData("For $5 or $10", "SUMMARY:For $5 or $10")]
    [InlineData(" ", null)]
    public void A_text_is_one_line_and_formulas_are_characters(string title, string? summary) =>
        Assert.Equal(summary is null ? [] : [summary], Lines("2027-03-05", title: title).Where(l => l.StartsWith("SUMMARY", StringComparison.Ordinal)));

    [Fact]
    public void Lines_of_characters_of_every_length_are_folded_between_them()
    {
        for (var blanks = 0; blanks < 80; blanks++)
        {
            var title = new string('x', blanks) + string.Concat(Enumerable.Repeat("é東🎓", 30));
            Assert.Contains("SUMMARY:" + title, Lines("2027-03-05", title: title));
        }
    }

    [Fact]
    public void A_category_contains_no_comma() => Assert.Contains("CATEGORIES:a b,c", Lines("2027-03-05", categories: ["a,b", "c"]));

    [Fact]
    public void What_is_not_there_has_no_line() =>
        Assert.DoesNotContain(Lines("2027-03-05", place: "").Select(l => l.Split(':', ';')[0]), name => name is "LOCATION" or "URL" or "DESCRIPTION");
}
