using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Profile.Tests.Shared;

namespace Profile.Tests.Metadata;

/// <summary>What feeds say about an entry besides its text: when, by whom, and on what topic.</summary>
public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static async Task<(XElement Entry, JsonNode Item)> ReadAsync(string zone, string frontMatter)
    {
        using var served = new ServedSite(
            $"-- site.yml --\nfirst_name: Ida\nlast_name: Noll\nurl: https://ida.example.org\ntimezone: {zone}\n-- posts/2024-06-01-a.md --\n---\ntitle: "
            + $"A\n{frontMatter}\n---\nText.\n");
        return (XDocument.Parse(await served.Http.GetStringAsync("/feed.xml")).Root!.Element(Atom + "entry")!,
            JsonNode.Parse(await served.Http.GetStringAsync("/feed.json"))!["items"]![0]!);
    }

    [Theory]
    [InlineData("Asia/Tokyo", "date: 2024-06-01 22:30:00 -0700", "2024-06-02T05:30:00Z")]
    [InlineData("America/Los_Angeles", "date: 2024-06-01 22:30:00 -0700", "2024-06-02T05:30:00Z")]
    [InlineData("Europe/Zurich", "date: 2024-01-02 12:00", "2024-01-02T11:00:00Z")]
    [InlineData("Europe/Zurich", "date: 2024-07-02 12:00", "2024-07-02T10:00:00Z")]
    [InlineData("Asia/Kolkata", "date: 2024-07-02", "2024-07-01T18:30:00Z")]
    [InlineData("UTC", "date: 2024-07-02", "2024-07-02T00:00:00Z")]
    public async Task A_time_is_an_instant(string zone, string date, string instant)
    {
        var (entry, item) = await ReadAsync(zone, date);
        var expected = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        Assert.Equal(expected, DateTimeOffset.Parse((string)entry.Element(Atom + "published")!, CultureInfo.InvariantCulture));
        Assert.Equal(expected, DateTimeOffset.Parse((string)entry.Element(Atom + "updated")!, CultureInfo.InvariantCulture));
        Assert.Equal(expected, DateTimeOffset.Parse((string)item["date_published"]!, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Entries_with_a_future_date_come_last_and_do_not_set_the_feeds_date()
    {
        using var served = new ServedSite("""
            -- site.yml --
            first_name: Ada
            -- news/to-come.md --
            ---
            date: 9999-12-31
            ---
            To come.
            -- news/was.md --
            ---
            date: 2024-03-01
            ---
            Was.
            """);
        var feed = XDocument.Parse(await served.Http.GetStringAsync("/feed.xml")).Root!;
        Assert.Equal(["Was.", "To come."], feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value));
        Assert.Equal("2024-03-01T00:00:00Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task Items_with_the_same_title_have_ids_of_their_own_and_the_oldest_keeps_the_titles_id()
    {
        using var served = new ServedSite("""
            -- site.yml --
            first_name: Ada
            -- news/b.md --
            ---
            date: 2024-03-01
            title: Prize
            ---
            A second one.
            -- news/a.md --
            ---
            date: 2020
            title: Prize
            ---
            A first one.
            -- news/c.md --
            ---
            date: 2024-04-02
            title: "!!!"
            ---
            Hurrah.
            """);
        var ids = XDocument.Parse(await served.Http.GetStringAsync("/feed.xml")).Root!.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value)
            .ToArray();
        Assert.Equal(["urn:profile:/news/#2024-04-02", "urn:profile:/news/#prize-2024-03-01", "urn:profile:/news/#prize"], ids);
        var list = await served.Http.GetStringAsync("/news/");
        Assert.All(ids, id => Assert.Contains($"id=\"{id[(id.IndexOf('#') + 1)..]}\"", list, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_entry_of_a_post_has_its_author_and_a_summary()
    {
        var (entry, item) = await ReadAsync("UTC", "author: Wei Tau\ndescription: On looms and threads.");
        Assert.Equal("Wei Tau", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("On looms and threads.", entry.Element(Atom + "summary")!.Value);
        Assert.Equal("""[{"name":"Wei Tau"}]""", item["authors"]!.ToJsonString());
        Assert.Equal("On looms and threads.", (string?)item["summary"]);
    }

    [Fact]
    public async Task An_entry_lists_several_authors_with_their_pages_and_only_the_feed_has_the_owner_alone()
    {
        var (entry, item) = await ReadAsync("UTC", "authors: [{name: Wei Tau, url: \"https://wei.example.org\"}, {name: Ida Noll}]");
        Assert.Equal(["Wei Tau", "Ida Noll"], entry.Elements(Atom + "author").Select(a => a.Element(Atom + "name")!.Value));
        Assert.Equal("""[{"name":"Wei Tau","url":"https://wei.example.org"},{"name":"Ida Noll"}]""", item["authors"]!.ToJsonString());
        var (alone, own) = await ReadAsync("UTC", "tags: [a]");
        Assert.Empty(alone.Elements(Atom + "author"));
        Assert.Null(own["authors"]);
    }
}
