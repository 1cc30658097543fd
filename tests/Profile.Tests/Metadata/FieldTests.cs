using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Profile.Tests.Shared;

namespace Profile.Tests.Metadata;

/// <summary>What titles, terms, code and the years of courses say, on the pages where they are shown.</summary>
public sealed class FieldTests : IDisposable
{
    private const string Files = """
        -- site.yml --
        first_name: Ida
        last_name: Noll
        url: https://ida.example.org
        -- about.md --
        ---
        title: About
        ---
        Hello.
        -- pages/e.md --
        ---
        title: "On $\\tau$ loops, $5 and $10"
        nav: true
        ---
        \begin{align}
        \mathbf{H}&=\mathbf{W}_{\mathrm{xh}}+\mathbf{b}_\mathrm{h} \\
        a*b&=c*d
        \end{align}

        $$x \mbox{ if } y$$

        $$\begin{eqnarray} a &=& b \\ c &=& d \end{eqnarray}$$
        -- posts/2024-01-01-one.md --
        ---
        title: One
        tags: [C++, "C#", C]
        ---
        Write `{{ value }}` and {{ 1 | plus: 1 }}.

        ```yaml
        key: {{ value }}
        {% if x %}
        ```

        The end.
        -- posts/2024-01-02-two.md --
        ---
        title: "$$\\frac{\\tau}{2}$$ is a letter"
        tags: ["C#"]
        ---
        Text.
        -- teachings/a.md --
        ---
        title: Looms A
        year: 2022/23
        ---
        Text.
        -- teachings/b.md --
        ---
        title: Looms B
        year: 2024/25
        ---
        Text.
        -- teachings/c.md --
        ---
        title: Looms C
        year: Fall 2023
        ---
        Text.
        -- publications.bib --
        @article{a, title = {Weaving $\frac{x}{y}$2 threads at {\ensuremath{<}}5 GeV}, author = {Johann Wolfgang von Goethe and Ida Maria Noll},
          journal = {J}, year = 2021,
          pages = {321--28}, pdf = {missing.pdf}, slides = {/assets/pdf/nothere.pdf}, preview = {nope.png}}
        @proceedings{b, title = {Proceedings of LOOM}, editor = {Ida Noll and Wei Tau}, year = 2020}
        """;

    private readonly ServedSite served = new(Files);

    public void Dispose() => served.Dispose();

    [Theory]
    [InlineData("/e/", "On", "On τ loops, $5 and $10 · ")]
    [InlineData("/blog/2024/two/", "is a letter", "τ/2 is a letter · ")]
    public async Task A_formula_in_a_title_is_one_in_the_heading_and_text_in_the_head(string path, string words, string head)
    {
        var page = await Page(path);
        var heading = page.QuerySelector("h1")!;
        Assert.Single(heading.QuerySelectorAll("math"));
        Assert.Contains(words, heading.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(head, page.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Environments_without_dollar_signs_and_what_only_MathJax_takes_are_formulas()
    {
        var text = (await Page("/e/")).QuerySelector(".prose")!;
        Assert.Equal(3, text.QuerySelectorAll("math").Length);
        Assert.Empty(text.QuerySelectorAll("em, code.tex"));
    }

    [Fact]
    public async Task Terms_with_the_same_slug_have_pages_of_their_own()
    {
        var links = (await Page("/blog/2024/one/")).QuerySelectorAll("a[rel=tag]").Select(a => $"{a.TextContent} {a.GetAttribute("href")}");
        Assert.Equal(["C++ /blog/tag/c-plus-plus/", "C# /blog/tag/c-sharp/", "C /blog/tag/c/"], links);
        Assert.Contains("is a letter", (await Page("/blog/tag/c-sharp/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("is a letter", (await Page("/blog/tag/c/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_shows_its_braces_and_text_runs_its_own()
    {
        var text = (await Page("/blog/2024/one/")).QuerySelector(".e-content")!.TextContent;
        Assert.All(["Write {{ value }} and 2.", "key: {{ value }}", "{% if x %}", "The end."], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Courses_of_academic_years_are_listed_newest_first() => Assert.Equal(["Looms B", "Looms C", "Looms A"],
        (await Page("/teaching/")).QuerySelectorAll("main ul a").Select(a => a.TextContent));

    [Fact]
    public async Task A_title_shows_its_formulas_and_its_machines_read_common_spaces()
    {
        var page = await Page("/publications/a/");
        var heading = page.QuerySelector("h1")!;
        Assert.Single(heading.QuerySelectorAll("math"));
        Assert.DoesNotContain("$", string.Concat(heading.ChildNodes.OfType<IText>().Select(t => t.Text)), StringComparison.Ordinal);
        Assert.Contains("<5 GeV", heading.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Weaving x/y2 threads at <5 GeV", page.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["von Goethe, Johann Wolfgang", "Noll, Ida Maria"], Tags(page, "citation_author"));
        Assert.Equal(["328"], Tags(page, "citation_lastpage"));
        Assert.Equal(["Noll, Ida", "Tau, Wei"], Tags(await Page("/publications/b/"), "citation_editor"));
    }

    [Fact]
    public void Files_that_an_entry_refers_to_and_that_do_not_exist_are_reported()
    {
        var found = ContentFolder.Load(Files).Diagnostics.Where(d => d.Location.Path == "publications.bib").Select(d => d.ToString()).ToArray();
        Assert.All(["missing.pdf", "nothere.pdf", "nope.png"], file => Assert.Contains(found, d => d.Contains(file, StringComparison.Ordinal)));
    }

    private static IEnumerable<string?> Tags(IDocument page, string name) => page.QuerySelectorAll($"meta[name={name}]").Select(m => m.GetAttribute("content"));

    private async Task<IDocument> Page(string path) => new HtmlParser().ParseDocument(await served.Http.GetStringAsync(path));
}
