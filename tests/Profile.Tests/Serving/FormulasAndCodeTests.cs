using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

public sealed class FormulasAndCodeTests
{
    private const string Folder = """
        -- site.yml --
        first_name: Ada
        -- about.md --
        ---
        title: About
        news: true
        ---
        Plain.
        -- news/one.md --
        ---
        date: 1843-10
        ---
        That $x^2$ holds.
        -- pages/code.md --
        ---
        title: Code
        ---
        ```python
        print(1)
        ```
        -- pages/plain.md --
        ---
        title: Plain
        ---
        Costs $5.
        """;

    [Theory]
    [InlineData("/", true, false)]
    [InlineData("/news/", true, false)]
    [InlineData("/code/", false, true)]
    [InlineData("/plain/", false, false)]
    public async Task A_page_loads_the_styles_of_what_it_shows(string path, bool hasFormulas, bool hasCode)
    {
        using var content = new ContentFolder(Folder);
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        var page = await http.GetStringAsync(path);
        Assert.Equal(hasFormulas, page.Contains("/css/math.", StringComparison.Ordinal));
        Assert.Equal(hasCode, page.Contains("/css/code.", StringComparison.Ordinal));
        Assert.Equal(hasCode, page.Contains("/js/copy.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_formula_needs_no_inline_style()
    {
        using var content = new ContentFolder(Folder);
        content.Write("pages/plain.md", "---\ntitle: Plain\n---\n$$\\begin{align} a &= \\boxed{b} \\label{x} \\end{align}$$\n");
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        var response = await http.GetAsync("/plain/");
        Assert.DoesNotContain("unsafe", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("<mtext class=\"tml-tag\">(1)</mtext>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_class_that_replaces_an_inline_style_is_in_the_style_sheet()
    {
        var css = File.ReadAllText(Path.Combine(ProfileServer.RepositoryRoot, "wwwroot", "css", "math.css"));
        var tex = string.Concat(Enumerable.Range(0, 40)
            .Select(i =>
            $@"\begin{{array}}{{|c:c||}}\hline a & b \\[{i}mm] \hdashline c & d \\ \hline\hline\end{{array}} "
                + $@"\raisebox{{{i}pt}}{{x}} \raisebox{{-{i}pt}}{{x}} \kern-{i}pt "));
        var html = string.Concat(tex.Split(@"\begin", StringSplitOptions.RemoveEmptyEntries)
            .Select(t => ContentFolder.Load(
            $"-- about.md --\n---\ntitle: A\n---\n"
                + $"$$\\begin{t} \\boxed{{x}} \\fbox{{x}} \\pmb{{x}} \\cancelto{{0}}{{x}} \\reflectbox{{R}} \\underbrace{{x}}$$\n").Home.Body.Html));
        var classes = System.Text.RegularExpressions.Regex.Matches(html, "class=\"([^\"]+)\"").SelectMany(m => m.Groups[1].Value.Split(' '))
            .Where(c => c.StartsWith('m') && c.Contains('-', StringComparison.Ordinal)).Distinct().ToArray();
        Assert.True(classes.Length > 20, string.Join(' ', classes));
        Assert.All(classes, c => Assert.Contains($".{c} ", css, StringComparison.Ordinal));
    }
}
