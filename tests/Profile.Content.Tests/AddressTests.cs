using Profile.Content.Diagnostics;
using Profile.Content.Routes;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>Addresses that cannot be requested, and addresses that two things would share.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("http://bücher.example", true)]
    [InlineData("https://127.0.0.1:8080/", true)]
    [InlineData("https://x.example\u2028a", false)]
    [InlineData("https://a\uFFFDb.example", false)]
    [InlineData("ftp://example.org/", false)]
    [InlineData("mailto:ada@example.org", false)]
    [InlineData("//example.org", false)]
    [InlineData("/a/", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_of_the_web_has_a_host_that_can_be_written_in_ASCII(string? text, bool isOne) => Assert.Equal(isOne,
        WebAddress.Read(text) is not null);

    [Fact]
    public void A_redirect_to_a_host_that_no_browser_can_request_is_reported_and_the_page_stays()
    {
        var site = ContentFolder.Load("-- posts/2024-01-02-a.md --\n---\ntitle: A\nredirect_to: \"https://a\uFFFDb.example/\"\n---\nText.\n");
        Assert.DoesNotContain(site.Diagnostics, d => d.Code == Messages.RenderFailed.Code);
        Assert.Contains(site.Diagnostics, d => d.Location is { Path: "posts/2024-01-02-a.md", Line: 3 });
        Assert.Equal(RouteKind.Document, site.Routes.Find("/blog/2024/a/")?.Kind);
    }

    [Fact]
    public void Two_citation_keys_that_make_one_address_are_both_listed_and_the_second_is_reported()
    {
        var site = ContentFolder.Load("""
            -- publications.bib --
            @misc{a/b, title = {First}, year = 2024}
            @misc{a-b, title = {Second}, year = 2023}
            """);
        Assert.Equal(["First", "Second"], site.Publications.All.Select(p => p.Title));
        var diagnostic = Assert.Single(site.Diagnostics, d => d.Code == Messages.SharedPublicationPage.Code);
        Assert.Equal(("publications.bib", 2, "'a-b' has no page of its own, since its address would be that of 'a/b'"),
            (diagnostic.Location.Path, diagnostic.Location.Line, diagnostic.Text));
    }

    [Theory]
    [InlineData("/page/:num/", "/blog/page/2/")]
    [InlineData("/older/", "/blog/older/2/")]
    [InlineData("/", "/blog/2/")]
    public void Later_pages_of_a_list_have_addresses_of_their_own_whatever_the_pattern(string pattern, string second)
    {
        var site = ContentFolder.Load($$"""
            -- _config.yml --
            pagination: { enabled: true, per_page: 1, permalink: "{{pattern}}" }
            -- _pages/blog.md --
            ---
            permalink: /blog/
            title: Blog
            pagination: { enabled: true }
            ---
            -- _posts/2024-01-01-a.md --
            ---
            title: A
            ---
            -- _posts/2024-01-02-b.md --
            ---
            title: B
            ---
            """);
        Assert.NotNull(site.Routes.Find(second));
        Assert.NotNull(site.Items.At(second));
    }
}
