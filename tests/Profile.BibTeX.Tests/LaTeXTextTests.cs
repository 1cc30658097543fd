namespace Profile.BibTeX.Tests;

public sealed class LaTeXTextTests
{
    public static TheoryData<string, string> Texts => SpecCases.ReadLines("latex.md");

    public static TheoryData<string, string> Htmls => SpecCases.ReadLines("latex-html.md");

    public static TheoryData<string> Killers =>
    [
        "{", "}", "\\", "$", "$a", "<", "<a ", "<b>", "</b>", "&", "&a", "\\'", "\\'{", "\\emph{", "\\href{", "\\url{\\url", "\\(", "$$a", "\\c",
        "{\\em ", "<a href='", "``", "http://", "\\[", "\uD800", "\u0338", "\\begin{", "\\foo[",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Shows_as_text(string latex, string expected) =>
        Assert.Equal(expected, LaTeXText.ToText(latex).Replace('\u00A0', '⍽').Replace('\u2009', '˽'));

    [Theory]
    [MemberData(nameof(Htmls))]
    public void Shows_as_html(string latex, string expected) => Assert.Equal(expected, LaTeXText.ToHtml(latex));

    [Theory]
    [MemberData(nameof(Killers))]
    public void Hundreds_of_thousands_of_anything_end(string repeated)
    {
        var latex = string.Concat(Enumerable.Repeat(repeated, 300_000));
        Assert.DoesNotContain('\uD800', LaTeXText.ToText(latex));
        Assert.DoesNotContain("<script", LaTeXText.ToHtml(latex), StringComparison.Ordinal);
    }

    [Fact]
    public void White_space_becomes_one_space_and_control_characters_are_removed() =>
        Assert.Equal("One two three", LaTeXText.ToText("  One\n\n two\t\u0007three "));

    [Fact]
    public void Letters_that_were_typed_decomposed_are_composed() =>
        Assert.Equal("\u00E9", LaTeXText.ToText("e\u0301"));

    [Fact]
    public void A_combining_character_does_not_melt_into_a_tag() =>
        Assert.Equal("<em>a</em>\u0338b", LaTeXText.ToHtml("\\emph{a}\u0338b"));

    [Theory]
    [InlineData("{https://example.org/a\\_b\\%20c}", "https://example.org/a_b%20c")]
    [InlineData("\\url{https://example.org/~ada}", "https://example.org/~ada")]
    [InlineData(" papers/ada 1843.pdf ", "papers/ada1843.pdf")]
    public void Addresses_lose_only_what_LaTeX_needs(string latex, string expected) => Assert.Equal(expected, LaTeXText.ToUrl(latex));
}
