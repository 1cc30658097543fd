using Profile.Content.Pages;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>Keys of posts and lists that Jekyll's plugins read but few sites use (docs/reference/al-folio.md, 2.2, 2.4).</summary>
public sealed class PostKeyTests
{
    private static Site Load(string files) =>
        ContentFolder.Load("-- _config.yml --\nfirst_name: Ada\npermalink: /blog/:year/:title/\ncollections:\n  talks: {output: true}\n" + files);

    private static string Paginated(string keys) => $"""
        -- _pages/list.md --
        ---
        permalink: /list/
        pagination: {keys}
        ---
        PAGE {"{% for p in paginator.posts %}{{ p.title }} {% endfor %}{{ paginator.page }}/{{ paginator.total_pages }}"}

        """;

    private static string[] Lists(Site site) =>
        [.. site.Of(Kinds.Pages).Where(p => p.Permalink.StartsWith("/list/", StringComparison.Ordinal)).OrderBy(p => p.Permalink, StringComparer.Ordinal)
        .Select(p => p.Body.Text)];

    private const string Talks = """
        -- _talks/a.md --
        ---
        title: Looms
        date: 1841-02-03
        rank: 10
        ---
        -- _talks/b.md --
        ---
        title: Engines
        date: 1843-02-03
        rank: 9
        ---

        """;

    [Theory]
    [InlineData("{enabled: true, collection: talks, per_page: 1}", "PAGE Looms 1/2", "PAGE Engines 2/2")]
    [InlineData("{enabled: true, collection: talks, per_page: 1, sort_field: date, sort_reverse: true}", "PAGE Engines 1/2", "PAGE Looms 2/2")]
    [InlineData("{enabled: true, collection: talks, per_page: 1, sort_field: rank}", "PAGE Engines 1/2", "PAGE Looms 2/2")]
    public void A_page_lists_the_items_of_any_collection_divided_into_pages(string keys, params string[] pages) =>
        Assert.Equal(pages, Lists(Load(Paginated(keys) + Talks)));

    [Fact]
    public void A_hidden_post_has_its_page_and_is_on_no_page_of_the_list()
    {
        var site = Load(Paginated("{enabled: true, per_page: 1}")
            + "-- _posts/1843-01-02-one.md --\n---\ntitle: One\n---\n-- _posts/1843-01-03-two.md --\n---\ntitle: Two\nhidden: true\n---\n");
        Assert.Equal(["PAGE One 1/1"], Lists(site));
        Assert.NotNull(site.Routes.Find("/blog/1843/two/"));
    }

    [Fact]
    public void Commas_between_tags_are_not_parts_of_them()
    {
        var site = Load("-- _posts/1843-01-02-one.md --\n---\ntitle: One\ntags: looms, engines , C,D\n---\n");
        Assert.Equal(["looms", "engines", "C,D"], Assert.Single(site.Of(Kinds.Posts)).Terms.Select(t => t.Name));
    }

    [Fact]
    public void A_singular_key_is_one_term_of_several_words()
    {
        var site = Load("-- _posts/1843-01-02-one.md --\n---\ntitle: One\ncategory: Big Looms\ntag: solo\ntags: a b\n---\n");
        Assert.Equal(["solo", "a", "b", "Big Looms"], Assert.Single(site.Of(Kinds.Posts)).Terms.Select(t => t.Name));
        Assert.NotNull(site.Routes.Find("/blog/category/big-looms/"));
        Assert.DoesNotContain(site.Diagnostics, d => d.Code == "PRF205");
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("{sidebar: left}", true)]
    [InlineData("{beginning: true}", true)]
    [InlineData("{beginning: false}", false)]
    [InlineData("[{name: Equations}, {name: End}]", true)]
    public void A_list_of_headings_is_shown_if_the_key_requests_one(string toc, bool shown) =>
        Assert.Equal(shown, Assert.Single(Load($"-- _posts/1843-01-02-one.md --\n---\ntitle: One\ntoc: {toc}\n---\n## A\n").Of(Kinds.Posts)).HasContents);
}
