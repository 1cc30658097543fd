using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>The published output, started from its own folder with no source tree next to it.</summary>
[Trait("Run", "packages")]
public sealed class PublishedTests(PublishingWorkflow workflow) : IClassFixture<PublishingWorkflow>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("published-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_serves_the_shipped_profile_with_immutable_files_and_ends_on_SIGTERM()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var server = Start("dotnet", ["Profile.dll", "--urls", address.ToString()], workflow.App);
        try
        {
            using var http = new HttpClient { BaseAddress = address };
            Assert.Equal(HttpStatusCode.OK, await Eventually.True(() => Status(http), s => s == HttpStatusCode.OK));
            var page = await http.GetStringAsync("/");
            if (OperatingSystem.IsLinux())
            {
                var loaded = await File.ReadAllTextAsync($"/proc/{server.Id}/maps");
                Assert.Contains("AngleSharp.dll", loaded, StringComparison.Ordinal);
                Assert.DoesNotContain("Jint.dll", loaded, StringComparison.Ordinal);
                Assert.DoesNotContain("TextMateSharp", loaded, StringComparison.Ordinal);
            }

            Assert.Contains(">Zongpu Zhang</h1>", page, StringComparison.Ordinal);
            var css = System.Text.RegularExpressions.Regex.Match(page, "/css/[^\"]+").Value;
            var style = await http.GetAsync(css);
            Assert.Equal("max-age=31536000, immutable", style.Headers.CacheControl!.ToString());
            Assert.NotEmpty(await style.Content.ReadAsByteArrayAsync());
        }
        finally
        {
            await Run("kill", [server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)], folder.FullName);
        }

        await server.WaitForExitAsync();
        Assert.Equal(0, server.ExitCode);

        using var elsewhere = Start("dotnet", [Path.Combine(workflow.App, "Profile.dll")], Path.GetTempPath());
        await elsewhere.WaitForExitAsync();
        Assert.Equal(1, elsewhere.ExitCode);
        Assert.StartsWith("wwwroot is missing under ", await elsewhere.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_workflow_of_the_manual_publishes_an_al_folio_checkout()
    {
        Assert.Equal(["actions/checkout", "actions/checkout", "actions/setup-dotnet", "actions/configure-pages", "actions/upload-pages-artifact",
            "actions/deploy-pages"], workflow.Actions);
        var home = Page("index.html");
        Assert.Contains("href=\"/homepage/blog/2024/first/\"", home, StringComparison.Ordinal);
        Assert.Contains("src=\"/homepage/assets/img/engine.png\"", home, StringComparison.Ordinal);
        Assert.Contains("Note G is <em>out</em>.", home, StringComparison.Ordinal);
        Assert.Contains("Hello from Ada.", Page("blog/2024/first/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"https://ada.example.org/homepage/\"", home, StringComparison.Ordinal);
        Assert.Contains("<loc>https://ada.example.org/homepage/blog/2024/first/</loc>", Page("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("href=\"/homepage/\"", Page("404.html"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(workflow.Site, ".nojekyll")));
        foreach (var page in Directory.EnumerateFiles(workflow.Site, "*.html", SearchOption.AllDirectories))
        {
            Assert.DoesNotMatch("(href|src|action)=\"/(?!homepage[/\"])", File.ReadAllText(page));
        }

        string Page(string path) => File.ReadAllText(Path.Combine(workflow.Site, path));
    }

    [Fact]
    public async Task It_is_a_tool_that_works_from_any_folder()
    {
        var (packages, tool, content) =
            (folder.CreateSubdirectory("packages").FullName, folder.CreateSubdirectory("tool").FullName, Path.Combine(folder.FullName, "content"));
        await Run("dotnet", ["pack", Path.Combine(workflow.Source, "src", "Profile"), "-c", "Release", "-o", packages, "--nologo", "-v", "quiet"],
            folder.FullName);
        await Run("dotnet", ["tool", "install", "Profile", "--tool-path", tool, "--source", packages], folder.FullName);
        var profile = Path.Combine(tool, "profile");
        Assert.Matches(@"^\d+\.\d+\.\d+(\+[0-9a-f]{40})?\n$", await Run(profile, ["--version"], folder.FullName));
        await Run(profile, ["new", content], folder.FullName);
        await Run(profile, ["check", "--strict"], folder.FullName);
        await Run(profile, ["export", "out"], folder.FullName);
        Assert.True(File.Exists(Path.Combine(folder.FullName, "out", "talks", "index.html")));

        using var server = Start(profile, ["--urls", $"http://127.0.0.1:{FreePort()}"], folder.FullName);
        var line = "";
        while (line is not null && !line.Contains("Profile serves", StringComparison.Ordinal))
        {
            line = await server.StandardOutput.ReadLineAsync();
        }

        await Run("kill", [server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)], folder.FullName);
        await server.WaitForExitAsync();
        Assert.NotNull(line);
        Assert.Equal(0, server.ExitCode);
    }

    private static async Task<HttpStatusCode> Status(HttpClient http)
    {
        try
        {
            return (await http.GetAsync("/")).StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    private static async Task<string> Run(string program, string[] arguments, string folder)
    {
        using var process = Start(program, arguments, folder);
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output);
        return await output;
    }

    private static Process Start(string program, string[] arguments, string folder) => Process.Start(
        new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
