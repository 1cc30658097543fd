using System.Net;
using Profile.Tests.Shared;

namespace Profile.Tests.Search;

/// <summary>The search as a page, which works for everybody.</summary>
public sealed class SearchServingTests : IDisposable
{
    private readonly ServedSite served = new(Sites.Ada);

    public void Dispose() => served.Dispose();

    [Theory]
    [InlineData("/search?q=engine")]
    [InlineData("/search/?q=ENG")]
    public async Task Results_are_grouped_linked_and_marked(string path)
    {
        var html = await served.Http.GetStringAsync(path);
        Assert.Contains("<h2>Pages</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/\">About</a>", html, StringComparison.Ordinal);
        Assert.Contains("I work on <mark>engines</mark>.", html, StringComparison.Ordinal);
        Assert.Contains("1 result<", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search/")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%20")]
    [InlineData("/search?p=engine")]
    public async Task Without_a_query_there_is_the_form(string path)
    {
        var html = await served.Http.GetStringAsync(path);
        Assert.Contains("<form class=\"pf-search-form\" role=\"search\" action=\"/search/\">", html, StringComparison.Ordinal);
        // The script looks for this when no server answers.
        Assert.Contains("<div class=\"pf-search-results\"></div>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%22")]
    [InlineData("%00engines%00nowhere")]
    [InlineData("%FF%FE")]
    [InlineData("%ED%A0%80")]
    [InlineData("%zz")]
    [InlineData("*")]
    [InlineData("a+AND+(")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("'%20onfocus=alert(1)%20x='")]
    [InlineData("nowhere&q=engines")]
    public async Task Any_query_is_answered_and_none_gets_out_of_its_field(string query)
    {
        var answer = await served.Http.GetAsync(new Uri(served.Server.Address + "search?q=" + query));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Nothing found", html, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)</script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("' onfocus", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_as_long_as_a_request_may_be_is_answered()
    {
        Assert.Equal(HttpStatusCode.OK, (await served.Http.GetAsync("/search?q=" + new string('a', 8000))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await served.Http.GetAsync("/search?q=" + string.Concat(Enumerable.Repeat("%22", 2600)))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await served.Http.GetAsync("/search?q=" + new string('a', 10_000))).StatusCode);
    }

    [Fact]
    public async Task Results_are_kept_by_no_cache_and_carry_what_every_page_carries()
    {
        var answer = await served.Http.GetAsync("/search?q=engine");
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("require-corp", answer.Headers.GetValues("Cross-Origin-Embedder-Policy").Single());
        Assert.Equal((await served.Http.GetAsync("/news/")).Headers.GetValues("Content-Security-Policy"), answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=engine")]
    [InlineData("/search.json")]
    public async Task HEAD_has_the_headers_of_GET_and_no_body(string path)
    {
        var get = await served.Http.GetAsync(path);
        var head = await served.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal((get.StatusCode, get.Content.Headers.ContentLength, get.Headers.ETag),
            (head.StatusCode, head.Content.Headers.ContentLength, head.Headers.ETag));
        Assert.Equal(get.Headers.Select(h => h.Key).Order(), head.Headers.Select(h => h.Key).Order());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_search_is_only_read() =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await served.Http.PostAsync("/search?q=engine", null)).StatusCode);

    [Fact]
    public async Task After_a_save_the_new_words_are_found_and_the_old_ones_are_not()
    {
        Assert.Contains("/talks/", await served.Http.GetStringAsync("/search?q=london"), StringComparison.Ordinal);
        served.Content.Write("pages/talks.md", "---\ntitle: Talks\n---\nIn Turin.\n");
        Assert.Contains("href=\"/talks/\"><mark>",
            await Eventually.True(() => served.Http.GetStringAsync("/search?q=talks+turin"), html => html.Contains("1 result<", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains("Nothing found", await served.Http.GetStringAsync("/search?q=london"), StringComparison.Ordinal);
        Assert.Contains("Turin", await served.Http.GetStringAsync("/search.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_searches_at_once_are_answered_or_told_to_come_back()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => served.Http.GetAsync($"/search?q=engine+{i % 2}")));
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.All(answers, a => Assert.True(a.StatusCode == HttpStatusCode.OK
            || (a.StatusCode == HttpStatusCode.ServiceUnavailable && a.Headers.RetryAfter is not null && a.Headers.CacheControl!.NoStore), $"{a.StatusCode}"));
    }

    [Fact]
    public async Task An_owners_page_does_not_replace_it_and_it_is_in_no_site_map()
    {
        served.Content.Write("pages/search.md", "---\ntitle: Mine\nredirect_from: /search.json\n---\nText.\n");
        served.Content.Write("pages/other.md", "---\ntitle: Other\n---\nText.\n");
        await Eventually.True(() => served.Http.GetAsync("/other/"), answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Contains(served.Content.Load().Diagnostics, d => d.Code == "PRF503");
        Assert.Contains("search-form", await served.Http.GetStringAsync("/search/"), StringComparison.Ordinal);
        Assert.DoesNotContain("/search", await served.Http.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_content_a_search_is_503_like_everything()
    {
        using var empty = ProfileServer.Start(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")));
        using var client = empty.Http();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/search?q=engine")).StatusCode);
    }
}
