using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>The blog of the native layout: featured posts first, archives by link, a table of contents if a post asks for it.</summary>
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
        title: <strong>Engines</strong>
        description: What an <em>engine</em> does.
        categories: machines
        tags: [arithmetic]
        ---
        ## One

        Text.

        ## Two
        """);

    public void Dispose() => served.Dispose();

    [Fact]
    public async Task Featured_posts_are_above_all_others_and_tags_and_categories_lead_to_their_archives()
    {
        var page = await Page("/blog/");
        Assert.Equal(["Looms", "Engines", "Looms"], page.QuerySelectorAll(".pf-dated a").Select(a => a.TextContent));
        Assert.Equal(["/blog/tag/arithmetic/", "/blog/tag/weaving/", "/blog/category/machines/"],
            page.QuerySelectorAll(".pf-terms a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Tags:", "Categories:"], page.QuerySelectorAll(".pf-terms span").Select(s => s.TextContent));
    }

    [Fact]
    public async Task A_title_and_a_description_are_words_in_the_blog_on_the_posts_page_and_for_machines()
    {
        Assert.Equal(["What an engine does."], (await Page("/blog/")).QuerySelectorAll(".pf-dated .pf-about").Select(p => p.TextContent));
        var post = await Page("/blog/1843/engines/");
        Assert.Equal(("Engines", "What an engine does."), (post.QuerySelector("h1")!.InnerHtml, post.QuerySelector(".pf-subtitle")!.InnerHtml));
        Assert.Equal("What an engine does.", post.QuerySelector("meta[name=description]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/blog/", "page")]
    [InlineData("/blog/1843/engines/", "true")]
    [InlineData("/blog/tag/weaving/", "true")]
    [InlineData("/", null)]
    [InlineData("/search", null)]
    public async Task The_navigation_says_where_a_reader_is(string path, string? mark) =>
        Assert.Equal(mark, (await Page(path)).QuerySelector("nav a[href='/blog/']")!.GetAttribute("aria-current"));

    [Fact]
    public async Task A_post_lists_its_headings_if_its_front_matter_says_so()
    {
        Assert.Equal(["#cards", "#threads"], (await Page("/blog/1843/looms/")).QuerySelectorAll(".pf-contents a").Select(a => a.GetAttribute("href")));
        Assert.Empty((await Page("/blog/1843/engines/")).QuerySelectorAll(".pf-contents a"));
    }

    private async Task<IHtmlDocument> Page(string path) => new HtmlParser().ParseDocument(await served.Http.GetStringAsync(path));
}
