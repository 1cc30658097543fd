using System.Net;
using System.Text.RegularExpressions;
using Profile.Content.Markup.Diagrams;
using Profile.Tests.Shared;

namespace Profile.Tests.Diagrams;

/// <summary>Blocks that are drawn: the page, the frame's document, and the library's files.</summary>
public sealed partial class DiagramServingTests : IDisposable
{
    private readonly ServedSite site = new("""
        -- site.yml --
        first_name: Ada
        -- pages/chart.md --
        ---
        title: Chart
        ---
        ```chartjs
        {"type": "bar", "data": {"labels": ["</script><b>"]}}
        ```
        -- pages/vega.md --
        ---
        title: Vega
        ---
        ```vega_lite
        {"data": {"url": "https://data.example/a.json"}, "other": {"url": "https://x;script-src *"}, "mark": "point"}
        ```
        -- pages/plain.md --
        ---
        title: Plain
        ---
        Plain.
        """);

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_page_with_a_diagram_allows_frames_of_its_own_origin_and_nothing_more()
    {
        var page = await site.Http.GetAsync("/chart/");
        var html = await page.Content.ReadAsStringAsync();
        Assert.Matches("/js/diagrams\\.[a-z0-9]+\\.js", html);
        Assert.DoesNotContain("chart.umd", html, StringComparison.Ordinal);
        var plain = await site.Http.GetAsync("/plain/");
        Assert.DoesNotContain("diagrams", await plain.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(Policy(plain).Replace("; form-action", "; frame-src 'self'; form-action", StringComparison.Ordinal), Policy(page));
    }

    [Fact]
    public async Task The_document_has_no_origin_and_a_policy_in_its_header_and_in_itself()
    {
        var answer = await site.Http.GetAsync(await FrameAsync("/chart/"));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        var written = WebUtility.HtmlDecode(PolicyElement().Match(html).Groups[1].Value);
        Assert.StartsWith("default-src 'none'; script-src 'self' 'sha256-", written, StringComparison.Ordinal);
        Assert.DoesNotContain("eval", written, StringComparison.Ordinal);
        Assert.DoesNotContain("connect-src", written, StringComparison.Ordinal);
        Assert.Equal(written + "; frame-ancestors 'self'; sandbox allow-scripts", Policy(answer));
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_may_name_the_hosts_of_its_data_and_no_other_directive() =>
        Assert.Contains("; connect-src https://data.example; form-action", Policy(await site.Http.GetAsync(await FrameAsync("/vega/"))),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_file_of_a_library_may_be_loaded_without_an_origin_and_kept_for_ever()
    {
        var file = DiagramLibrary.Named("chart.umd.min.js");
        Assert.Contains($"<script src=\"{file.Address}\">", await site.Http.GetStringAsync(await FrameAsync("/chart/")), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, file.Address) { Headers = { { "Accept-Encoding", "br" } } };
        var compressed = await site.Http.SendAsync(request);
        var plain = await site.Http.GetAsync(file.Address);
        Assert.Equal("br", Assert.Single(compressed.Content.Headers.ContentEncoding));
        foreach (var answer in new[] { compressed, plain })
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.Equal("cross-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString().Replace("immutable, ", "", StringComparison.Ordinal));
        }

        Assert.NotEqual(compressed.Headers.ETag, plain.Headers.ETag);
        Assert.Contains("Chart", await plain.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, file.Address) { Headers = { { "If-None-Match", plain.Headers.ETag!.Tag } } };
        Assert.Equal(HttpStatusCode.NotModified, (await site.Http.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("/_/diagrams/chartjs/000000000000000000000000.html")]
    [InlineData("/_/diagrams/files/0000000000000000/chart.umd.min.js")]
    public async Task What_the_site_does_not_have_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(path)).StatusCode);

    [Fact]
    public async Task An_export_has_the_documents_and_the_libraries_that_they_need()
    {
        using var exported = new ExportedSite();
        await exported.AssertExportsAsync(site.Content.Root, "/engine");
        var page = Frame().Match(exported.Read("chart/index.html")).Groups[1].Value;
        Assert.StartsWith("/engine/_/diagrams/chartjs/", page, StringComparison.Ordinal);
        Assert.Contains($"<script src=\"/engine{DiagramLibrary.Named("chart.umd.min.js").Address}\">", exported.Read(page["/engine/".Length..]),
            StringComparison.Ordinal);
        Assert.True(File.Exists(exported.Full(DiagramLibrary.Named("chart.umd.min.js").Address[1..])));
        Assert.False(File.Exists(exported.Full(DiagramLibrary.Named("mermaid.min.js").Address[1..])));
        Assert.Contains("/engine/_/diagrams/files/*\n  Cache-Control: public, max-age=31536000, immutable\n  Access-Control-Allow-Origin: *\n",
            exported.Read("_headers"), StringComparison.Ordinal);
        Assert.Contains("; frame-ancestors 'self'; sandbox allow-scripts\n", exported.Read("_headers"), StringComparison.Ordinal);
    }

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    private async Task<string> FrameAsync(string page) => Frame().Match(await site.Http.GetStringAsync(page)).Groups[1].Value;

    [GeneratedRegex("<iframe src=\"([^\"]+)\"")]
    private static partial Regex Frame();

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"")]
    private static partial Regex PolicyElement();
}
