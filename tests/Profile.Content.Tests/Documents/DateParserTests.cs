using Profile.Content.Documents;
using Profile.Content.Languages;

namespace Profile.Content.Tests.Documents;

public sealed class DateParserTests
{
    [Theory]
    [InlineData("2024", "2024", "2024")]
    [InlineData("2024-03", "2024-03", "Mar 2024")]
    [InlineData("2024-9-5", "2024-09-05", "Sep 5, 2024")]
    [InlineData("2024/03/05", "2024-03-05", "Mar 5, 2024")]
    [InlineData("Nov, 2024", "2024-11", "Nov 2024")]
    [InlineData("Sept 9, 2025", "2025-09-09", "Sep 9, 2025")]
    [InlineData("July 15, 2025", "2025-07-15", "Jul 15, 2025")]
    [InlineData("1st July 2025", "2025-07-01", "Jul 1, 2025")]
    [InlineData("2023-11-3 10:00:0", "2023-11-03", "Nov 3, 2023")]
    [InlineData("2015-10-31 15:59:00-0400", "2015-10-31", "Oct 31, 2015")]
    [InlineData("2015-10-31 23:59:00-0400", "2015-11-01", "Nov 1, 2015")]
    [InlineData("2015-10-31T23:59:00Z", "2015-10-31", "Oct 31, 2015")]
    [InlineData("2015-10-31 07:59 UTC", "2015-10-31", "Oct 31, 2015")]
    public void A_date_is_as_precise_as_it_was_written(string text, string iso, string shown)
    {
        var date = DateParser.Parse(text, TimeZoneInfo.Utc)!.Value;
        Assert.Equal((iso, shown), (date.Iso, InterfaceTexts.English.Short(date)));
    }

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("2024-13")]
    [InlineData("0000-01-01")]
    [InlineData("soon")]
    [InlineData("March")]
    [InlineData("2024-03-05 25:00")]
    [InlineData("2024-03-05 10:00 +99:00")]
    [InlineData("2024-03 10:00")]
    [InlineData("")]
    [InlineData("9999-12-31 23:59:60")]
    public void What_is_not_a_date_gives_none(string text) => Assert.Null(DateParser.Parse(text, TimeZoneInfo.Utc));

    [Fact]
    public void A_moment_with_an_offset_is_shown_in_the_zone_of_the_site()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        Assert.Equal("2024-03-06", DateParser.Parse("2024-03-05 20:00:00 +0000", zone)!.Value.Iso);
    }

    [Fact]
    public void A_partial_date_sorts_as_its_first_day()
    {
        var year = DateParser.Parse("2024", TimeZoneInfo.Utc)!.Value;
        var day = DateParser.Parse("2024-01-02", TimeZoneInfo.Utc)!.Value;
        Assert.True(year < day);
    }
}
