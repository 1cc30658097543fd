using System.Net;
using Profile.Tests.Shared;

namespace Profile.Tests.AlFolio;

/// <summary>Behaviour that stock checkouts of 2024 and later rely on without saying so in their front matter (docs/reference/al-folio.md, 5.3).</summary>
public sealed class CheckoutDetailTests : IDisposable
{
    private readonly ServedSite served = new("""
        -- _config.yml --
        title: blank
        first_name: Ada
        last_name: Lovelace
        url: https://ada.example.org
        permalink: /blog/:year/:title/
        lsi: false
        related_blog_posts: {enabled: true, max_related: 2}
        exclude: [_pages/about_babbage.md]
        collections:
          books: {output: false}
          notes: {output: true}
        -- _layouts/post.liquid --
        {{ page.date | date: '%B %d, %Y' }}
        -- _pages/about.md --
        ---
        layout: about
        permalink: /
        title: about
        ---
        Text.
        -- _pages/profiles.md --
        ---
        layout: profiles
        permalink: /people/
        title: people
        profiles:
          - align: right
            content: about_babbage.md
        ---
        -- _pages/about_babbage.md --
        He built *engines*.
        -- _books/frankenstein.md --
        ---
        layout: book-review
        title: Frankenstein
        categories: novels
        tags: gothic
        finished: 1819-05-06
        ---
        -- _notes/g.md --
        ---
        layout: post
        title: Note G
        date: 1843-10-07
        tags: weaving
        ---
        -- _posts/1843-01-02-looms.md --
        ---
        layout: post
        title: Looms
        tags: weaving
        ---
        -- _posts/1843-02-03-engines.md --
        ---
        layout: post
        title: Engines
        ---
        -- _posts/1843-03-04-music.md --
        ---
        layout: post
        title: Music
        ---
        -- _posts/1843-04-05-threads.md --
        ---
        layout: post
        title: Threads
        _styles: ".loom > b { color: red } </style><script>"
        tags: weaving
        citation: true
        ---
        Text
        """);

    public void Dispose() => served.Dispose();

    private Task<string> Page(string path) => served.Http.GetStringAsync(path);

    [Fact]
    public async Task An_item_of_an_own_collection_in_the_layout_of_posts_says_when_it_was_written_and_what_about()
    {
        var page = await Page("/notes/g/");
        Assert.Contains(">October 07, 1843</time>", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"tag\">weaving</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pages_own_style_is_on_that_page_and_cannot_be_closed_early()
    {
        var answer = await served.Http.GetAsync("/blog/1843/threads/");
        Assert.Contains("<style>.loom > b { color: red } <\\/style><script></style>\n<p>Text", await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
        string Styles(HttpResponseMessage from) => from.Headers.GetValues("Content-Security-Policy").Single().Split("style-src")[1].Split(';')[0];
        Assert.Contains("'sha256-", Styles(answer)[Styles(await served.Http.GetAsync("/blog/1843/music/")).Length..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_excluded_from_the_site_is_shown_where_it_is_included()
    {
        Assert.Contains("He built <em>engines</em>.", await Page("/people/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Http.GetAsync("/_pages/about_babbage/")).StatusCode);
    }

    [Theory]
    [InlineData("/books/1819/")]
    [InlineData("/books/tag/gothic/")]
    [InlineData("/books/category/novels/")]
    public async Task A_book_without_a_page_is_in_the_archives(string archive)
    {
        var html = await Page(archive);
        Assert.Contains("<time datetime=\"1819-05-06\">May 06, 1819</time>", html, StringComparison.Ordinal);
        Assert.Contains("<div>Frankenstein</div>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_lsi_the_newest_posts_are_the_related_ones()
    {
        var related = (await Page("/blog/1843/threads/")).Split("Enjoy reading this article?")[1];
        Assert.Contains("/blog/1843/music/", related, StringComparison.Ordinal);
        Assert.Contains("/blog/1843/engines/", related, StringComparison.Ordinal);
        Assert.DoesNotContain("/blog/1843/looms/", related, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_says_how_to_cite_it()
    {
        var html = await Page("/blog/1843/threads/");
        Assert.Contains("Lovelace, Ada (Apr 1843). Threads. https://ada.example.org.", html, StringComparison.Ordinal);
        Assert.Contains(
            "@article{lovelace1843threads,\n  title = {Threads},\n  author = {Lovelace, Ada},\n  year = {1843},\n  month = {Apr},\n  url = "
            + "{https://ada.example.org/blog/1843/threads/}\n}", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("cite this as", await Page("/blog/1843/looms/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: People\n---\n# People\n\n## Staff\nAda.\n", "<h2 id=\"staff\">Staff</h2>", "id=\"people\"")]
    [InlineData("---\ntitle: People\n---\n# Other people\n\n## Staff\nAda.\n", "<h2 id=\"other-people\">Other people</h2>", "<h3 id=\"staff\">")]
    [InlineData("---\ntitle: People\n---\nText.\n\n# People\n", "<h2 id=\"people\">People</h2>", "<p>Text.</p>")]
    public async Task A_heading_at_the_start_does_not_repeat_the_title(string page, params string[] expected)
    {
        using var site = new ServedSite("-- site.yml --\nfirst_name: Ada\n-- pages/people.md --\n" + page);
        var html = await site.Http.GetStringAsync("/people/");
        Assert.All(expected, e => Assert.Contains(e, html, StringComparison.Ordinal));
        Assert.Single(html.Split("<h1").Skip(1));
    }

    [Fact]
    public async Task A_site_with_a_title_has_it_where_others_have_the_name()
    {
        using var lab = new ServedSite("""
            -- _config.yml --
            title: Loom Lab
            first_name: You
            middle_name: R.
            last_name: Name
            -- _pages/about.md --
            ---
            layout: about
            permalink: /
            title: about
            ---
            Text.
            """);
        Assert.Contains("<h1>Loom Lab</h1>", await lab.Http.GetStringAsync("/"), StringComparison.Ordinal);
        var other = await (await lab.Http.GetAsync("/nowhere/")).Content.ReadAsStringAsync();
        Assert.Contains("<a class=\"brand\" href=\"/\">Loom Lab</a>", other, StringComparison.Ordinal);
    }
}
