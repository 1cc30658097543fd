using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Profile.Serving;
using Profile.Tests.Shared;

namespace Profile.Tests.Exporting;

/// <summary>The export behind a real static host, with the configuration that docs/hosting.md gives.</summary>
public sealed class StaticHostTests
{
    [NginxFact]
    public async Task Nginx_and_the_server_answer_every_address_alike()
    {
        using var content = new ContentFolder(Sites.Ada);
        using var exported = new ExportedSite();
        Assert.Equal(0, (await exported.ExportAsync(content.Root, precompress: true)).Exit);
        using var server = ProfileServer.Start(content);
        using var ours = server.Http();
        using var folder = new ContentFolder();
        var port = FreePort();
        folder.Write("nginx.conf", Configuration(exported.Root, port));
        using var nginx = Process.Start(new ProcessStartInfo(NginxFactAttribute.Executable!, ["-p", folder.Root, "-c", "nginx.conf", "-e", "stderr"]) { RedirectStandardError = true })!;
        try
        {
            using var theirs = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await Eventually.True(() => Answers(theirs), answers => answers);
            var paths = await Crawl(ours);
            Assert.True(paths.Count > 10, string.Join(' ', paths));
            foreach (var path in paths.Append("/nothing-here"))
            {
                var (mine, other) = (await ours.GetAsync(path), await theirs.GetAsync(path));
                Assert.Equal((path, mine.StatusCode), (path, other.StatusCode));
                Assert.Equal(await mine.Content.ReadAsByteArrayAsync(), await other.Content.ReadAsByteArrayAsync());
            }

            using var compressed = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Encoding", "gzip" } } };
            Assert.Equal("gzip", (await theirs.SendAsync(compressed)).Content.Headers.ContentEncoding.Single());
            Assert.Equal(HttpStatusCode.MovedPermanently, (await theirs.GetAsync("/talks")).StatusCode);
        }
        finally
        {
            nginx.Kill();
            await nginx.WaitForExitAsync();
        }
    }

    private static string Configuration(string root, int port)
    {
        var manual = File.ReadAllText(Path.Combine(ProfileServer.RepositoryRoot, "docs", "hosting.md"));
        var block = manual.Split("```nginx\n")[1].Split("```")[0];
        Assert.Contains("root /srv/out;", block, StringComparison.Ordinal);
        return $$"""
            daemon off; master_process off; pid nginx.pid;
            events {}
            http {
            types { text/html html; text/css css; }
            access_log off; client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
            {{block.Replace("root /srv/out;", $"root {root}; listen 127.0.0.1:{port};", StringComparison.Ordinal)}}
            }
            """;
    }

    private static async Task<bool> Answers(HttpClient http)
    {
        try
        {
            return (await http.GetAsync("/")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // Every address inside the site that a page, or a page that is reached from it, names.
    private static async Task<SortedSet<string>> Crawl(HttpClient http)
    {
        var found = new SortedSet<string>(["/", "/sitemap.xml", "/robots.txt", "/assets/notes.txt", "/publications.bib"], StringComparer.Ordinal);
        var waiting = new Queue<string>(found);
        while (waiting.TryDequeue(out var path))
        {
            var answer = await http.GetAsync(path);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                foreach (var address in Addresses(await answer.Content.ReadAsStringAsync()).Where(found.Add))
                {
                    waiting.Enqueue(address);
                }
            }
        }

        return found;
    }

    private static List<string> Addresses(string html)
    {
        var addresses = new List<string>();
        var tags = new HtmlTagReader(html);
        while (tags.Next())
        {
            addresses.AddRange(new[] { tags.Attribute("href"), tags.Attribute("src") }.OfType<string>().Where(a => a.StartsWith('/')).Select(a => a.Split('#')[0]));
        }

        return addresses;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
