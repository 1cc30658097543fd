using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>Requirements on every page of the shipped profile and of the full test site (docs/quality.md has the table).</summary>
public sealed partial class AuditTests(Browser browser) : IClassFixture<Browser>
{
    // What fits into TCP's first window arrives after one round trip.
    private const int FirstRoundTrip = 14 * 1024;
    private const int ScriptBudget = 6 * 1024;

    public static TheoryData<string> Folders => SiteUnderAudit.Folders;

    [BrowserTheory]
    [MemberData(nameof(Folders))]
    public async Task No_page_breaks_a_rule_of_axe_or_makes_the_browser_complain_in_any_scheme_or_width(string folder)
    {
        using var site = new SiteUnderAudit(folder);
        var paths = await site.PathsAsync();
        // Each page with everything opened, in both schemes and at both widths; the pictures cover what only a particular combination would show
        // (ScreenshotTests).
        await Task.WhenAll(AuditAsync(site.Address, paths, ColorScheme.Dark, 360), AuditAsync(site.Address, paths, ColorScheme.Light, 1280));
    }

    private async Task AuditAsync(Uri address, IEnumerable<string> paths, ColorScheme scheme, int width)
    {
        var page = await browser.OpenAsync(address, "/", width, scheme);
        var complaints = new List<string>();
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
            complaints.AddRange(message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal) ? [message.Text] : []);
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
            Assert.True(complaints.Count == 0, $"{path}: {string.Join("; ", complaints)}");
            var violations = (await page.RunAxe()).Violations;
            Assert.True(violations.Length == 0, $"{path} {scheme} {width}: {string.Join("; ", violations.Select(Describe))}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} {width}: scrolls sideways");
        }

        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(Folders))]
    public async Task Every_page_is_html_as_html_validate_and_the_nu_checker_know_it(string folder)
    {
        using var site = new SiteUnderAudit(folder);
        using var http = site.Http();
        var pages = Directory.CreateTempSubdirectory("audit-");
        try
        {
            foreach (var path in await site.PathsAsync())
            {
                var name = path.Trim('/').Replace('/', '_') is { Length: > 0 } file ? file : "home";
                await File.WriteAllTextAsync(Path.Combine(pages.FullName, name + ".html"), await (await http.GetAsync(path)).Content.ReadAsStringAsync());
            }

            var tools = Path.Combine(ProfileServer.RepositoryRoot, "tests", "Profile.BrowserTests", "node_modules");
            Assert.Equal("", await RunAsync("node", Path.Combine(tools, "html-validate", "bin", "html-validate.mjs"), "--preset=standard,a11y",
                pages.FullName + "/*.html"));
            Assert.Equal("", await RunAsync("java", "-Xss2m", "-jar", Path.Combine(tools, "vnu-jar", "build", "dist", "vnu.jar"), "--format", "gnu",
                "--also-check-css", pages.FullName));
        }
        finally
        {
            pages.Delete(recursive: true);
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Folders))]
    public async Task Pages_keep_their_budgets_and_shift_nothing(string folder)
    {
        using var site = new SiteUnderAudit(folder);
        foreach (var path in new[] { "/", "/news/", "/experience/", "/publications/" })
        {
            var page = await browser.OpenAsync(site.Address, "about:blank", 360);
            var sizes = new Dictionary<string, (string Type, int Bytes)>(StringComparer.Ordinal);
            var elsewhere = new List<string>();
            page.Response += (_, response) =>
            {
                if (!response.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal))
                {
                    elsewhere.Add(response.Url);
                }

                lock (sizes)
                {
                    sizes[response.Url] = (response.Request.ResourceType, 0);
                }
            };
            await page.AddInitScriptAsync(
                "window.shift = 0; new PerformanceObserver(l => { for (const e of l.getEntries()) if (!e.hadRecentInput) window.shift += e.value; "
                + "}).observe({ type: 'layout-shift', buffered: true });");
            await page.GotoAsync(new Uri(site.Address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Empty(elsewhere);
            Assert.Equal("0", await page.EvaluateAsync<string>("String(window.shift)"));
            Assert.Equal("", await page.EvaluateAsync<string>("document.cookie"));
            var wire = new Dictionary<string, int>(StringComparer.Ordinal);
            KeyValuePair<string, (string Type, int Bytes)>[] answered;
            lock (sizes)
            {
                answered = [.. sizes];
            }

            foreach (var (url, (type, _)) in answered)
            {
                wire[type] = wire.GetValueOrDefault(type) + await CompressedAsync(new Uri(url));
            }

            Assert.True(wire.GetValueOrDefault("script") <= ScriptBudget, $"{path}: {wire.GetValueOrDefault("script")} bytes of scripts");
            if (path == "/")
            {
                Assert.True(wire["document"] + wire["stylesheet"] <= FirstRoundTrip, $"{wire["document"]} + {wire["stylesheet"]} bytes of page and style");
                // Style sheet, script and favicon; pictures and the style sheet for formulas depend on the owner.
                Assert.True(folder != "content" || answered.Length <= 4, string.Join(", ", answered.Select(a => a.Key)));
            }

            await page.Context.CloseAsync();
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Folders))]
    public async Task Feeds_json_and_links_of_every_page_are_valid(string folder)
    {
        using var site = new SiteUnderAudit(folder);
        using var http = site.Http();
        var described = new List<string>();
        foreach (var path in await site.PathsAsync())
        {
            var html = await (await http.GetAsync(path)).Content.ReadAsStringAsync();
            described.AddRange(JsonLd().IsMatch(html) ? [path] : []);
            foreach (Match script in JsonLd().Matches(html))
            {
                foreach (var node in JsonNode.Parse(script.Groups[1].Value)!["@graph"]!.AsArray())
                {
                    Required(path, node!.AsObject());
                }
            }

            foreach (Match id in Ids().Matches(html).GroupBy(m => m.Groups[1].Value).Where(g => g.Count() > 1).Select(g => g.First()))
            {
                Assert.Fail($"{path} has the id {id.Groups[1].Value} twice");
            }
        }

        Assert.Superset(new HashSet<string> { "/", "/publications/" }, described.ToHashSet());
    }

    // The schema's package brings its own validator, which also checks the formats of addresses and email.
    [BrowserTheory]
    [MemberData(nameof(Folders))]
    public async Task The_resume_is_valid_by_the_schema_of_json_resume(string folder)
    {
        using var site = new SiteUnderAudit(folder);
        using var http = site.Http();
        Assert.Equal("", await FaultsAsync(await http.GetStringAsync("/resume.json")));
        Assert.Contains("basics.email", await FaultsAsync("""{"basics":{"email":"nobody"}}"""), StringComparison.Ordinal);
    }

    // The Observatory's algorithm 6 (docs/quality.md), applied to a response as an https proxy would pass it on.
    [BrowserTheory]
    [MemberData(nameof(Folders))]
    public async Task The_observatory_gives_every_page_155(string folder)
    {
        using var site = new SiteUnderAudit(folder);
        using var http = site.Http();
        foreach (var path in await site.PathsAsync())
        {
            var answer = await http.GetAsync(path);
            var score = Observatory.Score(answer, await answer.Content.ReadAsStringAsync());
            Assert.True(score == Observatory.Best, $"{path} has {score}");
        }
    }

    private static async Task<string> FaultsAsync(string resume)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, resume);
            var schema = Path.Combine(ProfileServer.RepositoryRoot, "tests", "Profile.BrowserTests", "node_modules", "@jsonresume", "schema");
            const string Script =
                "const [schema, file] = process.argv.slice(1); require(schema).validate(JSON.parse(require('fs').readFileSync(file)), faults => "
                + "faults?.forEach(f => console.log(f.stack)))";
            return await RunAsync("node", "-e", Script, schema, file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Required(string path, JsonObject node)
    {
        string[] required = (string?)node["@type"] switch
        {
            "ProfilePage" => ["mainEntity"],
            "BlogPosting" => ["headline", "datePublished", "author"],
            "BreadcrumbList" => ["itemListElement"],
            "CollectionPage" => ["name", "mainEntity"],
            _ => ["name", "headline", "author", "url"],
        };
        Assert.All(required, name => Assert.True(node.ContainsKey(name), $"{path}: {node["@type"]} without {name}"));
    }

    private static async Task<int> CompressedAsync(Uri url)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await http.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (answer.Content.Headers.ContentEncoding.Contains("br")
            || answer.Content.Headers.ContentType?.MediaType?.StartsWith("image/", StringComparison.Ordinal) == true)
        {
            return bytes.Length;
        }

        // Our own files are only compressed in a published build.
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return (int)target.Length;
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output + await errors).Trim();
    }

    private static string Describe(AxeResultItem item) => $"{item.Id}: {item.Help} ({string.Join(", ", item.Nodes.Select(n => n.Html))})";

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex JsonLd();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();
}
