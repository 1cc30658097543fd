using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>The blog of the native layout: featured posts first, archives by link, a list of headings where a post asks for it.</summary>
public sealed class BlogTests : IDisposable
{
    private readonly ServedSite served = new("""
        -- site.yml --
        first_name: Ada
        -- about.md --
        ---
        title: About
        ---
        Text.
        -- posts/1843-01-02-looms.md --
        ---
        title: Looms
        featured: true
        tags: [weaving]
        toc: {beginning: true}
        ---
        ## Cards

        Text.

        ## Threads

        Text.
        -- posts/1843-02-03-engines.md --
        ---
        title: Engines
        categories: machines
        ---
        ## One

        Text.

        ## Two
        """);

    public void Dispose() => served.Dispose();

    [Fact]
    public async Task Featured_posts_stand_above_all_posts_and_tags_and_categories_lead_to_their_archives()
    {
        var page = await Page("/blog/");
        Assert.Equal(["Looms", "Engines", "Looms"], page.QuerySelectorAll(".dated a").Select(a => a.TextContent));
        Assert.Equal(["/blog/category/machines/", "/blog/tag/weaving/"], page.QuerySelectorAll(".terms a").Select(a => a.GetAttribute("href")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_post_lists_its_headings_when_it_asks_for_it()
    {
        Assert.Equal(["#cards", "#threads"], (await Page("/blog/1843/looms/")).QuerySelectorAll(".contents a").Select(a => a.GetAttribute("href")));
        Assert.Empty((await Page("/blog/1843/engines/")).QuerySelectorAll(".contents a"));
    }

    private async Task<IHtmlDocument> Page(string path) => new HtmlParser().ParseDocument(await served.Http.GetStringAsync(path));
}
