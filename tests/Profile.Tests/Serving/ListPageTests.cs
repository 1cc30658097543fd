using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Profile.Content;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>Lists that are divided into pages, and pages at the addresses of lists, in the native layout.</summary>
public sealed class ListPageTests : IDisposable
{
    private const string Files = """
        -- site.yml --
        first_name: Ida
        last_name: Noll
        url: https://ida.example.org
        pagination: {per_page: 2}
        -- about.md --
        ---
        title: About
        ---
        Hello.
        -- pages/archive.md --
        ---
        title: Archive
        pagination: {enabled: true, collection: posts, per_page: 3}
        ---
        All my posts.
        -- pages/looms.md --
        ---
        title: Looms
        pagination: {enabled: true, collection: projects, sort_field: title, sort_reverse: true}
        ---
        All my looms.
        -- pages/own.md --
        ---
        title: Own
        pagination: {enabled: true}
        ---
        {% for post in paginator.posts %}- {{ post.title }}
        {% endfor %}
        -- pages/publications.md --
        ---
        title: Papers
        ---
        See also my preprints.
        -- pages/experience.md --
        ---
        title: Life
        list: false
        ---
        On request.
        -- pages/news.md --
        ---
        title: News
        ---
        {% for item in site.news %}{{ item.title }}{% endfor %}
        -- pages/teaching.md --
        ---
        title: Courses
        ---
        What I teach.
        -- publications.bib --
        @article{a, title = {Weaving}, author = {Noll, Ida}, journal = {J}, year = 2021}
        -- experience.yml --
        cv: {sections: {Work: [{company: Loom Co, position: Weaver}]}}
        -- news/n.md --
        ---
        date: 2024-01-01
        title: A prize
        ---
        Text.
        -- teachings/c.md --
        ---
        title: Threads
        year: 2024
        ---
        Text.
        -- projects/a.md --
        ---
        title: Able
        ---
        Text.
        -- projects/b.md --
        ---
        title: Best
        ---
        Text.
        """;

    private static readonly string Posts = string.Concat(Enumerable.Range(1, 5)
        .Select(n => $"-- posts/2024-0{n}-01-p{n}.md --\n---\ntitle: Post {n}\ndescription: On {n}.\n---\nText.\n"));

    private readonly ServedSite served = new(Files + "\n" + Posts);

    public void Dispose() => served.Dispose();

    [Theory]
    [InlineData("/blog/", "Post 5, Post 4", "1 / 3", null, "/blog/page/2/")]
    [InlineData("/blog/page/2/", "Post 3, Post 2", "2 / 3", "/blog/", "/blog/page/3/")]
    [InlineData("/blog/page/3/", "Post 1", "3 / 3", "/blog/page/2/", null)]
    [InlineData("/archive/", "Post 5, Post 4, Post 3", "1 / 2", null, "/archive/page/2/")]
    [InlineData("/archive/page/2/", "Post 2, Post 1", "2 / 2", "/archive/", null)]
    public async Task A_list_is_divided_into_pages_that_lead_to_each_other(string path, string titles, string place, string? newer, string? older)
    {
        var page = await Page(path);
        Assert.Equal(titles, string.Join(", ", page.QuerySelectorAll("main .pf-dated a").Select(a => a.TextContent)));
        Assert.Equal(place, page.QuerySelector("main [aria-current=page]")!.TextContent);
        Assert.Equal(newer, page.QuerySelector("main a[rel=prev]")?.GetAttribute("href"));
        Assert.Equal(older, page.QuerySelector("main a[rel=next]")?.GetAttribute("href"));
        Assert.Contains("On ", page.QuerySelector("main .pf-about")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_one_page_shows_no_page_number_and_has_the_requested_order()
    {
        var page = await Page("/looms/");
        Assert.Equal(["Best", "Able"], page.QuerySelectorAll("main .pf-dated a").Select(a => a.TextContent));
        Assert.Null(page.QuerySelector("main [aria-current=page]"));
    }

    [Theory]
    [InlineData("posts", "Post 5, Post 4, Post 3, Post 2")]
    [InlineData("projects", "Best, Able, Post 5, Post 4")]
    public async Task A_page_that_divides_the_list_at_its_address_does_not_show_it_whole_as_well(string collection, string titles)
    {
        var pagination = $"{{enabled: true, collection: {collection}, per_page: 4, sort_field: title, sort_reverse: true}}";
        using var site = new ServedSite($"{Files}\n{Posts}-- pages/blog.md --\n---\ntitle: Blog\npagination: {pagination}\n---\nWords.\n");
        var page = new HtmlParser().ParseDocument(await site.Http.GetStringAsync("/blog/"));
        Assert.Equal(titles, string.Join(", ", page.QuerySelectorAll("main .pf-dated a").Select(a => a.TextContent)));
    }

    [Fact]
    public async Task A_text_that_makes_its_own_list_gets_no_second_one()
    {
        var page = await Page("/own/");
        Assert.Equal(2, page.QuerySelectorAll("main li").Length);
        Assert.Empty(page.QuerySelectorAll("main .pf-dated"));
    }

    [Theory]
    [InlineData("/publications/", "See also my preprints.", "Weaving")]
    [InlineData("/teaching/", "What I teach.", "Threads")]
    [InlineData("/experience/", "On request.", null)]
    [InlineData("/news/", "A prize", null)]
    public async Task A_page_at_the_address_of_a_list_has_the_list_below_its_text(string path, string text, string? entry)
    {
        var main = (await Page(path)).QuerySelector("main")!;
        Assert.Contains(text, main.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(entry is not null, main.QuerySelectorAll(".pf-publications, .pf-cv-entries, .pf-dated, ul").Length > 0);
        Assert.Contains(entry ?? text, main.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_list_can_be_shown_below_a_page()
    {
        var pages = Kinds.All.Where(k => k.List is not null).Select(k => k.List!.Permalink)
            .Select(address => $"-- pages{address.TrimEnd('/')}.md --\n---\ntitle: Own\n---\nWords before.\n");
        using var site = new ServedSite($"{KindSite}\n{string.Concat(pages)}");
        foreach (var kind in Kinds.All.Where(k => k.List is not null))
        {
            var html = await site.Http.GetStringAsync(kind.List!.Permalink);
            Assert.Contains("Words before.", html, StringComparison.Ordinal);
            Assert.Contains($"An item of {kind.Collection}", html, StringComparison.Ordinal);
        }
    }

    // One item of every kind.
    private static string KindSite
    {
        get
        {
            var files = new StringBuilder("-- site.yml --\nfirst_name: Ida\n")
                .Append("-- publications.bib --\n@misc{a, title = {An item of publications}, year = 2020}\n");
            foreach (var kind in Kinds.All.Where(k => k.List is not null && k.Schema is not null))
            {
                files.Append($"-- {kind.Collection}/2024-01-02-a.md --\n---\n")
                    .Append($"title: An item of {kind.Collection}\ndate: 2024-01-02\nyear: 2024\n---\nText.\n");
            }

            return files.ToString();
        }
    }

    private async Task<IDocument> Page(string path) => new HtmlParser().ParseDocument(await served.Http.GetStringAsync(path));
}
