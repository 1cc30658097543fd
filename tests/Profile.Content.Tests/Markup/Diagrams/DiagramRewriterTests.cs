using Profile.Content.Loading;
using Profile.Content.Markup;
using Profile.Content.Markup.Diagrams;
using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Markup.Diagrams;

public sealed class DiagramRewriterTests
{
    private static Site Load(string body, string settings = "first_name: Ada") => ContentFolder.Load($"""
        -- site.yml --
        {settings}
        -- pages/d.md --
        ---
        title: D
        ---
        {body}
        """);

    private static string Html(Site site) => site.Of(Kinds.Pages).Single(p => p.Permalink == "/d/").Body.Html;

    [Fact]
    public void A_block_has_a_frame_before_its_source()
    {
        var site = Load("```mermaid\ngraph TD\n  A --> B & C\n```");
        var (path, diagram) = Assert.Single(site.Diagrams);
        Assert.Equal("graph TD\n  A --> B & C", diagram.Source);
        Assert.StartsWith("/_/diagrams/mermaid/", path, StringComparison.Ordinal);
        Assert.Equal(
            $"<figure class=\"pf-diagram\"><iframe src=\"{path}\" title=\"Diagram 1\" sandbox=\"allow-scripts\" loading=\"lazy\"></iframe>"
            + "<details><summary>Diagram 1 · Mermaid</summary><div class=\"highlight\"><pre tabindex=\"0\"><code class=\"language-mermaid\">"
            + "graph TD\n  A --&gt; B &amp; C\n</code></pre></div></details></figure>",
            Html(site));
    }

    public static TheoryData<string> Names => [.. DiagramKind.All.SelectMany(k => k.Names)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_kind_of_the_table_is_drawn(string name) =>
        Assert.Same(DiagramKind.Find(name), Assert.Single(Load($"```{name}\n{{}}\n```").Diagrams).Value.Kind);

    [Fact]
    public void Every_file_of_the_table_is_in_the_assembly_and_has_an_address_of_its_own()
    {
        var files = DiagramKind.All.SelectMany(k => k.Files).Distinct().Select(DiagramLibrary.Named).ToArray();
        Assert.All(files, f => Assert.Same(f, DiagramLibrary.At(f.Address)));
        Assert.Equal(files.Length, files.Select(f => f.Address).Distinct().Count());
    }

    [Theory]
    [InlineData("```python\nx\n```")]
    [InlineData("````markdown\n```mermaid\ngraph TD\n```\n````")]
    [InlineData("```mermaid\n\n```")]
    [InlineData("`mermaid`")]
    [InlineData("```chartjs\n{,}\n```")]
    [InlineData("```geojson\n{}\n```")]
    public void Other_code_stays_code(string body)
    {
        var site = Load(body);
        Assert.Empty(site.Diagrams);
        Assert.DoesNotContain("<iframe", Html(site), StringComparison.Ordinal);
    }

    [Fact]
    public void The_height_is_the_owners_or_follows_from_the_lines_of_what_is_text()
    {
        Assert.Contains(" height=\"420\"></iframe>", Html(Load("```chartjs\n{}\n```\n{: height=\"420\"}")), StringComparison.Ordinal);
        Assert.Contains(" height=\"120\"></iframe>", Html(Load("```diff2html\n-a\n+b\n```")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_stays_in_what_is_searched() =>
        Assert.Contains("graph TD", Load("```mermaid\ngraph TD\n```").Of(Kinds.Pages).Single(p => p.Permalink == "/d/").Body.Text, StringComparison.Ordinal);

    [Fact]
    public void Titles_are_in_the_language_of_the_site() =>
        Assert.Contains("<summary>Diagramm 1 · Chart.js</summary>", Html(Load("```chartjs\n{}\n```", "lang: de")), StringComparison.Ordinal);

    [Fact]
    public void Shapes_are_drawn_in_the_page_itself()
    {
        var site = Load("```geojson\n{\"type\": \"Point\", \"coordinates\": [1, 2]}\n```");
        Assert.Empty(site.Diagrams);
        Assert.StartsWith("<figure class=\"pf-diagram\"><svg class=\"pf-map\"", Html(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_has_a_limited_number_of_diagrams() =>
        Assert.Equal(MarkupLimits.Diagrams,
            Load(string.Concat(Enumerable.Range(0, MarkupLimits.Diagrams + 5).Select(i => $"```mermaid\ngraph {i}\n```\n\n"))).Diagrams.Count);

    [Fact]
    public void A_remembered_text_keeps_its_diagrams()
    {
        using var folder = new ContentFolder("-- pages/d.md --\n---\ntitle: D\n---\n```mermaid\ngraph TD\n```\n");
        var loader = new SiteLoader(new SiteLoadOptions(), TimeProvider.System);
        var scan = FolderScanner.Scan(folder.Root)!;
        var first = loader.Load(scan).Diagrams.Keys.Single();
        Assert.Equal(first, Assert.Single(loader.Load(scan).Diagrams).Key);
    }
}
