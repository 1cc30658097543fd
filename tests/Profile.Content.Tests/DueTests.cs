using Profile.Content.Loading;
using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>Time is an input of a load: due content is shown, the version reflects it, and the site knows when time alone will change it.</summary>
public sealed class DueTests : IDisposable
{
    private readonly ContentFolder folder = new("-- about.md --\n---\ntitle: About\n---\n");

    public void Dispose() => folder.Dispose();

    private Site At(string moment, string files = "")
    {
        folder.WriteAll(files);
        return new SiteLoader(new SiteLoadOptions(), new MovableClock(DateTimeOffset.Parse(moment))).Load(FolderScanner.Scan(folder.Root)!);
    }

    private const string Berlin = "-- site.yml --\nfirst_name: Ada\ntimezone: Europe/Berlin\n";

    private static string Post(string date) => $"-- posts/a.md --\n---\ntitle: A\ndate: {date}\n---\nText.\n";

    [Fact]
    public void A_post_with_a_future_date_waits_until_midnight_in_the_sites_zone()
    {
        var before = At("2027-02-28T22:59:59Z", Berlin + Post("2027-03-01"));
        Assert.Empty(before.Of(Kinds.Posts));
        Assert.Equal(["PRF215"], before.Diagnostics.Select(d => d.Code));
        Assert.Equal(DateTimeOffset.Parse("2027-02-28T23:00:00Z"), before.NextChange);

        var after = At("2027-02-28T23:00:00Z");
        Assert.Equal(["A"], after.Of(Kinds.Posts).Select(p => p.Title));
        Assert.Empty(after.Diagnostics);
        Assert.Null(after.NextChange);
    }

    [Fact]
    public void The_warning_about_an_item_that_is_shown_before_its_day_ends_on_that_day()
    {
        const string News = "-- site.yml --\nfirst_name: Ada\n-- news/a.md --\n---\ndate: 2027-03-01\n---\nA.\n";
        var before = At("2027-02-28T12:00:00Z", News);
        Assert.Equal((1, "PRF219"), (before.Of(Kinds.News).Length, Assert.Single(before.Diagnostics).Code));
        var after = At("2027-03-01T00:00:00Z");
        Assert.Empty(after.Diagnostics);
        Assert.NotEqual(before.Version, after.Version);
    }

    [Theory]
    [InlineData("2027-03-28 02:30", "2027-03-28T01:30:00Z")] // Clocks skip this hour: the post appears when they show 03:30.
    [InlineData("2027-10-31 02:30", "2027-10-31T00:30:00Z")] // Clocks show this hour twice: the first counts.
    [InlineData("2027-06-01 12:00:05", "2027-06-01T10:00:05Z")]
    [InlineData("2027-06-01 12:00:00 +0900", "2027-06-01T03:00:00Z")]
    public void A_time_of_the_day_is_that_of_clocks_in_the_zone(string date, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due), At("2027-01-01T00:00:00Z", Berlin + Post($"\"{date}\"")).NextChange);

    [Fact]
    public void A_server_that_starts_after_the_day_shows_the_post_and_waits_for_nothing()
    {
        var site = At("2030-01-01T00:00:00Z", Post("2027-03-01"));
        Assert.Single(site.Of(Kinds.Posts));
        Assert.Null(site.NextChange);
    }

    [Fact]
    public void Two_copies_report_the_same_version_only_while_they_show_the_same()
    {
        var waiting = At("2027-02-27T12:00:00Z", Post("2027-03-01")).Version;
        Assert.Equal(waiting, At("2027-02-28T12:00:00Z").Version);
        Assert.NotEqual(waiting, At("2027-03-01T00:00:00Z").Version);
        Assert.Equal(At("2027-03-01T00:00:00Z").Version, At("2029-01-01T00:00:00Z").Version);
    }

    [Fact]
    public void Of_several_future_days_the_next_is_waited_for()
    {
        var site = At("2027-02-01T00:00:00Z", Post("2027-03-01") + "-- posts/b.md --\n---\ntitle: B\ndate: 2027-02-10\n---\n");
        Assert.Equal(DateTimeOffset.Parse("2027-02-10T00:00:00Z"), site.NextChange);
    }

    [Fact]
    public void The_first_and_the_last_possible_year_cause_no_error() =>
        Assert.Equal(2,
            At("2027-02-01T00:00:00Z", "-- news/a.md --\n---\ndate: 0001\n---\nA\n-- news/b.md --\n---\ndate: 9999-12-31\n---\nB\n").Of(Kinds.News).Length);
}
