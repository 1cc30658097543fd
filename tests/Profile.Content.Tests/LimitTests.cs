using Profile.BibTeX;
using Profile.Content.Appearance;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Loading;
using Profile.Content.Markup;
using Profile.Content.Sources;
using Profile.Kramdown;
using Profile.Liquid;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>
/// Up to each limit everything is shown; beyond it, the excess is reported with its position, or shown as plainly as possible. The limits of Liquid and of
/// bibliographies have their own tests.
/// </summary>
public sealed class LimitTests
{
    private const string Base = "-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\nHello.\n";
    private const string Page = Base + "-- pages/a.md --\n---\ntitle: A\npermalink: /a/\n---\n";

    // No test waits for a clock or writes a hundred thousand files; drill L1 does. A full memo only costs time (BoundedMemo has its own test).
    private static readonly ImmutableHashSet<string> WithoutTest =
    [
        nameof(MarkupLimits.FormulaTime), nameof(MarkupLimits.CodeLineTime), nameof(MarkupLimits.CodeTime), nameof(LiquidLimits.Time),
            nameof(SourceLimits.Files),
        nameof(MarkupLimits.FormulaMemory), nameof(MarkupLimits.CodeMemory), nameof(MarkupLimits.LiquidPatterns),
    ];

    [Fact]
    public void Every_bound_is_provoked_by_a_test()
    {
        var tests =
            string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var limits = new[] { typeof(Site), typeof(YamlLimits), typeof(KramdownLimits), typeof(BibTeXLimits), typeof(LiquidLimits) }
            .SelectMany(t => t.Assembly.GetTypes())
            .Where(t => t.Name.EndsWith("Limits", StringComparison.Ordinal));
        var fields = limits.SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public));
        Assert.Equal([], fields.Where(f => !WithoutTest.Contains(f.Name) && !tests.Contains($"{f.DeclaringType!.Name}.{f.Name}", StringComparison.Ordinal))
            .Select(f => f.Name));
    }

    // A root inside a root takes a few calls of Temml's functions.
    private static string Roots(int calls)
    {
        var depth = calls > MarkupLimits.FormulaDepth ? calls : calls / 10;
        return Repeated("\\sqrt{", depth) + "x" + new string('}', depth);
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    public static TheoryData<string, string, Func<int, string>, int> Named => new()
    {
        { nameof(SourceLimits.FolderDepth), "PRF106", n => $"{Base}-- {Repeated("d/", n)}a.md --\n---\ntitle: A\n---\n", SourceLimits.FolderDepth },
        { nameof(SourceLimits.DocumentBytes), "PRF108", n => Page + new string('a', n - 40), SourceLimits.DocumentBytes },
        { nameof(SourceLimits.FrontMatterBytes), "PRF213", n => $"{Base}-- pages/a.md --\n---\ntitle: A\nx: {new string('a', n - 20)}\n---\n",
            SourceLimits.FrontMatterBytes },
        { nameof(SourceLimits.DataBytes), "PRF108", n => $"{Base}-- data/a.yml --\na: {new string('a', n - 10)}", SourceLimits.DataBytes },
        { nameof(SourceLimits.BibliographyBytes), "PRF108", n => $"{Base}-- publications.bib --\n{new string('a', n - 10)}", SourceLimits.BibliographyBytes },
        { nameof(YamlLimits.YamlDepth), "PRF210", n => $"{Base}-- data/a.yml --\n{new string('[', n - 1)}{new string(']', n - 1)}", YamlLimits.YamlDepth },
        { nameof(YamlLimits.YamlEvents), "PRF211", n => $"{Base}-- data/a.yml --\n{Repeated("- x\n", n - 10)}", YamlLimits.YamlEvents },
        { nameof(KramdownLimits.MarkdownDepth), "PRF301", n => Page + Repeated("> ", n - 1) + "a", KramdownLimits.MarkdownDepth },
        { nameof(MarkupLimits.HtmlDepth), "PRF301", n => Page.Replace("a.md", "a.html", StringComparison.Ordinal) + Repeated("<div>", n - 1),
            MarkupLimits.HtmlDepth },
        { nameof(MarkupLimits.HtmlElements), "PRF302",
            n => Page.Replace("a.md", "a.html", StringComparison.Ordinal) + $"{{% for i in (1..{n / 10}) %}}{Repeated("<br>", 10)}{{% endfor %}}",
            MarkupLimits.HtmlElements },
        { nameof(MarkupLimits.FormulaCharacters), "PRF347", n => $"{Page}$${new string('x', n - 20)}$$", MarkupLimits.FormulaCharacters },
        { nameof(MarkupLimits.FormulaDepth), "PRF348", n => $"{Page}$${Roots(n)}$$", MarkupLimits.FormulaDepth },
        { nameof(MarkupLimits.Formulas), "PRF354", n => Page + Repeated("$x$\n", n), MarkupLimits.Formulas },
        { nameof(MarkupLimits.Diagrams), "PRF359", n => Page + Repeated("```mermaid\nx\n```\n\n", n), MarkupLimits.Diagrams },
        { nameof(MarkupLimits.CodeCharacters), "PRF352", n => $"{Page}```python\n{Repeated("a = 1\n", n / 6)}```\n", MarkupLimits.CodeCharacters },
    };

    [Theory]
    [MemberData(nameof(Named))]
    public void Up_to_the_bound_nothing_is_reported_and_beyond_it_the_file_is(string name, string code, Func<int, string> site, int bound)
    {
        Assert.DoesNotContain(ContentFolder.Load(site(bound)).Diagnostics, d => d.Code == code);
        var beyond = ContentFolder.Load(site((int)(bound * 1.5) + 50));
        Assert.True(beyond.Diagnostics.Any(d => d.Code == code), name);
        Assert.Contains("Hello.", beyond.Home.Body.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(MarkupLimits.FormulaSteps), @"$$\def\a#1{#1#1#1#1}\a{\a{\a{\a{\a{\a{\a{x}}}}}}}$$")]
    [InlineData(nameof(MarkupLimits.FormulaBytes), @"$$\def\a{\a\a}\a$$")]
    public void A_formula_that_does_not_end_is_ended(string name, string formula)
    {
        var diagnostic = Assert.Single(ContentFolder.Load(Page + formula).Diagnostics);
        Assert.True(diagnostic is { Code: "PRF348", Location: { Path: "pages/a.md", Line: 5 } }, name);
    }

    [Fact]
    public void A_text_of_costly_formulas_stops_at_the_first_few()
    {
        var site = ContentFolder.Load(Page + Repeated("$$\\def\\a{\\a\\a}\\a$$\n\n", MarkupLimits.CostlyFormulas + 5) + "$$x$$");
        Assert.Equal(MarkupLimits.CostlyFormulas, site.Diagnostics.Count(d => d.Code == "PRF348"));
        Assert.Single(site.Diagnostics, d => d.Code == "PRF355");
    }

    [Fact]
    public void The_mistakes_of_a_file_are_listed_up_to_a_limit_and_the_rest_counted()
    {
        var site = ContentFolder.Load(Page + string.Concat(Enumerable.Range(0, DiagnosticLimits.DiagnosticsPerFile + 7).Select(i => $"[a](/nowhere{i}/)\n")));
        Assert.Equal(DiagnosticLimits.DiagnosticsPerFile, site.Diagnostics.Count(d => d.Code == "PRF303"));
        Assert.Contains("7", Assert.Single(site.Diagnostics, d => d.Code == "PRF110").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_more_characters_than_HTML_may_have_becomes_no_tree()
    {
        Assert.Null(HtmlBounds.Problem(new string('x', MarkupLimits.HtmlCharacters)));
        Assert.Equal("PRF302", HtmlBounds.Problem(new string('x', MarkupLimits.HtmlCharacters + 1))?.Code);
    }

    [Fact]
    public void A_list_has_at_most_so_many_pages()
    {
        var pages = new ListPages("/blog/", 1, "/blog/page/:num/");
        Assert.Equal(ItemLimits.ListPages, pages.Count(ItemLimits.ListPages));
        Assert.Equal(ItemLimits.ListPages, pages.Count(ItemLimits.ListPages * 10));
    }

    [Fact]
    public void A_style_sheet_is_read_up_to_the_limit()
    {
        Site Load(string sheet) => ContentFolder.Load($"-- _config.yml --\ntitle: A\n-- assets/css/main.scss --\n{sheet}\n");
        string Css(string sheet) => Load(sheet).OwnStyles?.Css ?? "";
        string Nested(int depth) => $"{Repeated(".own {", depth)} color: red; {new string('}', depth)}";

        Assert.Contains("color", Css(Nested(AppearanceLimits.Depth)), StringComparison.Ordinal);
        Assert.DoesNotContain("color", Css(Nested(AppearanceLimits.Depth + 1)), StringComparison.Ordinal);
        Assert.Contains("color", Css($".own-{new string('a', AppearanceLimits.TextCharacters - 10)} {{ color: red; }}"), StringComparison.Ordinal);
        Assert.DoesNotContain("color", Css($".own-{new string('a', AppearanceLimits.TextCharacters)} {{ color: red; }}"), StringComparison.Ordinal);

        var doubled = string.Concat(Enumerable.Range(1, 60).Select(i => $"$v{i}: $v{i - 1} $v{i - 1};\n"));
        Assert.DoesNotContain("red", Css($"$v0: red;\n{doubled}.own {{ color: $v60; }}"), StringComparison.Ordinal);
        Assert.True(Css(Repeated(".a, .b, .c { &, & & {", 10) + "color: red").Length < AppearanceLimits.OwnCharacters);

        var many = Repeated("&", AppearanceLimits.TextCharacters / 2);
        Assert.Empty(Css($".{new string('a', AppearanceLimits.TextCharacters / 2)} {{ {string.Join(',', Enumerable.Repeat(many, 100))} {{ color: red; }} }}"));

        string Numbered(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $".own-{i},"));
        Assert.Equal(AppearanceLimits.Selectors, Css($"{Numbered(AppearanceLimits.Selectors + 5)}.last {{ color: red; }}").Split(".own-").Length - 1);
        Assert.Empty(Css(Repeated(".card { color: red; }\n", AppearanceLimits.Rules) + ".own { color: red; }"));

        var site = Load(Repeated(".own { color: red; }\n", AppearanceLimits.OwnCharacters / 20));
        Assert.InRange(site.OwnStyles!.Css.Length, AppearanceLimits.OwnCharacters - 100, AppearanceLimits.OwnCharacters);
        Assert.Equal("PRF233", Assert.Single(site.Diagnostics, d => d.Location.Path.EndsWith(".scss", StringComparison.Ordinal)).Code);
        Assert.Equal("PRF108", Assert.Single(Load(Repeated(".own { color: red; }\n", 50_000)).Diagnostics,
            d => d.Location.Path.EndsWith(".scss", StringComparison.Ordinal)).Code);

        var chain = string.Concat(Enumerable.Range(0, AppearanceLimits.Sheets + 2)
            .Select(i => $"-- _sass/s{i}.scss --\n.own-{i} {{ color: red; }}\n@import \"s{i + 1}\";\n"));
        Assert.Contains($".own-{AppearanceLimits.Sheets - 2}{{", Css($"@import \"s0\";\n{chain}"), StringComparison.Ordinal);
        Assert.DoesNotContain($".own-{AppearanceLimits.Sheets - 1}{{", Css($"@import \"s0\";\n{chain}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_a_bound_Markdown_is_text()
    {
        string Html(string markdown) => new KramdownRenderer().ToHtml(markdown);
        string Tag(int attributes) =>
            $"x <b {string.Concat(Enumerable.Range(0, attributes).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}=\"1\" ")))}>y</b>";
        string List(int characters) => $"x\n{{: .{new string('a', characters)}}}\n";

        Assert.Contains("<b a0", Html(Tag(KramdownLimits.TagAttributes)), StringComparison.Ordinal);
        Assert.Contains("&lt;b a0", Html(Tag(KramdownLimits.TagAttributes + 2)), StringComparison.Ordinal);
        Assert.Contains("class=\"a", Html(List(KramdownLimits.AttributeListCharacters - 10)), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"a", Html(List(KramdownLimits.AttributeListCharacters + 10)), StringComparison.Ordinal);

        var table = "|" + Repeated("a|", 100) + "\n|---|\n" + Repeated("|a|\n", KramdownLimits.TableCells / 100 + 1);
        Assert.True(Html(table).Split("<td").Length - 1 < KramdownLimits.TableCells);
        Assert.Equal(100 * 10, Html("|" + Repeated("a|", 100) + "\n|---|\n" + Repeated("|a|\n", 10)).Split("<td").Length - 1);
    }

    [Fact]
    public void Spans_are_read_as_deep_and_as_often_as_they_may_be()
    {
        string Html(string markdown) => new KramdownRenderer().ToHtml(markdown);
        // Each bracket scans ahead without finding anything, but all of them together read no further than the limit.
        var brackets = Repeated("[a", (KramdownLimits.SpanRereads + 1) * 100) + "]";
        Assert.Equal(brackets, Html(brackets)["<p>".Length..^"</p>\n".Length]);
        Assert.True((long)brackets.Length * brackets.Length / 4 > KramdownLimits.SpanRereads * (long)brackets.Length + KramdownLimits.SpanRereadsOfAnyText);

        var marks = Repeated("<b>", KramdownLimits.SpanDepth * 2);
        Assert.Contains("a", Html(marks + "a"), StringComparison.Ordinal);
    }
}
