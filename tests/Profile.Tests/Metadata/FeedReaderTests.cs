using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using Profile.Tests.Shared;

namespace Profile.Tests.Metadata;

/// <summary>What a feed reader finds: Atom through .NET's own reader of feeds, JSON Feed by the rules of its version 1.1.</summary>
public sealed class FeedReaderTests : IDisposable
{
    private readonly ServedSite served = new("""
        -- site.yml --
        first_name: Ida
        last_name: Noll
        url: https://ida.example.org
        title: "Notes & <more>"
        timezone: Asia/Tokyo
        -- posts/2024-06-02-a.md --
        ---
        title: "On $x_1$ & \"looms\""
        date: 2024-06-02 14:30
        authors: [Wei Tau, {name: Uma Rho, url: "https://uma.example.org"}]
        description: A sentence & more
        last_updated: 2024-06-05
        tags: [C++]
        ---
        [Here](../b/), [there](#x), ![p](/assets/p.png), <img src="a.png" alt="" srcset="a.png 1x, /b.png 2x"> <video src="v.mp4" poster="p.png"></video>
        -- news/one.md --
        ---
        date: 2024-03-03
        ---
        News with a [link](/blog/).
        -- news/two.md --
        ---
        date: 9999-03-03
        ---
        To come.
        -- publications.bib --
        @article{p, title = {A & {$x$}}, author = {Noll, Ida and Tau, Wei}, journal = {J}, year = 2020, month = may, keywords = {loom}}
        """);

    public void Dispose() => served.Dispose();

    [Theory]
    [InlineData("/feed.xml", "On x_1 & \"looms\"|News with a link.|To come.")]
    [InlineData("/publications/feed.xml", "A & x")]
    public async Task A_reader_of_Atom_finds_every_entry(string path, string titles)
    {
        var feed = await AtomAsync(path);
        Assert.Equal(titles, string.Join('|', feed.Items.Select(i => i.Title.Text)));
        Assert.All(feed.Items, i => Assert.StartsWith("https://ida.example.org/", i.Links.Single(l => l.RelationshipType == "alternate").Uri.AbsoluteUri,
            StringComparison.Ordinal));
        Assert.Equal(feed.Items.Count(), feed.Items.Select(i => i.Id).Distinct().Count());
        Assert.Contains(feed.Links, l => l.RelationshipType == "self" && l.Uri.AbsoluteUri == "https://ida.example.org" + path);
    }

    [Fact]
    public async Task It_reads_times_authors_terms_and_a_summary()
    {
        var post = (await AtomAsync("/feed.xml")).Items.First();
        Assert.Equal(new DateTimeOffset(2024, 6, 2, 5, 30, 0, TimeSpan.Zero), post.PublishDate.ToUniversalTime());
        Assert.Equal(new DateTimeOffset(2024, 6, 4, 15, 0, 0, TimeSpan.Zero), post.LastUpdatedTime.ToUniversalTime());
        Assert.Equal(["Wei Tau ", "Uma Rho https://uma.example.org"], post.Authors.Select(a => $"{a.Name} {a.Uri}"));
        Assert.Equal(["C++"], post.Categories.Select(c => c.Name));
        Assert.Equal("A sentence & more", post.Summary.Text);
    }

    [Fact]
    public async Task Every_address_of_an_entry_is_complete_in_both_feeds()
    {
        var json = JsonDocument.Parse(await served.Http.GetStringAsync("/feed.json")).RootElement;
        foreach (var html in new[] { ((TextSyndicationContent)(await AtomAsync("/feed.xml")).Items.First().Content).Text,
            json.GetProperty("items")[0].GetProperty("content_html").GetString()! })
        {
            Assert.All(
                [
                    "href=\"https://ida.example.org/blog/2024/b/\"", "href=\"https://ida.example.org/blog/2024/a/#x\"",
                    "srcset=\"https://ida.example.org/blog/2024/a/a.png 1x, https://ida.example.org/b.png 2x\"",
                    "poster=\"https://ida.example.org/blog/2024/a/p.png\"",
                ],
                part => Assert.Contains(part, html, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/feed.json")]
    [InlineData("/publications/feed.json")]
    public async Task JSON_Feed_has_what_its_version_requires(string path)
    {
        var feed = JsonDocument.Parse(await served.Http.GetStringAsync(path)).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("https://ida.example.org" + path, feed.GetProperty("feed_url").GetString());
        Assert.NotEmpty(feed.GetProperty("title").GetString()!);
        var ids = new HashSet<string>();
        foreach (var item in feed.GetProperty("items").EnumerateArray())
        {
            Assert.True(ids.Add(item.GetProperty("id").GetString()!));
            Assert.True(Uri.TryCreate(item.GetProperty("url").GetString(), UriKind.Absolute, out _));
            Assert.NotEmpty(item.GetProperty("content_html").GetString()!);
            Assert.True(DateTimeOffset.TryParse(item.GetProperty("date_published").GetString(), out _));
        }

        Assert.NotEmpty(ids);
    }

    private async Task<SyndicationFeed> AtomAsync(string path)
    {
        using var reader = XmlReader.Create(new StringReader(await served.Http.GetStringAsync(path)));
        var formatter = new Atom10FeedFormatter();
        Assert.True(formatter.CanRead(reader));
        formatter.ReadFrom(reader);
        return formatter.Feed;
    }
}
