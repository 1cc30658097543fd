using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Profile.Reloading;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>Lists of the publications of a year, a type, a venue, a keyword or a co-author, to which the filter's links lead.</summary>
public sealed class PublicationArchiveTests
{
    private const string Files = """
        -- site.yml --
        first_name: Ada
        last_name: Lovelace
        -- about.md --
        ---
        title: About
        ---
        Hello.
        -- publications.bib --
        @article{a, title = {Sketch}, author = {Lovelace, Ada and Babbage, Charles}, journal = {Memoirs}, year = 1843, keywords = {engines, numbers}}
        @book{b, title = {Looms}, author = {Babbage, Charles and Lovelace, Ada}, year = 1842, keywords = {Engines; cards}}
        @article{c, title = {Notes}, author = {Lovelace, Ada}, journal = {Letters}, year = 1842}
        """;

    private static string[] Hrefs(string html) =>
        [.. new HtmlParser().ParseDocument(html).QuerySelectorAll(".pf-filter a").Select(a => a.GetAttribute("href")!)];

    [Fact]
    public async Task What_publications_share_is_a_list_at_an_address_of_its_own()
    {
        using var site = new ServedSite(Files);
        Assert.Equal(
        [
            "/publications/year/1843/", "/publications/year/1842/", "/publications/type/journal-articles/", "/publications/type/books/",
            "/publications/venue/letters/", "/publications/venue/memoirs/", "/publications/keyword/engines/", "/publications/author/charles-babbage/",
        ], Hrefs(await site.Http.GetStringAsync("/publications/")));
        var page = new HtmlParser().ParseDocument(await site.Http.GetStringAsync("/publications/keyword/engines/"));
        Assert.Equal("engines", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["a", "b"], page.QuerySelectorAll(".pf-publications > li").Select(li => li.Id));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("/keyword/", await site.Http.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync("/publications/keyword/cards/")).StatusCode);
    }

    [Fact]
    public async Task An_owners_page_at_the_address_of_an_archive_is_shown_and_an_owners_link_to_an_archive_works()
    {
        using var site = new ServedSite(Files + """

            -- pages/engines.md --
            ---
            title: On engines
            permalink: /publications/keyword/engines/
            ---
            [Books](/publications/type/books/)
            """);
        Assert.Contains("<h1>On engines</h1>", await site.Http.GetStringAsync("/publications/keyword/engines/"), StringComparison.Ordinal);
        Assert.Empty(site.Server.Services.GetRequiredService<SiteSource>().Current!.Diagnostics);
        Assert.Contains("/publications/keyword/engines/", await site.Http.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_a_hundred_archives_at_most_and_every_year_and_type_has_one()
    {
        var entries = string.Concat(Enumerable.Range(0, 150).Select(i =>
            $"@{(i % 2 == 0 ? "article" : "misc")}{{k{i}, title = {{T}}, journal = {{Journal {i}}}, year = {1900 + (i % 60)}, keywords = {{word{i / 2}}}}}\n"));
        using var site = new ServedSite($"-- about.md --\n---\ntitle: About\n---\n-- publications.bib --\n{entries}");
        var hrefs = Hrefs(await site.Http.GetStringAsync("/publications/"));
        Assert.Equal(100, hrefs.Length);
        Assert.Equal(60, hrefs.Count(h => h.Contains("/year/", StringComparison.Ordinal)));
        Assert.Equal(2, hrefs.Count(h => h.Contains("/type/", StringComparison.Ordinal)));
    }

    // A checkout's own page has the filter where the page asks for it, or else above its text.
    [Theory]
    [InlineData("{% include bib_search.liquid %}\n\n{% bibliography %}", "/papers/")]
    [InlineData("{% bibliography %}", "/publications/")]
    public async Task A_page_of_a_checkout_has_the_filter_once(string body, string permalink)
    {
        using var site = new ServedSite($$"""
            -- _config.yml --
            first_name: Ada
            last_name: Lovelace
            -- _pages/about.md --
            ---
            permalink: /
            ---
            -- _pages/papers.md --
            ---
            title: Papers
            permalink: {{permalink}}
            ---
            {{body}}
            -- _bibliography/papers.bib --
            @article{a, title = {Sketch}, year = 1843}
            @book{b, title = {Looms}, year = 1842}
            """);
        var page = new HtmlParser().ParseDocument(await site.Http.GetStringAsync(permalink));
        Assert.Single(page.QuerySelectorAll(".pf-filter"));
        Assert.Single(page.QuerySelectorAll("script[src*='/filter']"));
    }

    [Theory]
    [InlineData("type", "ascending", "Journal articles|Books")]
    [InlineData("topic", "descending", "Cards|Analysis")]
    public async Task The_list_is_grouped_as_the_owner_chooses(string field, string order, string headings)
    {
        using var site = new ServedSite($$$"""
            -- site.yml --
            scholar: {group_by: {{{field}}}, group_order: {{{order}}}}
            -- about.md --
            ---
            title: About
            ---
            -- publications.bib --
            @article{a, title = {Sketch}, year = 1843, topic = {Analysis}}
            @book{b, title = {Looms}, year = 1842, topic = {Cards}}
            """);
        var page = new HtmlParser().ParseDocument(await site.Http.GetStringAsync("/publications/"));
        Assert.Equal(headings, string.Join('|', page.QuerySelectorAll("h2").Select(h => h.TextContent)));
    }
}
