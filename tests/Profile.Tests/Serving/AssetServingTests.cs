using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Profile.Content.Assets;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

public sealed class AssetServingTests : IDisposable
{
    private readonly ContentFolder content = new(Sites.Ada);
    private readonly DirectoryInfo outside = Directory.CreateTempSubdirectory("outside-");
    private readonly ProfileServer server;
    private readonly HttpClient http;

    public AssetServingTests()
    {
        File.WriteAllText(Path.Combine(outside.FullName, "secret.txt"), "secret");
        File.WriteAllText(Path.Combine(outside.FullName, "root.txt"), "secret");
        content.Write(".git/config.txt", "secret");
        content.Write("assets/.hidden.txt", "secret");
        content.Write("assets/a.txt~", "secret");
        content.Write("assets/program.exe", "secret");
        content.Write("assets/long-name-behind-a-short-link.txt", "the whole text behind the link");
        content.Write("assets/drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
        File.CreateSymbolicLink(content.Full("assets/in.txt"), "long-name-behind-a-short-link.txt");
        File.CreateSymbolicLink(content.Full("assets/out.txt"), Path.Combine(outside.FullName, "secret.txt"));
        Directory.CreateSymbolicLink(content.Full("assets/elsewhere"), outside.FullName);
        Directory.CreateSymbolicLink(content.Full("assets/loop"), "..");
        server = ProfileServer.Start(content);
        http = server.Http();
    }

    public void Dispose()
    {
        http.Dispose();
        server.Dispose();
        content.Dispose();
        outside.Delete(recursive: true);
    }

    [Fact]
    public async Task A_link_inside_the_folder_is_served_at_its_real_length() =>
        Assert.Equal("the whole text behind the link", await http.GetStringAsync("/assets/in.txt"));

    [Fact]
    public async Task A_download_of_a_file_that_has_just_changed_is_not_continued()
    {
        content.Write("assets/long.pdf", new string('a', 400_000));
        var path = "/assets/long.pdf";
        var tag = (await Eventually.True(() => http.GetAsync(path), a => a.IsSuccessStatusCode)).Headers.ETag!;
        content.Write("assets/long.pdf", new string('b', 400_000));
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(200_000, null), IfRange = new(tag) } };
        using var answer = await http.SendAsync(request);
        Assert.Equal((HttpStatusCode.OK, 400_000), (answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task A_file_comes_before_another_spelling_of_the_address_of_a_page()
    {
        using var site = new ServedSite("""
            -- _config.yml --
            title: Ada
            -- _pages/talks.md --
            ---
            title: Talks
            permalink: /talks/
            ---
            The page.
            -- talks.html --
            <p>The file.</p>
            """);
        Assert.Contains("The file.", await site.Http.GetStringAsync("/talks.html"), StringComparison.Ordinal);
        Assert.Equal("/talks/", (await site.Http.GetAsync("/talks")).Headers.Location?.ToString());
    }

    // Sent as written: a client library would normalise the path first.
    [Theory]
    [InlineData("/assets/out.txt")]
    [InlineData("/assets/elsewhere/secret.txt")]
    [InlineData("/.git/config.txt")]
    [InlineData("/assets/.hidden.txt")]
    [InlineData("/assets/a.txt~")]
    [InlineData("/assets/program.exe")]
    [InlineData("/assets/../../root.txt")]
    [InlineData("/assets/%2e%2e/%2e%2e/root.txt")]
    [InlineData("/assets/..%2f..%2froot.txt")]
    [InlineData("/assets/..%5c..%5croot.txt")]
    [InlineData("//etc/passwd")]
    [InlineData("/assets//notes.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("/site.yml")]
    [InlineData("/about.md")]
    [InlineData("/assets/%00notes.txt")]
    [InlineData("/assets/%zz")]
    [InlineData("/assets/notes.txt;a=b")]
    public async Task What_is_not_published_is_refused(string path)
    {
        var answer = await Raw($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1\\.1 (400|404) ", answer);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes=2-4", HttpStatusCode.PartialContent, "234", "bytes 2-4/11")]
    [InlineData("bytes=8-", HttpStatusCode.PartialContent, "89\n", "bytes 8-10/11")]
    [InlineData("bytes=-3", HttpStatusCode.PartialContent, "89\n", "bytes 8-10/11")]
    [InlineData("bytes=99-", HttpStatusCode.RequestedRangeNotSatisfiable, "", "bytes */11")]
    [InlineData("lines=1-2", HttpStatusCode.OK, "0123456789\n", null)]
    [InlineData("bytes=4-2", HttpStatusCode.OK, "0123456789\n", null)]
    public async Task Ranges_are_those_of_RFC_9110(string range, HttpStatusCode status, string body, string? contentRange)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/notes.txt");
        request.Headers.TryAddWithoutValidation("Range", range);
        var response = await http.SendAsync(request);
        Assert.Equal((status, body, contentRange),
            (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentRange?.ToString()));
    }

    [Theory]
    [InlineData("HEAD", "bytes=0-3", null)]
    [InlineData("HEAD", "bytes=99-", null)]
    [InlineData("GET", "bytes=0-3", "Fri, 27 Nov 2099 00:00:00 GMT")]
    [InlineData("GET", "bytes=0-3", "\"another\"")]
    public async Task A_HEAD_with_a_range_or_a_range_whose_condition_fails_gets_the_whole_file(string method, string range, string? condition)
    {
        content.Write("assets/text.txt", "hello world");
        await Eventually.True(() => http.GetAsync("/assets/text.txt"), a => a.IsSuccessStatusCode);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/assets/text.txt");
        request.Headers.TryAddWithoutValidation("Range", range);
        request.Headers.TryAddWithoutValidation("If-Range", condition);
        using var response = await http.SendAsync(request);
        Assert.Equal((HttpStatusCode.OK, 11L), (response.StatusCode, response.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task While_the_folder_is_away_its_files_answer_as_what_may_come_back_does()
    {
        content.Write("assets/large.bin.pdf", new byte[ServerLimits.RememberedFileBytes + 1]);
        content.Write("assets/img/loom.png", Pictures.DrawnPicture.Png(1000, 700));
        var form = await Eventually.True(() => Task.FromResult(FormOf("loom")), f => f is not null);
        await Eventually.True(() => http.GetAsync("/assets/large.bin.pdf"), a => a.IsSuccessStatusCode);
        Directory.Move(content.Root, content.Root + "-away");
        try
        {
            foreach (var address in new[] { "/assets/large.bin.pdf", form })
            {
                using var response = await http.GetAsync(address);
                Assert.Equal((HttpStatusCode.ServiceUnavailable, "2"), (response.StatusCode, response.Headers.RetryAfter?.ToString()));
            }
        }
        finally
        {
            Directory.Move(content.Root + "-away", content.Root);
        }
    }

    // No page refers to it, so nothing makes it before it is requested.
    private string? FormOf(string name)
    {
        var assets = server.Services.GetRequiredService<Profile.Reloading.SiteSource>().Current!.Assets;
        return assets.Find($"/assets/img/{name}.png") is { } asset && assets.PictureOf(asset) is { } picture
            ? PictureVariant.Of(asset, picture).Last().Address
            : null;
    }

    [Fact]
    public async Task An_asset_has_a_strong_tag_and_is_304_when_the_client_has_it()
    {
        var tag = (await http.GetAsync("/assets/notes.txt")).Headers.ETag!;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/notes.txt") { Headers = { IfNoneMatch = { tag } } };
        Assert.Equal((false, HttpStatusCode.NotModified), (tag.IsWeak, (await http.SendAsync(request)).StatusCode));
    }

    [Fact]
    public async Task A_drawing_opened_by_itself_runs_without_our_origin() =>
        Assert.StartsWith("sandbox", (await http.GetAsync("/assets/drawing.svg")).Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(ServerLimits.RequestLineBytes, "414")]
    [InlineData(ServerLimits.RequestLineBytes - 100, "200")]
    public async Task A_very_long_address_is_refused(int length, string status) =>
        Assert.StartsWith($"HTTP/1.1 {status}", await Raw($"GET /?{new string('a', length)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(ServerLimits.HeaderBytes, "431")]
    [InlineData(ServerLimits.HeaderBytes - 100, "200")]
    public async Task Very_long_headers_are_refused(int length, string status) =>
        Assert.StartsWith($"HTTP/1.1 {status}", await Raw($"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('a', length)}\r\nConnection: close\r\n\r\n"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc")]
    [InlineData("GET /\u0000 HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task Malformed_requests_are_refused(string request) =>
        Assert.StartsWith("HTTP/1.1 400", await Raw(request), StringComparison.Ordinal);

    [Fact]
    public async Task An_incomplete_request_is_ended_and_holds_up_nobody()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port);
        await socket.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: local"u8.ToArray());
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/")).StatusCode);
        // Kestrel's limit on a request's headers (docs/hosting.md) ends it; the bound here only keeps a failure from hanging.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var answer = await new StreamReader(socket.GetStream(), Encoding.Latin1).ReadToEndAsync(patience.Token);
        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal), answer);
    }

    private async Task<string> Raw(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        return await new StreamReader(stream, Encoding.Latin1).ReadToEndAsync();
    }
}
