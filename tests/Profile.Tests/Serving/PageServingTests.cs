using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

public sealed class PageServingTests : IDisposable
{
    private readonly ServedSite served = new(Sites.Ada);

    public void Dispose() => served.Dispose();

    [Theory]
    [InlineData("/", "I work on <strong>engines</strong>.")]
    [InlineData("/news/", "Note G is out.")]
    [InlineData("/news/story/", "<p>Second.</p>")]
    [InlineData("/talks/", "<h2 id=\"in-london\">In London</h2>")]
    [InlineData("/publications/", "<em>Taylor’s Scientific Memoirs</em>")]
    [InlineData("/experience/", "Babbage")]
    [InlineData("/feed.xml", "<title>A translation</title>")]
    [InlineData("/sitemap.xml", "<loc>https://ada.example.org/news/story/</loc>")]
    [InlineData("/robots.txt", "Sitemap: https://ada.example.org/sitemap.xml")]
    [InlineData("/publications.bib", "@article{notes,")]
    [InlineData("/assets/notes.txt", "0123456789")]
    public async Task Every_address_answers_with_its_content(string path, string expected) =>
        Assert.Contains(expected.Replace('’', '\''), (await served.Http.GetStringAsync(path)).Replace('’', '\''), StringComparison.Ordinal);

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0.5, gzip;q=0.8", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("identity;q=1, br;q=0.2", null)]
    [InlineData("nonsense", null)]
    [InlineData(null, null)]
    public async Task The_coding_is_the_one_that_the_client_prefers(string? accept, string? coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);
        }

        var response = await served.Http.SendAsync(request);
        Assert.Equal(coding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", response.Headers.Vary.Single());
        await using var body = await response.Content.ReadAsStreamAsync();
        await using var decoded = coding switch
            { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
        Assert.Contains("Ada Lovelace", await new StreamReader(decoded).ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_the_client_has_is_304_without_a_body()
    {
        var tag = (await served.Http.GetAsync("/")).Headers.ETag!;
        Assert.False(tag.IsWeak);
        foreach (var header in new[] { tag.ToString(), $"\"other\", W/{tag}", "*" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.TryAddWithoutValidation("If-None-Match", header);
            var response = await served.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
            Assert.Equal(tag, response.Headers.ETag);
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("garbage")]
    [InlineData("\"")]
    public async Task Another_tag_is_another_page(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("If-None-Match", header);
        Assert.Equal(HttpStatusCode.OK, (await served.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/assets/notes.txt")]
    [InlineData("/nowhere/")]
    [InlineData("/feed.xml")]
    public async Task HEAD_has_the_headers_of_GET_and_no_body(string path)
    {
        var get = await served.Http.GetAsync(path);
        var head = await served.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(Headers(get), Headers(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("POST", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", HttpStatusCode.NoContent)]
    public async Task Pages_are_only_read(string method, HttpStatusCode status)
    {
        var response = await served.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/"));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/news", "/news/")]
    [InlineData("/news?a=b", "/news/?a=b")]
    [InlineData("/news/index.html", "/news/")]
    [InlineData("/talks.html", "/talks/")]
    [InlineData("/old-talks/", "/talks/")]
    [InlineData("/old-talks", "/talks/")]
    public async Task Other_spellings_and_old_addresses_lead_to_the_page(string path, string target)
    {
        var response = await served.Http.GetAsync(path);
        Assert.Equal((HttpStatusCode.PermanentRedirect, target), (response.StatusCode, response.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task What_is_not_there_is_404_with_a_page_that_helps()
    {
        var response = await served.Http.GetAsync("/nowhere/");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Page not found", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere/")]
    [InlineData("/assets/notes.txt")]
    [InlineData("/news")]
    [InlineData("/feed.xml")]
    public async Task Every_response_has_the_security_headers(string path)
    {
        var headers = (await served.Http.GetAsync(path)).Headers;
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("strict-origin-when-cross-origin", headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.True(headers.Contains("Permissions-Policy"));
        Assert.False(headers.Contains("Server"));
        Assert.False(headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_policy_allows_what_the_page_holds_and_nothing_else()
    {
        served.Content.Write("pages/talks.md",
            "---\ntitle: Talks\n---\n<p style=\"color:red\">x</p>\n<script>let a = 1;</script>\n<iframe src=\"https://video.example.com/1\" "
            + "title=\"v\"></iframe>\n![a](https://img.example.net/a.png)\n");
        var policy = await Eventually.True(async () => (await served.Http.GetAsync("/talks/")).Headers.GetValues("Content-Security-Policy").Single(),
            p => p.Contains("video", StringComparison.Ordinal));
        Assert.StartsWith("default-src 'none'; script-src 'self' 'sha256-", policy, StringComparison.Ordinal);
        Assert.Contains("frame-src 'self' https://video.example.com;", policy, StringComparison.Ordinal);
        Assert.Contains("img-src 'self' data: https://img.example.net;", policy, StringComparison.Ordinal);
        Assert.Contains("'unsafe-hashes' 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_files_are_fingerprinted()
    {
        var page = await served.Http.GetStringAsync("/");
        Assert.Matches("/css/site\\.[a-z0-9]+\\.css", page);
        Assert.Matches("/js/site\\.[a-z0-9]+\\.js", page);
    }

    [Fact]
    public async Task A_foreign_host_gets_into_no_address()
    {
        foreach (var path in new[] { "/", "/feed.xml", "/sitemap.xml", "/news" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "evil.example" } };
            request.Headers.Add("X-Forwarded-Host", "evil.example");
            request.Headers.Add("X-Forwarded-Proto", "https");
            var response = await served.Http.SendAsync(request);
            Assert.DoesNotContain("evil", await response.Content.ReadAsStringAsync() + response.Headers, StringComparison.Ordinal);
            Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        }
    }

    private static string Headers(HttpResponseMessage response) => string.Join('\n',
        response.Headers.Where(h => h.Key != "Date").Concat<KeyValuePair<string, IEnumerable<string>>>(response.Content.Headers)
            .OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Prepend($"{(int)response.StatusCode}"));
}
