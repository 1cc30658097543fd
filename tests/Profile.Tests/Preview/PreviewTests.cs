using System.Net;
using System.Text.Json.Nodes;
using Profile.Tests.Shared;

namespace Profile.Tests.Preview;

/// <summary>What a preview serves in addition to the site; Profile.BrowserTests tests what an owner sees of it.</summary>
public sealed class PreviewTests : IDisposable
{
    private readonly ContentFolder content = new(Sites.Ada);
    private readonly ProfileServer server;

    public PreviewTests() => server = ProfileServer.Start(content, ("environment", "Development"));

    public void Dispose()
    {
        server.Dispose();
        content.Dispose();
    }

    [Fact]
    public async Task In_production_there_is_nothing_of_it()
    {
        content.Write("posts/2020-01-01-hidden.md", "---\ntitle: Hidden\npublished: false\n---\nText.");
        using var production = ProfileServer.Start(content);
        using var http = production.Http();
        foreach (var path in new[] { "/_/events", "/_/findings?page=/", "/_/preview.js", "/_/preview.css", "/blog/2020/hidden/" })
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await http.GetAsync(path)).StatusCode));
        }

        var plain = await http.GetAsync("/");
        var opened = await Open(http, "/");
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await opened.Content.ReadAsStringAsync());
        Assert.Equal((plain.Headers.ETag, plain.Headers.GetValues("Content-Security-Policy").Single()),
            (opened.Headers.ETag, opened.Headers.GetValues("Content-Security-Policy").Single()));
        Assert.DoesNotContain("/_/preview", await opened.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_page_shows_in_a_frame_stays_as_it_is()
    {
        content.Write("pages/d.md", "---\ntitle: D\n---\n```mermaid\ngraph TD\n```\n");
        using var preview = ProfileServer.Start(content, ("environment", "Development"));
        using var http = preview.Http();
        var path = Assert.Single(content.Load().Diagrams).Key;
        Assert.Equal(await http.GetStringAsync(path), await (await Open(http, path)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_browser_gets_the_script_and_otherwise_the_bytes_and_the_policy_of_production()
    {
        using var http = server.Http();
        using var production = ProfileServer.Start(content);
        using var real = production.Http();
        var opened = await Open(http, "/talks/");
        var html = await opened.Content.ReadAsStringAsync();
        var added = html[html.IndexOf("<link rel=\"stylesheet\" href=\"/_/", StringComparison.Ordinal)..html.IndexOf("</head>", StringComparison.Ordinal)];
        Assert.Equal(await real.GetStringAsync("/talks/"), html.Replace(added, "", StringComparison.Ordinal));
        Assert.Equal((await real.GetAsync("/talks/")).Headers.GetValues("Content-Security-Policy"), opened.Headers.GetValues("Content-Security-Policy"));
        Assert.True(opened.Headers.CacheControl!.NoStore);
        Assert.Equal(await real.GetStringAsync("/talks/"), await http.GetStringAsync("/talks/"));
        foreach (var path in new[] { "/_/preview.js", "/_/preview.css" })
        {
            Assert.Contains(path, added, StringComparison.Ordinal);
            Assert.NotEmpty(await http.GetStringAsync(path));
        }
    }

    [Fact]
    public async Task An_owners_file_is_sent_as_it_is()
    {
        using var http = server.Http();
        Assert.Equal("0123456789\n", await (await Open(http, "/assets/notes.txt")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_address_without_a_page_is_previewed_too()
    {
        using var http = server.Http();
        var answer = await Open(http, "/nowhere/");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("/_/preview.js", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_is_announced_once_the_new_page_is_served()
    {
        using var http = server.Http();
        using var events = new StreamReader(await http.GetStreamAsync("/_/events"));
        var before = await State(events);
        content.Write("pages/talks.md", "---\ntitle: Lectures\n---\nChanged.");
        Assert.NotEqual(before, await State(events));
        Assert.Contains("<h1>Lectures</h1>", await http.GetStringAsync("/talks/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_are_few_and_a_place_becomes_free_when_one_is_left()
    {
        using var http = server.Http();
        var streams = new List<Stream>();
        for (var i = 0; i < ServerLimits.PreviewStreams; i++)
        {
            streams.Add(await http.GetStreamAsync("/_/events"));
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await http.GetAsync("/_/events")).StatusCode);
        await streams[0].DisposeAsync();
        var status = await Eventually.True(
            async () =>
            {
                using var answer = await http.GetAsync("/_/events", HttpCompletionOption.ResponseHeadersRead);
                return answer.StatusCode;
            },
            s => s == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task A_stop_of_the_server_ends_every_stream()
    {
        using var http = server.Http();
        using var events = new StreamReader(await http.GetStreamAsync("/_/events"));
        await State(events);
        var rest = events.ReadToEndAsync();
        server.Dispose();
        Assert.DoesNotContain("event:", await rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_name_the_pages_own_files_with_their_lines_and_count_the_others()
    {
        content.Write("news/bad.md", "---\ndat: 2024\n---\nText.");
        content.Write("pages/talks.md", "---\ntitle: Talks\nnav: true\n---\nA [link](/nowhere/).");
        using var http = server.Http();
        var talks = await Eventually.True(() => Findings(http, "/talks/"), f => (int)f["ownCount"]! == 1);
        Assert.Equal((1, 1), ((int)talks["ownCount"]!, (int)talks["othersCount"]!));
        Assert.Equal(
            ("pages/talks.md(5,10)", "warning", "PRF303", "A [link](/nowhere/).", "         ^"),
            (Text(talks, "place"), Text(talks, "severity"), Text(talks, "code"), Text(talks, "source"), Text(talks, "caret")));
        Assert.Equal("news/bad.md(2,1)", Text(await Findings(http, "/news/"), "place"));
        Assert.Equal("news/bad.md(2,1)", Text(await Findings(http, "/"), "place"));
        Assert.Equal(0, (int)(await Findings(http, "/publications/notes/"))["ownCount"]!);
        content.Write("publications.bib", "@article{notes, title = {Notes}, author = {Lovelace, Ada}}");
        var paper = await Eventually.True(() => Findings(http, "/publications/notes/"), f => (int)f["ownCount"]! > 0);
        Assert.StartsWith("publications.bib(1,1)", Text(paper, "place"), StringComparison.Ordinal);
        content.Write("publications.bib", "@article{notes, title = {Notes}, author = {Lovelace, Ada}, journal = {Memoirs}, year = 1843}");
        await Eventually.True(() => Findings(http, "/publications/notes/"), f => (int)f["ownCount"]! == 0);
        var nowhere = await Findings(http, "/nowhere/");
        Assert.Equal((0, 2), ((int)nowhere["ownCount"]!, (int)nowhere["othersCount"]!));
    }

    [Fact]
    public async Task Findings_are_also_what_shows_on_the_finished_page_alone()
    {
        content.Write("assets/img/unused.png", "x");
        content.Write("news/other.md", "---\ndate: 2020\ntitle: Other\n---\n[a](#other)\n\nMore.");
        content.Write("pages/talks.md",
            $"---\ntitle: {new string('a', 66)}\npermalink: /talks/\n---\n[a](#one) [b](/news/#two) [c](#here)\n\n## Here {{#here}}\n## There {{#here}}\n");
        using var http = server.Http();
        var talks = await Eventually.True(() => Findings(http, "/talks/"), f => (int)f["ownCount"]! == 4);
        Assert.Equal(
            ["pages/talks.md(2,1) warning PRF218", "pages/talks.md(5,21) warning PRF505", "pages/talks.md(5,5) warning PRF505",
                "pages/talks.md(7,10) warning PRF506"],
            talks["own"]!.AsArray().Select(f => $"{f!["place"]} {f["severity"]} {f["code"]}").Order(StringComparer.Ordinal));
        Assert.All(talks["own"]!.AsArray(), f => Assert.NotNull(f!["source"]));
        Assert.Equal(0, (int)talks["othersCount"]!);
    }

    [Theory]
    [InlineData("posts/2020-01-01-p.md", "---\ntitle: P\npublished: false\ntags: [t]\n---\nText.", "/blog/ /blog/2020/ /blog/tag/t/ /blog/2020/p/")]
    [InlineData("posts/p.md", "---\ntitle: P\ndate: 2199-01-01\n---\nText.", "/blog/ /blog/2199/p/")]
    [InlineData("news/n.md", "---\ndate: 2020\npublished: false\n---\nA line.", "/news/ /")]
    [InlineData("news/n.md", "---\ndate: 2020\ntitle: N\npublished: false\n---\nText.\n\nMore.", "/news/ / /news/n/")]
    [InlineData("projects/p.md", "---\ntitle: P\npublished: false\n---\nText.", "/projects/ /projects/p/")]
    [InlineData("teachings/c.md", "---\ntitle: C\npublished: false\n---\nText.", "/teaching/ /teachings/c/")]
    [InlineData("books/b.md", "---\ntitle: B\npublished: false\n---\nText.", "/books/ /books/b/")]
    [InlineData("pages/p.md", "---\ntitle: P\npublished: false\n---\nText.", "/p/")]
    public async Task A_draft_is_shown_with_a_mark_wherever_it_is_listed(string path, string text, string pages)
    {
        content.Write(path, text);
        using var http = server.Http();
        foreach (var page in pages.Split(' '))
        {
            var html = await Eventually.True(() => Html(http, page), h => h.Contains("class=\"pf-draft\"", StringComparison.Ordinal));
            Assert.True(html.Contains("<strong class=\"pf-draft\">Draft</strong>", StringComparison.Ordinal), $"{page}: {html}");
        }
    }

    private static async Task<HttpResponseMessage> Open(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html,*/*;q=0.8" } } };
        return await http.SendAsync(request);
    }

    private static async Task<string> Html(HttpClient http, string path) => await (await http.GetAsync(path)).Content.ReadAsStringAsync();

    private static async Task<JsonNode> Findings(HttpClient http, string page) => JsonNode.Parse(await http.GetStringAsync($"/_/findings?page={page}"))!;

    private static string Text(JsonNode findings, string key) => findings["own"]![0]![key]!.GetValue<string>();

    private static async Task<string> State(StreamReader events)
    {
        while (await events.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }
}
