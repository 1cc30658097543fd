using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>Blocks that libraries draw in frames, as visitors see them.</summary>
public sealed class DiagramTests : IClassFixture<Browser>, IDisposable
{
    private static readonly string Folder = "-- site.yml --\nfirst_name: Ada\n"
        + Page("mermaid", "mermaid", "sequenceDiagram\n  Alice->>John: Hello John\n  John-->>Alice: Great!")
        + Page("chartjs", "chartjs", """{"type": "line", "data": {"labels": ["a", "b"], "datasets": [{"label": "x", "data": [1, 2]}]}}""")
        + Page("pseudocode", "pseudocode", """
            % A comment
            \begin{algorithm}
            \caption{Quicksort}
            \begin{algorithmic}
            \PROCEDURE{Quicksort}{$$A, p, r$$}
                \IF{$$p < r$$}
                    \STATE $$q = $$ \CALL{Partition}{$$A, p, r$$}
                \ENDIF
            \ENDPROCEDURE
            \end{algorithmic}
            \end{algorithm}
            """)
        + Page("echarts", "echarts", """{"xAxis": {"data": ["a", "b"]}, "yAxis": {}, "series": [{"type": "bar", "data": [5, 20]}]}""")
        + Page("vega", "vega_lite", """
            {"data": {"values": [{"a": 1, "b": 2}, {"a": 2, "b": 5}]}, "transform": [{"calculate": "datum.b * 2", "as": "c"}], "mark": "bar",
             "encoding": {"x": {"field": "a", "type": "ordinal"}, "y": {"field": "c", "type": "quantitative"}}}
            """)
        + Page("diff", "diff2html", "diff --git a/x.js b/x.js\nindex 0000001..0ddf2ba\n--- a/x.js\n+++ b/x.js\n@@ -1 +1 @@\n-old\n+new")
        + Page("map", "geojson", """{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}""")
        + Page("mistake", "mermaid", "graph TD\n  A -->");

    private readonly Browser browser;
    private readonly ContentFolder content = new(Folder);
    private readonly ProfileServer server;

    public DiagramTests(Browser browser)
    {
        this.browser = browser;
        server = ProfileServer.Start(content);
    }

    public void Dispose()
    {
        server.Dispose();
        content.Dispose();
    }

    private static string Page(string name, string language, string source) =>
        $"-- pages/{name}.md --\n---\ntitle: {name}\n---\n```{language}\n{source}\n```\n";

    [BrowserTheory]
    [InlineData("mermaid", "svg text")]
    [InlineData("chartjs", "canvas")]
    [InlineData("pseudocode", ".ps-algorithm math")]
    [InlineData("echarts", "svg text")]
    [InlineData("vega", "svg path")]
    [InlineData("diff", ".d2h-wrapper table")]
    public async Task A_block_is_drawn_in_light_and_dark_without_a_word_in_the_console(string name, string drawing)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var (page, said) = await OpenAsync(name, scheme);
            var frame = page.FrameLocator(".pf-diagram iframe");
            await frame.Locator($"html[data-drawn={(scheme == ColorScheme.Dark ? "dark" : "light")}]").WaitForAsync();
            await frame.Locator(drawing).First.WaitForAsync();
            Assert.Equal([], said);
            var violations = (await page.RunAxe()).Violations;
            Assert.True(violations.Length == 0, $"{scheme}: {string.Join("; ", violations.Select(Describe))}");
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task A_drawing_follows_the_theme_that_the_reader_chooses()
    {
        var (page, said) = await OpenAsync("mermaid", ColorScheme.Light);
        var frame = page.FrameLocator(".pf-diagram iframe");
        await frame.Locator("html[data-drawn=light]").WaitForAsync();
        await page.ClickAsync(".pf-theme");
        await frame.Locator("html[data-drawn=dark]").WaitForAsync();
        Assert.Equal([], said);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task What_a_library_cannot_draw_is_shown_as_its_source()
    {
        var (page, _) = await OpenAsync("mistake", ColorScheme.Light);
        await page.FrameLocator(".pf-diagram iframe").Locator("pre").WaitForAsync();
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_map_is_part_of_the_page()
    {
        var (page, said) = await OpenAsync("map", ColorScheme.Dark);
        Assert.True((await page.Locator(".pf-map path").BoundingBoxAsync())!.Width > 100);
        Assert.Equal([], said);
        Assert.Empty((await page.RunAxe()).Violations);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Without_scripts_and_on_paper_the_source_is_shown()
    {
        foreach (var scripts in new[] { false, true })
        {
            var page = await browser.OpenAsync(server.Address, "/mermaid/", scripts: scripts);
            if (scripts)
            {
                await page.EmulateMediaAsync(new() { Media = Media.Print });
            }

            Assert.True(await page.Locator(".pf-diagram pre").IsVisibleAsync());
            Assert.True(await page.GetByText("Diagram 1 · Mermaid").IsVisibleAsync());
            Assert.False(await page.Locator(".pf-diagram iframe").IsVisibleAsync());
            await page.Context.CloseAsync();
        }
    }

    private async Task<(IPage Page, List<string> Said)> OpenAsync(string name, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(server.Address, "/", scheme: scheme);
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        await page.GotoAsync($"/{name}/");
        return (page, said);
    }

    private static string Describe(AxeResultItem item) => $"{item.Id}: {item.Help} ({string.Join(", ", item.Nodes.Select(n => n.Html))})";
}
