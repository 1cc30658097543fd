using System.Text;

namespace Profile.Kramdown.Tests;

/// <summary>Properties that hold for every document, whatever it contains.</summary>
public sealed class KramdownRendererTests
{
    private const int SourceCap = 256 * 1024;

    private readonly KramdownRenderer renderer = new();

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData(" \t ")]
    public void An_empty_text_gives_no_HTML(string markdown) => Assert.Equal("", renderer.ToHtml(markdown).Trim());

    [Fact]
    public void Line_endings_of_every_system_are_the_same() =>
        Assert.Equal(renderer.ToHtml("a\n\n- b\n- c\n"), renderer.ToHtml("a\r\n\r\n- b\r\n- c\r\n"));

    [Fact]
    public void Separators_that_are_no_line_endings_stay() =>
        Assert.Equal("<p>a\u2028b\u0085c</p>", renderer.ToHtml("a\u2028b\u0085c").Trim());

    [Fact]
    public void The_last_newline_may_be_missing() => Assert.Equal(renderer.ToHtml("# a\n"), renderer.ToHtml("# a"));

    [Fact]
    public void One_renderer_serves_many_threads()
    {
        var documents = Enumerable.Range(0, 200).Select(i => $"# Title {i}\n\n*a*[^1] {i}\n\n[^1]: note {i}\n").ToArray();
        var expected = documents.Select(renderer.ToHtml).ToArray();
        var actual = new string[documents.Length];

        Parallel.For(0, documents.Length, i => actual[i] = renderer.ToHtml(documents[i]));

        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    public void Blocks_nested_beyond_the_limit_are_refused(string mark)
    {
        var markdown = string.Concat(Enumerable.Repeat(mark, KramdownLimits.MarkdownDepth + 1)) + "a";

        Assert.Throws<MarkupTooDeepException>(() => renderer.ToHtml(markdown));
    }

    [Theory]
    [InlineData("> ", "<blockquote>")]
    [InlineData("- ", "<ul>")]
    [InlineData("<div markdown=\"1\">\n", "<div>")]
    public void Blocks_nested_up_to_the_limit_are_read(string mark, string tag)
    {
        var markdown = string.Concat(Enumerable.Repeat(mark, KramdownLimits.MarkdownDepth - 1)) + "a";

        Assert.Equal(KramdownLimits.MarkdownDepth, renderer.ToHtml(markdown).Split(tag).Length);
    }

    [Theory]
    [InlineData("<div markdown=\"1\">\n")]
    [InlineData("<div><div markdown=\"1\">\n")]
    public void Elements_with_markdown_nested_beyond_the_limit_are_refused(string tag)
    {
        var markdown = string.Concat(Enumerable.Repeat(tag, 1000)) + "a";

        Assert.Throws<MarkupTooDeepException>(() => renderer.ToHtml(markdown));
    }

    [Fact]
    public void Raw_html_may_nest_as_deep_as_it_likes()
    {
        var markdown = string.Concat(Enumerable.Repeat("<div>", 20_000));

        Assert.EndsWith("</div></div>", renderer.ToHtml(markdown).TrimEnd());
    }

    /// <summary>Inputs that make naive parsers quadratic, overflow their stack or loop (reliability.md), each repeated up to the size cap.</summary>
    [Theory]
    [InlineData("[a](")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[a][")]
    [InlineData("[^a")]
    [InlineData("*a ")]
    [InlineData("**a *b ")]
    [InlineData("*a")]
    [InlineData("_a **")]
    [InlineData("***")]
    [InlineData("~~a")]
    [InlineData("~~a ~~")]
    [InlineData("`a ``b ")]
    [InlineData("$$")]
    [InlineData("$$ a\n\n")]
    [InlineData("<b>")]
    [InlineData("<b><i>*a")]
    [InlineData("a <code>")]
    [InlineData("<a b=\"")]
    [InlineData("<a b='\" c=\"' ")]
    [InlineData("<!-- ")]
    [InlineData("<!--\n")]
    [InlineData("<div>\n")]
    [InlineData("<div>a</span>")]
    [InlineData("</div>\n")]
    [InlineData("<script>")]
    [InlineData("<p>\n<!-- ")]
    [InlineData("<?")]
    [InlineData("<div><?")]
    [InlineData("<div><?</div>\n")]
    [InlineData("{::nomarkdown}\n{:/} ")]
    [InlineData("| <code> ")]
    [InlineData("a | `b\n")]
    [InlineData("a | <b>\n")]
    [InlineData("<![CDATA[")]
    [InlineData("<http:")]
    [InlineData("{:")]
    [InlineData("a\n{:\n")]
    [InlineData("{::comment}")]
    [InlineData("{::comment}\n")]
    [InlineData("{:a: b a}\n")]
    [InlineData("*a*{:.b")]
    [InlineData("# a\n")]
    [InlineData("# a {#b\n")]
    [InlineData("a\n===\n")]
    [InlineData("[a]: b\n")]
    [InlineData("[a]:")]
    [InlineData("[^a]: b\n\n")]
    [InlineData("[^a]: b[^a]\n")]
    [InlineData("*[a]: b\n")]
    [InlineData("| a ")]
    [InlineData("| a |\n")]
    [InlineData("a | b\nc\n")]
    [InlineData("|-\n")]
    [InlineData("- a\n")]
    [InlineData("- a\n\n")]
    [InlineData("a\n: b\n")]
    [InlineData("a\n\n: b\n\n")]
    [InlineData("```\n")]
    [InlineData("```a b\n")]
    [InlineData("```a\n")]
    [InlineData("~~~\n```a\n")]
    [InlineData("````\n```\n~~~a\n\n")]
    [InlineData("- ```\n")]
    [InlineData("<div><!-- </div>\n")]
    [InlineData("a <i><!-- ")]
    [InlineData("<p>\n<style>")]
    [InlineData("[a]: <b \"")]
    [InlineData("[a]: b \"\n")]
    [InlineData("[a](b \"")]
    [InlineData("[a](<b")]
    [InlineData("[a](((")]
    [InlineData("\\$$")]
    [InlineData("{: .a}\n")]
    [InlineData("a{:.b} ")]
    [InlineData("`a`{:.b ")]
    [InlineData("<a href='b'>")]
    [InlineData("<a@b")]
    [InlineData("| `a ")]
    [InlineData("a `|` \n")]
    [InlineData("<b>|")]
    [InlineData("*[a b]: c\n\na b\n")]
    [InlineData("* a\n{:toc}\n\n# b\n")]
    [InlineData("^\n")]
    [InlineData("\"'a")]
    [InlineData("````\n```\n")]
    [InlineData("    a\n\n")]
    [InlineData("> a\n\n")]
    [InlineData("\"")]
    [InlineData("'a")]
    [InlineData("--")]
    [InlineData("&amp")]
    [InlineData("\\")]
    [InlineData("  \n")]
    [InlineData("\t")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    public void No_repetition_is_too_much(string part)
    {
        var markdown = new StringBuilder();
        while (markdown.Length < SourceCap)
        {
            markdown.Append(part);
        }

        Assert.NotNull(renderer.ToHtml(markdown.ToString()));
    }

    [Fact]
    public void Abbreviations_cost_no_more_than_their_text()
    {
        var markdown = new StringBuilder();
        for (var i = 0; i < 8_000; i++)
        {
            markdown.Append("*[a").Append(i).Append("]: b\n");
        }

        markdown.Append("\na1 ").Append('x', SourceCap / 2);

        Assert.Contains("<abbr title=\"b\">a1</abbr>", renderer.ToHtml(markdown.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wide_row_does_not_widen_every_other_one()
    {
        var markdown = new string('|', SourceCap / 2) + "\n" + string.Concat(Enumerable.Repeat("|a\n", SourceCap / 6));

        Assert.Contains("<td>a</td>", renderer.ToHtml(markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_with_attributes_without_number_is_text()
    {
        var markdown = "<div " + string.Concat(Enumerable.Range(0, SourceCap / 8).Select(i => $"a{i} ")) + ">";

        Assert.StartsWith("<p>&lt;div", renderer.ToHtml(markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_list_that_refers_to_others_by_name_does_not_grow()
    {
        var markdown = string.Concat(Enumerable.Range(0, 40).Select(i => $"{{:a{i}: a{i + 1} a{i + 1} .c{i}}}\n")) + "\ntext\n{:a0}\n";

        Assert.EndsWith(" c2 c1 c0\">text</p>", renderer.ToHtml(markdown).Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Attribute_lists_that_refer_to_one_another_have_an_end() =>
        Assert.Contains("<p class=\"b a\">text</p>", renderer.ToHtml("{:a: b .a}\n{:b: a .b}\n\ntext\n{:a}\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData(8_000, "{:a#: a## .b}\n", "\ntext\n{:a0}\n")]
    [InlineData(10_000, "{:a: .b#}\n", "{:a}\n")]
    [InlineData(2_000, "{:a#: .b#}\n", "text\n{:a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14}\n\n")]
    public void Named_attribute_lists_without_number_cost_no_more_than_their_text(int count, string list, string use)
    {
        string Numbered(int i) => list.Replace("##", $"{i + 1}", StringComparison.Ordinal).Replace("#", $"{i}", StringComparison.Ordinal);
        var lists = string.Concat(Enumerable.Range(0, count).Select(Numbered));
        var uses = string.Concat(Enumerable.Repeat(use, (SourceCap - lists.Length) / use.Length));

        Assert.NotNull(renderer.ToHtml(lists + uses));
    }

    [Fact]
    public void An_element_takes_over_a_limited_number_of_named_attribute_lists()
    {
        var lists = string.Concat(Enumerable.Range(0, KramdownLimits.AttributeLists + 10).Select(i => $"{{:a{i}: a{i + 1} .d{i}}}\n"));

        Assert.Equal(KramdownLimits.AttributeLists, renderer.ToHtml(lists + "\ntext\n{:a0}\n").Split(['"', ' ']).Count(c => c.StartsWith('d')));
    }

    [Fact]
    public void All_elements_together_take_over_a_limited_number_of_characters_from_named_attribute_lists()
    {
        const int Lists = 200;
        var list = $".{new string('b', 900)}";
        var lists = string.Concat(Enumerable.Repeat($"{{:a: {list}}}\n", Lists));
        var elements = KramdownLimits.AttributesOfLists / (Lists * list.Length) + 10;

        var html = renderer.ToHtml(lists + string.Concat(Enumerable.Repeat("\ntext\n{:a}\n", elements)));

        Assert.StartsWith("<p class=\"bbb", html.TrimStart(), StringComparison.Ordinal);
        Assert.EndsWith("<p>text</p>", html.TrimEnd(), StringComparison.Ordinal);
    }
}
