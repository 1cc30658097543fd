using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Sources;

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

    [Theory]
    [InlineData("title: \"\\uFFFE\"")]
    [InlineData("title: x\ntags: [\"\\uFFFE\"]")]
    [InlineData("title: x\npermalink: \"/\\uFFFE/\"")]
    public void An_escape_in_one_file_costs_no_other(string keys)
    {
        var site = ContentFolder.Load($"-- site.yml --\nfirst_name: Ada\n-- posts/2024-01-02-a.md --\n---\n{keys}\n---\nOne.\n-- pages/b.md --\n---\ntitle: B\n---\nTwo.\n");
        Assert.Equal("B", Assert.Single(site.Of(Kinds.Pages)).Title);
    }

    [Fact]
    public void A_file_whose_name_makes_no_address_is_named()
    {
        var site = ContentFolder.Load("-- site.yml --\nfirst_name: Ada\n-- pages/what?.md --\n---\ntitle: B\n---\nTwo.\n");
        Assert.Contains("pages/what?.md(1,1): error PRF502: 'what?' cannot be an address", site.Diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void A_file_of_nothing_but_headings_is_read()
    {
        var site = ContentFolder.Load($"-- site.yml --\nfirst_name: Ada\n-- pages/b.md --\n---\ntitle: B\n---\n{string.Concat(Enumerable.Repeat("# a\n", 20_000))}");
        Assert.Equal(new(2, "a-19999", "a"), Assert.Single(site.Of(Kinds.Pages)).Body.Headings[^1]);
    }
}
