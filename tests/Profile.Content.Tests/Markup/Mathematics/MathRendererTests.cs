using Profile.Content.Diagnostics;
using Profile.Content.Markup.Mathematics;
using Profile.Content.Markup;
using Profile.Content.Settings;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Markup.Mathematics;

public sealed class MathRendererTests
{
    private readonly MathRenderer renderer = new();

    public static TheoryData<string, string> Hostile => new()
    {
        { @"\def\a{\a\a}\a", "PRF348" },
        { @"\def\a{\b}\def\b{\a}\a", "PRF348" },
        { @"\def\a#1{#1#1#1#1}\a{\a{\a{\a{\a{\a{\a{x}}}}}}}", "PRF348" },
        { new string('x', 200_000), "PRF347" },
        { Nested("{", "}", 4_000), "PRF348" },
        { Nested(@"\sqrt{", "}", 1_000), "PRF348" },
        { Nested(@"\left(", @"\right)", 700), "PRF348" },
        { Nested(@"\text{$", "$}", 1_000), "PRF348" },
        { Nested("x^{", "}", 2_000), "PRF348" },
        { new string('{', 9_000), "PRF348" },
        { "a\0b\uFFFE", "PRF346" },
        { @"\href{javascript:alert(1)}{x}", "PRF346" },
        { @"\includegraphics{https://example.org/a.png}", "PRF346" },
        { @"\style{color:red}{x}", "PRF346" },
    };

    [Theory]
    [InlineData(@"x \mbox{ if } y")]
    [InlineData(@"\begin{eqnarray} a &=& b \\ c &=& d \end{eqnarray}")]
    [InlineData(@"\begin{flalign*} a &= b \end{flalign*}")]
    [InlineData(@"\begin{xalignat}{2} a &= b & c &= d \end{xalignat}")]
    [InlineData(@"f = \cases{1 & x \cr 2 & y \cr}")]
    [InlineData(@"\pmatrix{a & b \cr c & d}")]
    [InlineData(@"\eqalign{a &= b \cr c &= d}")]
    [InlineData(@"\displaylines{a \cr b}")]
    [InlineData(@"\root 3 \of x")]
    [InlineData(@"a \buildrel \rm def \over = b")]
    [InlineData(@"\sqrt[\leftroot{2}\uproot{3}n]{x}")]
    [InlineData(@"\left\Arrowvert x \right\Arrowvert")]
    [InlineData(@"\bbox[5px, border: 1px solid red]{x}")]
    [InlineData(@"\enclose{circle}[mathcolor=red]{x}")]
    [InlineData(@"\framebox[2em][c]{x}")]
    [InlineData(@"\unicode{x263a}\unicode[font]{955}")]
    [InlineData(@"\require{cancel}\cancel{x}")]
    [InlineData(@"\overunderset{a}{b}{c} \stackbin{d}{+} \skew3\hat A")]
    [InlineData(@"a \mspace{18mu} \Space{1em}{2em}{0em} \Rule{1em}{2em}{0em} b")]
    [InlineData(@"\Ketbra{a}{b} \mathbfit{A} \mathbfsf{B} \symbf{C} \symbb{R} {\scr L}")]
    [InlineData(@"\begin{multline} a \\ \shoveleft{b} \\ c \end{multline}")]
    public void What_MathJax_takes_is_a_formula(string tex) => Assert.Null(renderer.Render(tex, isDisplay: true, MathSettings.Default.Macros, "").Problem);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_formula_ends_as_a_problem(string tex, string code)
    {
        Assert.Equal(code, Render(tex).Problem?.Message.Code);
        Assert.Equal("x", Render("x").Text);
    }

    [Fact]
    public void Ten_thousand_characters_are_rendered() => Assert.Null(Render(string.Concat(Enumerable.Repeat("x+y-", 2_500))).Problem);

    [Fact]
    public void Two_hundred_rows_are_rendered() =>
        Assert.Null(Render(@"\begin{aligned}" + string.Concat(Enumerable.Repeat(@"a &= b \\", 200)) + @"\end{aligned}").Problem);

    [Fact]
    public void A_formula_is_rendered_once()
    {
        Render("x + y");
        Render("x + y");
        Assert.Equal(1, renderer.Rendered);
    }

    [Fact]
    public void What_is_remembered_is_bounded()
    {
        var memo = new Content.Markup.BoundedMemo<string>(100, s => s.Length);
        for (var i = 0; i < 10; i++)
        {
            memo.Get($"{i}", () => new string('x', 30));
        }

        Assert.NotEqual("made again", memo.Get("9", () => "made again"));
        Assert.Equal("made again", memo.Get("0", () => "made again"));
    }

    [Fact]
    public void Definitions_of_one_page_do_not_reach_another()
    {
        Assert.Null(renderer.Render(@"\mine", false, MathSettings.Default.Macros, @"\def\mine{x}").Problem);
        Assert.NotNull(Render(@"\mine").Problem);
    }

    [Fact]
    public void Formulas_may_be_rendered_on_many_threads()
    {
        var texts = new string[64];
        Parallel.For(0, texts.Length, i => texts[i] = Render($"x_{{{i}}}").Text);
        Assert.Equal(Enumerable.Range(0, texts.Length).Select(i => $"x_{i}"), texts);
    }

    [Fact]
    public void An_edit_renders_only_what_is_new()
    {
        using var folder = new ContentFolder("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\n$$x$$ and $$y$$\n");
        folder.Load();
        folder.Write("about.md", "---\ntitle: About\n---\n$$x$$ and $$y$$ and $$z$$\n");
        folder.Load();
        Assert.Equal(3, folder.Memory.Formulas.Rendered);
    }

    [Fact]
    public void A_site_without_formulas_and_code_loads_neither_library()
    {
        using var folder = new ContentFolder("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\nCosts $5. `code`\n\n    plain\n");
        folder.Load();
        Assert.False(folder.Memory.Formulas.IsLoaded);
        Assert.False(folder.Memory.Code.IsLoaded);
    }

    [Fact]
    public void Settings_turn_formulas_off()
    {
        var site = ContentFolder.Load("-- site.yml --\nfirst_name: Ada\nenable_math: false\n-- about.md --\n---\ntitle: About\n---\n$x$\n");
        Assert.Equal("<p>$x$</p>", site.Home.Body.Html);
    }

    [Fact]
    public void New_macros_render_old_texts_again()
    {
        using var folder = new ContentFolder("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\n$\\mine$\n");
        Assert.Contains(folder.Load().Diagnostics, d => d.Code == "PRF346");
        folder.Write("site.yml", "first_name: Ada\nmath:\n  macros:\n    mine: y\n");
        Assert.Contains("<mi>y</mi>", folder.Load().Home.Body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_and_abstracts_of_publications_have_formulas()
    {
        var paper = ContentFolder.Load(
            "-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\n-- publications.bib --\n@article{a, title={On $x_1<y$ and more}, "
            + "abstract={Of $\\alpha$.}, year=1843}\n").Publications.All.Single();
        Assert.StartsWith("On <math><semantics>", paper.TitleHtml, StringComparison.Ordinal);
        Assert.Contains("<mi>α</mi>", paper.AbstractHtml, StringComparison.Ordinal);
        Assert.Equal("On $x_1<y$ and more", paper.Title);
    }

    [Fact]
    public void Headings_and_excerpts_show_the_signs()
    {
        var body = ContentFolder.Load(
            "-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\n## The $\\alpha$ case\n\nLet $\\beta > 0$.\n").Home.Body;
        Assert.Equal("The α case", body.Headings.Single().Text);
        Assert.Equal("The α case Let β > 0.", body.Text);
    }

    [Fact]
    public void Characters_that_XML_forbids_do_not_end_the_text()
    {
        var html = ContentFolder.Load(
            "-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\nBefore $\\text{\u0001\uFFFE}$ after, $\u0001$ too.\n").Home.Body.Html;
        Assert.StartsWith("<p>Before ", html, StringComparison.Ordinal);
        Assert.EndsWith(" too.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_hundred_thousand_line_breaks_and_dollar_signs_are_read()
    {
        var body = ContentFolder.Load(
            "-- site.yml --\nfirst_name: Ada\n-- about.html --\n---\ntitle: About\npermalink: /\n---\n-- pages/a.html --\n---\ntitle: A\n---\n"
            + string.Concat(Enumerable.Repeat("$x$<br>", 30_000))).Of(Kinds.Pages).Single(p => p.Title == "A").Body;
        Assert.Equal(30_000, body.Html.Split("<br>").Length - 1);
    }

    [Fact]
    public void A_text_has_a_limited_number_of_formulas()
    {
        var site = ContentFolder.Load("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\n"
            + string.Concat(Enumerable.Repeat("$x$\n", MarkupLimits.Formulas + 5)));
        Assert.Single(site.Diagnostics, d => d.Code == "PRF354");
        Assert.Equal(MarkupLimits.Formulas, site.Home.Body.Html.Split("<math>").Length - 1);
    }

    private Formula Render(string tex) => renderer.Render(tex, isDisplay: false, MathSettings.Default.Macros, "");

    private static string Nested(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + "x" + string.Concat(Enumerable.Repeat(close, depth));

    // The form in search results, titles and descriptions.
    [Theory]
    [InlineData(@"\frac{\partial L}{\partial \dot q_i}", "∂L/∂q\u0307_i")]
    [InlineData(@"\sum_{i=1}^n x_i^2", "∑_(i=1)^nx_i^2")]
    [InlineData(@"\frac{a+b}{c} \le \sqrt{x}", "(a+b)/c ≤ √x")]
    [InlineData(@"f'(x) = e^{-x}", "f′(x) = e^(−x)")]
    [InlineData(@"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", "(a b; c d)")]
    public void A_formula_is_readable_as_one_line_of_text(string tex, string text) => Assert.Equal(text, Render(tex).Text);
}
