using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>What a page leads to at its end: the items beside it, their list, papers and talks on the same subject.</summary>
public sealed class ReadingOnTests : IDisposable
{
    private readonly ServedSite site = new("""
        -- site.yml --
        first_name: Ada
        last_name: Lovelace
        -- about.md --
        ---
        title: About
        ---
        Hello.
        -- posts/1841-01-01-looms.md --
        ---
        title: Looms
        tags: [engines]
        ---
        Word.
        -- posts/1842-01-01-cards.md --
        ---
        title: Cards
        tags: [engines]
        ---
        Word.
        -- posts/1843-01-01-numbers.md --
        ---
        title: Numbers
        ---
        Word.
        -- news/a.md --
        ---
        title: First
        date: 1841
        ---
        Word.

        Another.
        -- news/b.md --
        ---
        title: Second
        date: 1842
        ---
        Word.

        Another.
        -- talks/a.md --
        ---
        title: On the engine
        date: 1842
        tags: [Numbers]
        ---
        Word.
        -- talks/b.md --
        ---
        title: Another
        date: 1843
        ---
        Word.
        -- publications.bib --
        @article{notes, title = {Notes}, year = 1843, keywords = {numbers}}
        @article{engine, title = {On the {Engine}}, year = 1842}
        @article{other, title = {Other}, year = 1842}
        """);

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("/blog/1842/cards/", "/blog/1841/looms/ /blog/1843/numbers/ /blog/")]
    [InlineData("/blog/1841/looms/", "/blog/1842/cards/ /blog/")]
    [InlineData("/news/a/", "/news/b/ /news/")]
    [InlineData("/talks/b/", "/talks/a/ /talks/")]
    public async Task Every_dated_item_leads_to_the_older_and_the_newer_one_and_to_its_list(string path, string targets) =>
        Assert.Equal(targets, string.Join(' ', (await PageAsync(path)).QuerySelectorAll(".pf-neighbours a").Select(a => a.GetAttribute("href"))));

    [Fact]
    public async Task A_paper_leads_to_talks_on_it_and_a_talk_to_its_papers()
    {
        Assert.Equal(["/talks/a/"], Links(await PageAsync("/publications/notes/"), ".pf-related a[href^='/talks/']"));
        Assert.Equal(["/talks/a/"], Links(await PageAsync("/publications/engine/"), ".pf-related a[href^='/talks/']"));
        Assert.Empty(Links(await PageAsync("/publications/other/"), ".pf-related a[href^='/talks/']"));
        Assert.Equal(["/publications/notes/", "/publications/engine/"], Links(await PageAsync("/talks/a/"), ".pf-related .title a"));
    }

    [Fact]
    public async Task The_page_of_a_tag_describes_what_it_lists() => Assert.Equal(
        "engines: an archive of posts with this tag: Cards; Looms",
        (await PageAsync("/blog/tag/engines/")).QuerySelector("meta[name=description]")!.GetAttribute("content"));

    private static string[] Links(IHtmlDocument page, string selector) => [.. page.QuerySelectorAll(selector).Select(a => a.GetAttribute("href")!)];

    private async Task<IHtmlDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await site.Http.GetStringAsync(path));
}
