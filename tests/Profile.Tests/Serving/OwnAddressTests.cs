using System.Net;
using Profile.Content.Routes;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>Which addresses an owner may claim, and what a page that failed or moved answers.</summary>
public sealed class OwnAddressTests
{
    private static async Task<HttpResponseMessage> Get(string files, string path)
    {
        using var content = new ContentFolder(Sites.Ada + "\n" + files);
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        return await http.GetAsync(path);
    }

    [Theory]
    [InlineData("/livez", "text/plain")]
    [InlineData("/readyz", "application/json")]
    [InlineData("/feed.xml", "application/atom+xml")]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/robots.txt", "text/plain")]
    [InlineData("/site.webmanifest", "application/manifest+json")]
    public async Task No_page_takes_an_address_of_the_server(string path, string type)
    {
        var answer = await Get($"-- pages/mine.md --\n---\ntitle: Mine\npermalink: {path}\nredirect_from: {path}\n---\nText.\n", path);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public void An_address_that_ends_in_calendar_ics_is_reserved_only_for_a_kind_with_a_calendar()
    {
        static string Page(string name) => $"-- pages/{name}.md --\n---\ntitle: {name}\npermalink: /{name}/calendar.ics\n---\nText.\n";
        using var content = new ContentFolder(Sites.Ada + "\n" + Page("talks") + Page("lectures"));
        Assert.Equal(["pages/talks.md"], content.Load().Diagnostics.Where(d => d.Code == "PRF503").Select(d => d.Location.Path));
    }

    [Fact]
    public void Every_file_of_the_whole_site_is_at_an_address_that_no_page_may_take()
    {
        Assert.All(Feeds.SiteFile.All, f => Assert.True(OwnAddress.Is(f.Path), f.Path));
        using var content = new ContentFolder(Sites.Ada + "\n"
            + string.Join('\n', OwnAddress.All.Select((a, i) => $"-- pages/p{i}.md --\n---\ntitle: P{i}\npermalink: {a}\n---\nText.")));
        var site = content.Load();
        Assert.Equal(OwnAddress.All.Length, site.Diagnostics.Count(d => d.Code == "PRF503"));
        Assert.All(Profile.Drawing.DrawnPicture.PathsOf(site), path => Assert.True(OwnAddress.Is(path), path));
    }

    [Theory]
    [InlineData("/publications/key.bib")]
    [InlineData("/publications/key.ris")]
    [InlineData("/publications/key.json")]
    [InlineData("/_redirects")]
    [InlineData("/_headers/part/")]
    [InlineData("/.nojekyll")]
    public void The_address_of_a_publication_in_another_format_or_of_a_file_for_hosts_is_reserved(string address)
    {
        using var content = new ContentFolder($$"""
            {{Sites.Ada}}
            -- publications.bib --
            @misc{key, title = {On Engines}, year = 1843}
            -- pages/mine.md --
            ---
            title: Mine
            permalink: {{address}}
            ---
            Text.
            -- pages/moved.md --
            ---
            title: Moved
            redirect_from: {{address}}
            ---
            Text.
            """);
        Assert.Equal(["pages/mine.md(3,1)", "pages/moved.md(3,1)"],
            content.Load().Diagnostics.Where(d => d.Code == "PRF503").Select(d => d.Location.ToString()));
    }

    [Fact]
    public void Every_format_of_publications_has_a_reserved_ending() =>
        Assert.Equal(OwnAddress.PublicationFormats, Feeds.PublicationFile.All.Select(f => f.Extension));

    [Theory]
    [InlineData("https://ada.example.org/itself/")]
    [InlineData("//ada.example.org/itself/")]
    [InlineData("https://ada.example.org/nowhere-at-all/")]
    public void A_redirect_to_a_whole_address_of_this_site_is_followed_like_a_path(string target)
    {
        using var content = new ContentFolder(
            $"-- site.yml --\nfirst_name: Ada\nurl: https://ada.example.org\n-- pages/itself.md --\n---\ntitle: Moved\nredirect_to: {target}\n---\n");
        Assert.Equal("pages/itself.md(3,1)", content.Load().Diagnostics.Single(d => d.Code is "PRF511" or "PRF512").Location.ToString());
    }

    [Fact]
    public void Each_redirect_that_leads_in_a_circle_or_nowhere_is_reported_once()
    {
        using var content = new ContentFolder("""
            -- site.yml --
            first_name: Ada
            -- about.md --
            ---
            title: About
            ---
            -- assets/slides.pdf --
            A file.
            -- pages/a.md --
            ---
            redirect_to: /b
            ---
            -- pages/b.md --
            ---
            redirect_to: /a/#part
            ---
            -- pages/itself.md --
            ---
            redirect_to: /itself/index.html
            ---
            -- pages/leads-into-a-circle.md --
            ---
            redirect_to: /a/
            ---
            -- pages/lost.md --
            ---
            redirect_to: /nowhere-at-all/
            ---
            -- pages/leads-to-lost.md --
            ---
            redirect_to: /lost/
            ---
            -- pages/file.md --
            ---
            redirect_to: /assets/slides.pdf#page=2
            ---
            -- pages/feed.md --
            ---
            redirect_to: /publications/feed.json
            redirect_from: /old-feed/
            ---
            """);
        Assert.Equal(
            ["PRF511: leads round in a circle: /a/ → /b/ → /a/", "PRF511: leads round in a circle: /b/ → /a/ → /b/",
                "PRF511: leads round in a circle: /itself/ → /itself/", "PRF512: leads to '/nowhere-at-all/', which the site does not have"],
            content.Load().Diagnostics.Where(d => d.Code is "PRF511" or "PRF512").Select(d => $"{d.Code}: {d.Text}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("https://example.org/talks?year=2024#part", "?utm=1", "https://example.org/talks?year=2024&utm=1#part")]
    [InlineData("/talks/#part", "?utm=1", "/talks/?utm=1#part")]
    [InlineData("/talks/", "", "/talks/")]
    [InlineData("/talks/?", "?a=b&c", "/talks/?a=b&c")]
    public async Task A_visitors_query_comes_after_the_query_of_the_target_and_before_its_fragment(string written, string query, string location)
    {
        var answer = await Get($"-- pages/moved.md --\n---\ntitle: Moved\nredirect_to: \"{written}\"\n---\n", "/moved/" + query);
        Assert.Equal(location, Assert.Single(answer.Headers.NonValidated["Location"]));
    }

    [Theory]
    [InlineData("https://other.example/日本 x", "https://other.example/%E6%97%A5%E6%9C%AC%20x")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example/")]
    [InlineData("/talks/#in-london", "/talks/#in-london")]
    public async Task A_moved_page_leads_to_an_encoded_address(string written, string location)
    {
        var answer = await Get($"-- pages/moved.md --\n---\ntitle: Moved\nredirect: \"{written}\"\n---\n", "/moved/");
        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(location, Assert.Single(answer.Headers.NonValidated["Location"]));
    }

    [Fact]
    public async Task A_file_with_an_error_is_in_no_site_map()
    {
        var answer = await Get("-- news/broken.md --\n---\ndat: 2024\n---\nOne.\n\nTwo.\n", "/sitemap.xml");
        Assert.DoesNotContain("/news/broken/", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cv: text\n")]
    [InlineData("vc:\n  sections: {}\n")]
    [InlineData("cv:\n\tname: x\n")]
    public async Task A_broken_CV_never_fails_a_page(string text)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Get($"-- experience.yml --\n{text}", "/experience/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get($"-- experience.yml --\n{text}", "/")).StatusCode);
    }

    [Fact]
    public async Task A_page_survives_an_address_whose_host_no_browser_can_request()
    {
        var answer = await Get("-- pages/odd.md --\n---\ntitle: Odd\n---\n<img src=\"https://a\uFFFDb.example/x.png\" alt=\"\"> and a text.\n", "/odd/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("and a text.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_HTML_of_a_description_cannot_break_out_of_its_element()
    {
        var html = await (await Get("-- pages/d.md --\n---\ntitle: D\ndescription: \"<b>bold <img src=x onerror=y alt=''>\"\n---\nText.\n",
            "/d/")).Content.ReadAsStringAsync();
        Assert.Contains("<b>bold <img", html, StringComparison.Ordinal);
        Assert.Contains("</b></p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" onerror=y alt=''></p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_cache_keeps_a_503()
    {
        using var server = ProfileServer.Start(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")));
        using var http = server.Http();
        var answer = await http.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.NotNull(answer.Headers.RetryAfter);
    }
}
