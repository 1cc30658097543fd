namespace Profile.Diagnostics.Tests;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("plain, 日本語 😀\n\tnext", "plain, 日本語 😀\n\tnext")]
    [InlineData("a\u0000b\u001Bc\u0085d", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("a\uFFFEb\uFFFFc", "a\uFFFDb\uFFFDc")]
    [InlineData("a\fb\vc", "a b c")]
    public void What_no_page_has_a_place_for_becomes_visible(string text, string clean) => Assert.Equal(clean, CleanText.Of(text));

    [Fact]
    public void Half_of_a_pair_becomes_visible() =>
        Assert.Equal("a\uFFFDb\uFFFD", CleanText.Of(new string(['a', '\uD800', 'b', '\uDC00'])));
}
