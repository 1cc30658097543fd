using System.Xml.Linq;
using Profile.Tests.Shared;

namespace Profile.Tests.Metadata;

/// <summary>
/// The site map (sitemaps.org protocol 0.9): a date for each page whose content has one, and none where it would be a guess or is still in the future.
/// </summary>
public sealed class SitemapTests : IDisposable
{
    private readonly ServedSite served = new("""
        -- site.yml --
        first_name: Ada
        url: https://ada.example.org
        -- about.md --
        ---
        title: About
        news: true
        ---
        Text.
        -- news/short.md --
        ---
        date: 1842
        ---
        One line.
        -- news/long.md --
        ---
        title: Notes
        date: 1843-09
        ---
        One.

        Two.
        -- posts/1843-01-02-looms.md --
        ---
        title: Looms
        tags: [engines]
        last_updated: 1850-05-06
        ---
        A post.
        -- posts/1844-01-02-cards.md --
        ---
        title: Cards
        ---
        A post.
        -- pages/talks.md --
        ---
        title: Talks
        ---
        Undated.
        -- publications.bib --
        @article{notes, title = {Notes}, author = {Lovelace, Ada}, journal = {Memoirs}, year = 1843, month = sep}
        @article{soon, title = {Soon}, author = {Lovelace, Ada}, journal = {Memoirs}, year = 9998}
        """);

    public void Dispose() => served.Dispose();

    [Theory]
    [InlineData("/", "1843-09")]
    [InlineData("/news/", "1843-09")]
    [InlineData("/news/long/", "1843-09")]
    [InlineData("/blog/", "1850-05-06")]
    [InlineData("/blog/1843/looms/", "1850-05-06")]
    [InlineData("/blog/1844/cards/", "1844-01-02")]
    [InlineData("/blog/1844/", "1844-01-02")]
    [InlineData("/blog/tag/engines/", "1850-05-06")]
    [InlineData("/publications/", "1843-09")]
    [InlineData("/publications/notes/", "1843-09")]
    [InlineData("/talks/", null)]
    [InlineData("/publications/soon/", null)]
    public async Task A_page_has_the_date_of_its_item_and_a_list_the_newest_of_its_items(string path, string? date)
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var map = XDocument.Parse(await served.Http.GetStringAsync("/sitemap.xml"));
        var page = Assert.Single(map.Descendants(ns + "url"), u => u.Element(ns + "loc")!.Value == "https://ada.example.org" + path);
        Assert.Equal(date, page.Element(ns + "lastmod")?.Value);
    }
}
