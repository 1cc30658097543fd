using Profile.Content.Diagnostics;
using Profile.Content.Markup.Highlighting;
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
        Assert.Null(highlighter.Highlight(new string('x', Limits.CodeCharacters + 1), "python", out var problem));
        Assert.Equal(Messages.CodeTooLong, problem);
    }

    [Fact]
    public void A_long_line_stays_plain_between_others()
    {
        var line = new string('1', Limits.CodeLineCharacters + 1);
        Assert.Equal($"<span class=\"hn\">1</span>\n{line}\n<span class=\"hn\">2</span>", highlighter.Highlight($"1\n{line}\n2", "python", out _));
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
        var html = ContentFolder.Load("-- site.yml --\nfirst_name: Ada\nkramdown:\n  syntax_highlighter_opts:\n    block:\n      line_numbers: true\n-- about.md --\n---\ntitle: About\n---\n```\na\n```\n").Home.Body.Html;
        Assert.Contains("<span class=\"hl\">a</span>", html, StringComparison.Ordinal);
    }

    private static string WithoutSpans(string html) =>
        System.Text.RegularExpressions.Regex.Replace(html, "</?span[^>]*>", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
}
