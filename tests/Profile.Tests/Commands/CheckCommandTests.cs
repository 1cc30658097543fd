using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Profile.Commands;
using Profile.Tests.Shared;

namespace Profile.Tests.Commands;

public sealed class CheckCommandTests
{
    private static async Task<(int Exit, string Output, string Errors)> Check(string root, string format = "text", bool strict = false,
        TerminalStyle? style = null, bool all = false)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        return (await CheckCommand.RunAsync(new CheckOptions(root, format, strict, style, all), output, errors), output.ToString(), errors.ToString());
    }

    [Fact]
    public async Task Without_errors_it_exits_0_and_counts()
    {
        using var content = new ContentFolder(Sites.Ada);
        Assert.Equal((0, "0 errors, 0 warnings\n", ""), await Check(content.Root));
    }

    [Fact]
    public async Task With_errors_it_exits_1_and_reports_each_at_its_place()
    {
        using var content = new ContentFolder(Sites.Ada);
        content.Write("news/bad.md", "---\ndat: 2024\n---\nText.");
        Assert.Equal((1, "news/bad.md(2,1): error PRF204: 'dat' is not a key of a news item; did you mean 'date'?\n1 error, 0 warnings\n", ""),
            await Check(content.Root));
    }

    [Theory]
    [InlineData("code = {nowhere}", "PRF303")]
    [InlineData("website = {https:///x}", "PRF427")]
    [InlineData("pdf = {http://}", "PRF427")]
    [InlineData("url = {htp://x.example.org}", "PRF427")]
    [InlineData("doi = {not a doi}", "PRF427")]
    [InlineData("video = {/v/none.mp4}", "PRF303")]
    [InlineData("html = {#none}", "PRF505")]
    [InlineData("selected = true, bibtex_show = false, altmetric = true, dimensions = TRUE", null)]
    [InlineData("doi = {https://doi.org/10.1000/x}, code = {https://code.example.org}, url = {www.loom.example}, file = {:/home/x.pdf:PDF}", null)]
    public async Task It_reports_addresses_in_an_entry_that_lead_nowhere_and_nothing_that_is_usual(string fields, string? code)
    {
        using var folder = new ContentFolder("-- site.yml --\nfirst_name: Ida\nurl: https://ida.example.org\nfooter_fixed: true\n-- about.md --\nHello.\n"
            + $"-- publications.bib --\n@article{{a, title = {{A}}, author = {{Ida Noll}}, journal = {{J}}, year = 2020, {fields}}}\n");
        var (_, said, _) = await Check(folder.Root);
        Assert.Equal(code is null ? [] : [code], Regex.Matches(said, "PRF\\d{3}").Select(m => m.Value));
    }

    private static readonly TerminalStyle Terminal = new(ShowsSource: true, HasColour: false);

    private static ContentFolder WithPictures()
    {
        var content = new ContentFolder(Sites.Ada);
        for (var i = 1; i <= 5; i++)
        {
            content.Write($"pages/p{i}.md", $"---\ntitle: P{i}\n---\n![](missing{i}.png)\n");
        }

        return content;
    }

    [Fact]
    public async Task A_terminal_shows_many_of_a_kind_once_with_their_first_places()
    {
        using var content = WithPictures();
        var lines = (await Check(content.Root, style: Terminal)).Output.Split('\n');
        Assert.Single(lines, l => l.Contains("PRF304: ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("  and 4 more of this kind: pages/p2.md(4,5), pages/p3.md(4,5) … (check --all", StringComparison.Ordinal));
        Assert.Contains("0 errors, 5 warnings", lines);
    }

    [Theory]
    [InlineData("text", true, true)]
    [InlineData("text", false, false)]
    [InlineData("github", true, false)]
    public async Task With_all_in_a_pipe_and_for_machines_each_one_is_printed(string format, bool isTerminal, bool all)
    {
        using var content = WithPictures();
        var (_, output, _) = await Check(content.Root, format, style: isTerminal ? Terminal : null, all: all);
        Assert.Equal(5, output.Split('\n').Count(l => l.Contains("PRF304", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_verdict_on_a_checkout_says_what_differs_from_the_published_pages()
    {
        using var content = new ContentFolder("""
            -- _config.yml --
            first_name: Ada
            last_name: Lovelace
            giscus: {repo: ada/notes}
            google_analytics: G-123
            external_sources: [{name: medium.com, rss_url: "https://medium.com/@al-folio/feed"}, {name: Ada, rss_url: "https://ada.example.org/feed"}]
            -- _plugins/looms.rb --
            module Looms; end
            -- _plugins/details.rb --
            module Jekyll; end
            -- _layouts/page.liquid --
            <p>Mine</p>{{ content }}
            -- _bibliography/papers.bib --
            @article{einstein1950meaning, title={The Meaning}, author={Einstein, Albert}, year=1950}
            -- _pages/about.md --
            ---
            title: About
            permalink: /
            ---
            """);
        var (_, output, _) = await Check(content.Root);
        var verdict = output[output.IndexOf("What differs from the published site", StringComparison.Ordinal)..].Split('\n').Skip(1)
            .Select(l => l.Trim().Split(": ")[0]);
        Assert.Equal(["_plugins/looms.rb", "_layouts/page.liquid", "https://ada.example.org/feed", "giscus", "google_analytics",
            "1 paper by Einstein, the feed of medium.com/@al-folio", ""], verdict);
    }

    [Fact]
    public async Task The_verdict_on_a_checkout_without_differences_says_so()
    {
        using var content = new ContentFolder("-- _config.yml --\nfirst_name: Ada\n-- _pages/about.md --\n---\ntitle: About\npermalink: /\n---\n");
        Assert.EndsWith("\nNothing of this checkout is known to be missing.\n", (await Check(content.Root)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "[{\"path\":\"news/bad.md\",\"line\":2,\"column\":1,\"severity\":\"error\",\"code\":\"PRF204\"")]
    [InlineData("github", "::error file=news/bad.md,line=2,col=1,title=PRF204::'dat' is not a key")]
    public async Task It_has_formats_for_machines(string format, string start)
    {
        using var content = new ContentFolder(Sites.Ada);
        content.Write("news/bad.md", "---\ndat: 2024\n---\nText.");
        Assert.StartsWith(start, (await Check(content.Root, format)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_writes_as_json_is_what_the_manual_says()
    {
        using var content = new ContentFolder(Sites.Ada);
        content.Write("news/bad.md", "---\ndat: 2024\n---\nText.");
        content.Delete("about.md");
        var manual = File.ReadAllText(Path.Combine(ProfileServer.RepositoryRoot, "docs", "diagnostics.md"));
        var schema = JsonNode.Parse(manual.Split("```json\n")[1].Split("```")[0])!;
        var written = JsonNode.Parse((await Check(content.Root, "json")).Output)!;
        Assert.Equal(2, written.AsArray().Count);
        Assert.Empty(SchemaCheck.Problems(schema, written));
        written[0]!["severity"] = "hint";
        written[1]!["more"] = 1;
        Assert.Equal(2, SchemaCheck.Problems(schema, written).Count());
    }

    [Fact]
    public async Task A_terminal_shows_the_line_with_a_caret_and_colours()
    {
        using var content = new ContentFolder(Sites.Ada);
        content.Write("news/bad.md", "---\ndat: 2024\n---\nText.");
        const string Expected =
            "\u001b[1mnews/bad.md(2,1)\u001b[0m: \u001b[1;31merror\u001b[0m PRF204: 'dat' is not a key of a news item; did you mean 'date'?\n  dat: "
            + "2024\n  \u001b[1;32m^\u001b[0m\n1 error, 0 warnings\n";
        Assert.Equal((1, Expected, ""), await Check(content.Root, style: new TerminalStyle(ShowsSource: true, HasColour: true)));
    }

    [Fact]
    public async Task Strict_turns_warnings_into_errors()
    {
        using var content = new ContentFolder(Sites.Ada);
        content.Write("pages/talks.md", "---\ntitle: Talks\n---\n[away](/nowhere/) [notes](/assets/notes.txt)");
        Assert.Equal((0, "0 errors, 1 warning"), await Check(content.Root) is var (mild, output, _) ? (mild, output.TrimEnd().Split('\n')[^1]) : default);
        Assert.Equal((1, "1 error, 0 warnings"),
            await Check(content.Root, strict: true) is var (exit, text, _) ? (exit, text.TrimEnd().Split('\n')[^1]) : default);
        Assert.Contains("\"severity\":\"error\"", (await Check(content.Root, "json", strict: true)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_folder_it_exits_2_and_says_so()
    {
        var (exit, output, errors) = await Check("/nowhere/at/all");
        Assert.Equal((2, "", "The content folder /nowhere/at/all is missing or cannot be read.\n"), (exit, output, errors));
    }

    [Fact]
    public async Task The_profile_that_ships_is_without_a_diagnostic() =>
        Assert.Equal((0, "0 errors, 0 warnings\n", ""), await Check(Path.Combine(ProfileServer.RepositoryRoot, "content")));
}
