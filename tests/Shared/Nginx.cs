#if WEB
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Profile.Content.Markup;

namespace Profile.Tests.Shared;

/// <summary>A real nginx that serves an exported folder, using the configuration in docs/hosting.md.</summary>
internal sealed class Nginx : IDisposable
{
    private readonly ContentFolder folder = new();
    private readonly Process process;

    private Nginx(string root, int port)
    {
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        folder.Write("nginx.conf", Configuration(root, port));
        process = Process.Start(new ProcessStartInfo(Executable!, ["-p", folder.Root, "-c", "nginx.conf", "-e", "stderr"]) { RedirectStandardError = true })!;
    }

    /// <summary>The program, or null if none is installed.</summary>
    public static string? Executable { get; } = new[] { "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx" }.FirstOrDefault(File.Exists);

    /// <summary>A client that follows no redirects.</summary>
    public HttpClient Http { get; }

    /// <summary>Serves a folder on a free port; returns once it answers.</summary>
    public static async Task<Nginx> ServeAsync(string root)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var nginx = new Nginx(root, port);
        await Eventually.True(nginx.AnswersAsync, answers => answers);
        return nginx;
    }

    public void Dispose()
    {
        Http.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    /// <summary>Asserts that it answers every address that a server of the same site knows, and one unknown address, with the same status and bytes.</summary>
    /// <param name="more">Addresses that no page links to.</param>
    public async Task AssertAnswersAsync(HttpClient server, params string[] more)
    {
        var paths = await CrawlAsync(server, more);
        Assert.True(paths.Count > 10, string.Join(' ', paths));
        foreach (var path in paths.Append("/nothing-here"))
        {
            var (mine, other) = (await server.GetAsync(path), await Http.GetAsync(path));
            Assert.Equal((path, mine.StatusCode), (path, other.StatusCode));
            Assert.Equal(await mine.Content.ReadAsByteArrayAsync(), await other.Content.ReadAsByteArrayAsync());
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

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return (await Http.GetAsync("/")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // Every address inside the site that is on a page, or on a page reached from it.
    private static async Task<SortedSet<string>> CrawlAsync(HttpClient http, string[] more)
    {
        var found = new SortedSet<string>(["/", "/sitemap.xml", "/robots.txt", "/publications.bib", .. more], StringComparer.Ordinal);
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
            addresses.AddRange(new[] { tags.Attribute("href"), tags.Attribute("src") }.OfType<string>().Where(a => a.StartsWith('/'))
                .Select(a => a.Split('#')[0]));
        }

        return addresses;
    }
}

/// <summary>A test with a real nginx: skipped, with a reason, if none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute()
    {
        if (Nginx.Executable is null)
        {
            Skip = "No nginx is installed (Debian and Ubuntu: apt-get install nginx-light).";
        }
    }
}
#endif
