using System.IO.Compression;
using System.Net;
using Profile.Content.Markup;
using Profile.Serving;
using Profile.Tests.Shared;

namespace Profile.Tests.Exporting;

/// <summary>An export is what the server sends, written to files.</summary>
public sealed class ExportTests : IDisposable
{
    private static readonly string[] ForHosts = ["_headers", "_redirects", ".nojekyll", ".profile-export.json"];

    private const string More = """
        -- assets/picture.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>
        -- assets/Café menu.txt --
        Tea
        -- assets/demo/index.html --
        <p>A page of another program</p>
        -- posts/1843-08-01-bernoulli.md --
        ---
        title: Bernoulli
        tags: [numbers]
        ---
        <p style="color: red">Red</p> ![a picture](/assets/picture.svg)
        -- pages/uber.md --
        ---
        title: Über mich
        permalink: /über/
        redirect_from: [/ueber.html, /vita.pdf]
        ---
        Guten Tag.
        """;

    private readonly ContentFolder content = new(Sites.Ada);
    private readonly ExportedSite exported = new();

    public ExportTests() => content.WriteAll(More);

    public void Dispose()
    {
        exported.Dispose();
        content.Dispose();
    }

    [Fact]
    public async Task Every_file_has_the_bytes_that_the_server_sends()
    {
        Assert.Equal((0, ""), await ExportAsync());
        await AssertAsServedAsync("old-talks/index.html", "ueber.html");
    }

    [Fact]
    public async Task An_al_folio_checkout_is_exported_as_it_is_served()
    {
        Directory.Delete(content.Root, recursive: true);
        content.WriteAll("""
            -- _config.yml --
            first_name: Ada
            last_name: Lovelace
            url: https://ada.github.io
            baseurl: /engine
            permalink: /blog/:year/:title/
            -- _pages/about.md --
            ---
            layout: about
            title: about
            permalink: /
            ---
            [Post]({% post_url 1843-08-01-note-g %}) and ![me]({{ '/assets/img/me.png' | relative_url }})
            -- _pages/blog.md --
            ---
            title: blog
            permalink: /blog/
            redirect_from: /posts/
            ---
            -- _posts/1843-08-01-note-g.md --
            ---
            title: Note G
            tags: numbers
            ---
            Text.
            -- assets/img/me.png --
            x
            -- assets/demo.html --
            <p>As it is</p>
            """);
        await exported.ExportAsync(content.Root);
        Assert.True(File.Exists(exported.Full("blog/1843/note-g/index.html")));
        Assert.True(File.Exists(exported.Full("blog/tag/numbers/index.html")));
        await AssertAsServedAsync("posts/index.html");
    }

    private async Task AssertAsServedAsync(params string[] redirects)
    {
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        foreach (var path in exported.Files().Keys.Except(ForHosts).Except(redirects))
        {
            var address = "/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
            var answer = await http.GetAsync(address.EndsWith("/index.html", StringComparison.Ordinal) ? address[..^"index.html".Length] : address);
            Assert.Equal(path == "404.html" ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);
            var sent = await answer.Content.ReadAsByteArrayAsync();
            Assert.True(sent.AsSpan().SequenceEqual(File.ReadAllBytes(exported.Full(path))), path);
        }
    }

    [Fact]
    public async Task Every_address_of_the_site_is_a_file()
    {
        await ExportAsync();
        var site = content.Load();
        foreach (var path in RenditionSet.PathsOf(site).Concat(site.Assets.All.Select(a => "/" + a.File.Path)))
        {
            Assert.True(File.Exists(exported.Full(path.EndsWith('/') ? path[1..] + "index.html" : path[1..])), path);
        }

        Assert.Equal(["404.html", "index.html", "ueber.html"],
            exported.Files().Keys.Where(f => !f.Contains('/') && f.EndsWith(".html", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/engine")]
    public async Task Every_address_inside_the_site_that_a_page_refers_to_is_a_file(string basePath)
    {
        await exported.ExportAsync(content.Root, basePath);
        var files = exported.Files();
        foreach (var (path, (text, _)) in files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (var address in Addresses(text).Where(a => a.StartsWith('/')))
            {
                Assert.StartsWith(basePath + "/", address, StringComparison.Ordinal);
                var file = Uri.UnescapeDataString(address[(basePath.Length + 1)..].Split('#')[0]);
                Assert.True(files.ContainsKey(file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file), $"{path} names {address}");
            }
        }
    }

    [Fact]
    public async Task An_address_that_moved_leads_on_without_a_server()
    {
        await ExportAsync();
        var page = exported.Read("old-talks/index.html");
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=/talks/\">", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://ada.example.org/talks/\">", page, StringComparison.Ordinal);
        Assert.Equal("/old-talks /talks/ 301\n/old-talks/ /talks/ 301\n/ueber.html /%C3%BCber/ 301\n/vita.pdf /%C3%BCber/ 301\n", exported.Read("_redirects"));
        Assert.False(File.Exists(exported.Full("vita.pdf")), "HTML under the name of a PDF");
    }

    [Fact]
    public async Task Headers_are_those_that_the_server_sends()
    {
        await ExportAsync();
        var rules = exported.Read("_headers");
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        foreach (var path in new[] { "/", "/blog/1843/bernoulli/", "/%C3%BCber/", "/404.html", "/assets/picture.svg" })
        {
            var answer = await http.GetAsync(path);
            Assert.Contains($"\n{path}\n  Content-Security-Policy: {answer.Headers.GetValues("Content-Security-Policy").Single()}\n", rules,
                StringComparison.Ordinal);
            Assert.All(answer.Headers.Where(h => h.Key is "X-Content-Type-Options" or "Referrer-Policy" or "Permissions-Policy"),
                h => Assert.Contains($"  {h.Key}: {h.Value.Single()}\n", rules.Split("\n/")[0] + "\n", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Compressed_files_are_written_beside_the_texts_on_request()
    {
        await exported.ExportAsync(content.Root, precompress: true);
        foreach (var path in new[] { "index.html", "feed.xml", "404.html", "css/site.css" })
        {
            Assert.Equal(exported.Read(path), Decoded(new BrotliStream(File.OpenRead(exported.Full(path + ".br")), CompressionMode.Decompress)));
            Assert.Equal(exported.Read(path), Decoded(new GZipStream(File.OpenRead(exported.Full(path + ".gz")), CompressionMode.Decompress)));
        }

        Assert.False(File.Exists(exported.Full("assets/notes.txt.br")), "ten bytes do not get smaller");
        Assert.False(File.Exists(exported.Full("_headers.br")));
    }

    [Fact]
    public async Task A_base_path_moves_the_site_into_a_folder_of_its_host()
    {
        await exported.ExportAsync(content.Root, "engine/");
        Assert.Contains("<a href=\"/engine/talks/\">", exported.Read("index.html"), StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://ada.example.org/engine/talks/\">", exported.Read("talks/index.html"), StringComparison.Ordinal);
        Assert.Contains("<loc>https://ada.example.org/engine/news/story/</loc>", exported.Read("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("<id>https://ada.example.org/engine/news/story/</id>", exported.Read("feed.xml"), StringComparison.Ordinal);
        Assert.Contains("src=\"https://ada.example.org/engine/assets/picture.svg\"", exported.Read("feed.xml"), StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://ada.example.org/engine/sitemap.xml\n", exported.Read("robots.txt"), StringComparison.Ordinal);
        Assert.Contains("url=/engine/talks/\"", exported.Read("old-talks/index.html"), StringComparison.Ordinal);
        Assert.Contains("/engine/old-talks/ /engine/talks/ 301\n", exported.Read("_redirects"), StringComparison.Ordinal);
        Assert.Contains("\"url\":\"/engine/talks/\"", exported.Read("search.json"), StringComparison.Ordinal);
        Assert.Contains("action=\"/engine/search/\"", exported.Read("search/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("/engine/*\n", exported.Read("_headers"), StringComparison.Ordinal);
    }

    private async Task<(int, string)> ExportAsync()
    {
        var (exit, _, errors) = await exported.ExportAsync(content.Root);
        return (exit, errors);
    }

    private static List<string> Addresses(string html)
    {
        var addresses = new List<string>();
        var tags = new HtmlTagReader(html);
        while (tags.Next())
        {
            addresses.AddRange(new[] { tags.Attribute("href"), tags.Attribute("src") }.OfType<string>());
        }

        return addresses;
    }

    private static string Decoded(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
