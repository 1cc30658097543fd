using Profile.Content.Diagnostics;
using Profile.Content.Markup.Highlighting;
using Profile.Content.Markup;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Markup.Highlighting;

public sealed class CodeHighlighterTests
{
    private readonly CodeHighlighter highlighter = new();

    [Fact]
    public void A_block_is_coloured_once()
    {
        highlighter.Highlight("x = 1", "python", out _);
        highlighter.Highlight("x = 1", "python", out _);
        Assert.Equal(1, highlighter.Highlighted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("mermaid")]
    public void Plain_text_loads_no_grammar(string language)
    {
        Assert.Null(highlighter.Highlight("x = 1", language, out _));
        Assert.False(highlighter.IsLoaded);
    }

    [Fact]
    public void A_long_block_stays_plain()
    {
        Assert.Null(highlighter.Highlight(new string('x', MarkupLimits.CodeCharacters + 1), "python", out var problem));
        Assert.Equal(Messages.CodeTooLong, problem);
    }

    [Fact]
    public void A_long_line_stays_plain_between_others()
    {
        var line = new string('1', MarkupLimits.CodeLineCharacters + 1);
        Assert.Equal($"<span class=\"hn\">1</span>\n{line}\n<span class=\"hn\">2</span>", highlighter.Highlight($"1\n{line}\n2", "python", out _));
    }

    // These grammars take time quadratic in the length of a line; the count stops them, not the clock.
    [Theory]
    [InlineData("bat", "(")]
    [InlineData("coffeescript", "(")]
    [InlineData("clojure", "(")]
    public void What_a_grammar_is_slow_with_ends_by_a_count(string language, string repeated)
    {
        var line = string.Concat(Enumerable.Repeat(repeated, MarkupLimits.CodeLineCharacters));
        Assert.Null(highlighter.Highlight(string.Join('\n', Enumerable.Repeat(line, 100)), language, out var problem));
        Assert.Equal(Messages.CodeTooCostly, problem);
    }

    [Fact]
    public void Code_as_people_write_it_is_coloured_up_to_the_size_of_a_block()
    {
        const string line = "    result = [f(x, y) + g[i] * 2 for i, x in enumerate(items) if x is not None]  # a note\n";
        var code = string.Concat(Enumerable.Repeat(line, MarkupLimits.CodeCharacters / line.Length));
        Assert.NotNull(highlighter.Highlight(code, "python", out var problem));
        Assert.Null(problem);
    }

    [Fact]
    public void Nested_brackets_are_coloured_up_to_a_depth()
    {
        Assert.NotNull(highlighter.Highlight(new string('(', MarkupLimits.CodeDepth / 3), "bat", out _));
        Assert.Null(highlighter.Highlight(new string('(', MarkupLimits.CodeDepth + 1), "bat", out var problem));
        Assert.Equal(Messages.CodeTooCostly, problem);
    }

    [Fact]
    public void Many_pieces_on_long_lines_end_by_a_count()
    {
        var line = string.Concat(Enumerable.Repeat("1,", MarkupLimits.CodeLineCharacters / 2));
        Assert.True(MarkupLimits.CodeWork < (long)line.Length * line.Length * 100);
        Assert.Null(highlighter.Highlight(string.Join('\n', Enumerable.Repeat(line, 100)), "python", out var problem));
        Assert.Equal(Messages.CodeTooCostly, problem);
    }

    [Fact]
    public void A_text_of_costly_blocks_stops_at_the_first_few()
    {
        string Block(int n) => $"```bat\n{n}\n" + string.Concat(Enumerable.Repeat(new string('(', MarkupLimits.CodeLineCharacters) + "\n", 30)) + "```\n\n";
        var site = ContentFolder.Load("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\n"
            + string.Concat(Enumerable.Range(0, MarkupLimits.CostlyCode + 3).Select(Block)));
        Assert.Equal(MarkupLimits.CostlyCode, site.Diagnostics.Count(d => d.Code == Messages.CodeTooCostly.Code));
    }

    [Theory]
    [InlineData("python")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("cpp")]
    [InlineData("latex")]
    public void Text_is_never_lost_or_added(string language)
    {
        var random = new Random(1843);
        const string signs = "abc \"'`<>&{}()[]\\/*#$%\n\n-=+:;é𝒙";
        var code = new string([.. Enumerable.Range(0, 5_000).Select(_ => signs[random.Next(signs.Length)])]);
        var html = highlighter.Highlight(code, language, out _) ?? code;
        Assert.Equal(code, System.Net.WebUtility.HtmlDecode(WithoutSpans(html)));
    }

    [Fact]
    public void Every_line_may_be_numbered_by_the_settings()
    {
        var html = ContentFolder.Load(
            "-- site.yml --\nfirst_name: Ada\nkramdown:\n  syntax_highlighter_opts:\n    block:\n      line_numbers: true\n-- about.md --\n---\ntitle: "
            + "About\n---\n```\na\n```\n").Home.Body.Html;
        Assert.Contains("<span class=\"hl\">a</span>", html, StringComparison.Ordinal);
    }

    private static string WithoutSpans(string html) =>
        System.Text.RegularExpressions.Regex.Replace(html, "</?span[^>]*>", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
}
