using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Sources;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("title: \"\\uFFFE\"")]
    [InlineData("title: x\ntags: [\"\\uFFFE\"]")]
    [InlineData("title: x\npermalink: \"/\\uFFFE/\"")]
    public void An_escape_in_one_file_costs_no_other(string keys)
    {
        var site = ContentFolder.Load(
            $"-- site.yml --\nfirst_name: Ada\n-- posts/2024-01-02-a.md --\n---\n{keys}\n---\nOne.\n-- pages/b.md --\n---\ntitle: B\n---\nTwo.\n");
        Assert.Equal("B", Assert.Single(site.Of(Kinds.Pages)).Title);
    }

    [Fact]
    public void A_file_whose_name_makes_no_address_is_reported()
    {
        var site = ContentFolder.Load("-- site.yml --\nfirst_name: Ada\n-- pages/what?.md --\n---\ntitle: B\n---\nTwo.\n");
        Assert.Contains("pages/what?.md(1,1): error PRF502: 'what?' cannot be an address", site.Diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void A_file_of_nothing_but_headings_is_read()
    {
        var site =
            ContentFolder.Load($"-- site.yml --\nfirst_name: Ada\n-- pages/b.md --\n---\ntitle: B\n---\n{string.Concat(Enumerable.Repeat("# a\n", 20_000))}");
        Assert.Equal(new(2, "a-19999", "a"), Assert.Single(site.Of(Kinds.Pages)).Body.Headings[^1]);
    }
}
