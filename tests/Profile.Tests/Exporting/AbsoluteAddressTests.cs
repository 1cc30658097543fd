using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Profile.Tests.Shared;

namespace Profile.Tests.Exporting;

/// <summary>Every absolute address of the site uses the address at which this copy answers, whatever <c>baseurl</c> says.</summary>
public sealed class AbsoluteAddressTests
{
    private const string Root = "https://ada.example.org";

    private const string Site = $$$"""
        -- site.yml --
        first_name: Ada
        last_name: Lovelace
        url: {{{Root}}}
        baseurl: /lab
        security: {contact: ada@example.org, expires: 2099-01-01}
        -- about.md --
        ---
        title: About
        profile: {image: me.png}
        ---
        [Post](/lab/blog/2024/p/)
        -- assets/img/me.png --
        x
        -- assets/pdf/a.pdf --
        x
        -- experience.yml --
        cv: {name: Ada Lovelace, sections: {awards: [A prize]}}
        -- publications.bib --
        @article{a, title = {Looms}, author = {Lovelace, Ada}, journal = {J}, year = 2021, pdf = {a.pdf}}
        -- posts/2024-01-01-p.md --
        ---
        title: P
        citation: true
        redirect_from: /old/
        ---
        ![p](/assets/img/me.png) [l](/publications/) [here](#part) <img src="/assets/img/me.png" srcset="/assets/img/me.png 2x" alt="q">
        <video poster="/assets/img/me.png" src="/assets/a.mp4"></video> [other]({{{Root}}}/elsewhere/)
        ## Part
        """;

    // The absolute addresses of this host on the pages and in the files.
    private static readonly string[] Places =
        ["index.html", "blog/2024/p/index.html", "publications/index.html", "publications/a/index.html", "feed.xml", "feed.json", "publications/feed.xml",
            "publications/feed.json",
         "sitemap.xml", "robots.txt", "card.vcf", "resume.json", ".well-known/security.txt", "old/index.html"];

    [Theory]
    [InlineData(null, "")]
    [InlineData("/lab", "/lab")]
    [InlineData("/else/where", "/else/where")]
    public async Task All_addresses_have_the_folder_of_the_copy(string? basePath, string folder)
    {
        using var content = new ContentFolder(Site);
        using var exported = new ExportedSite();
        var (exit, _, errors) = await exported.ExportAsync(content.Root, basePath);
        Assert.Equal(0, exit);
        Assert.Equal(basePath is null, errors.Contains("--base-path /lab", StringComparison.Ordinal));
        foreach (var place in Places)
        {
            var text = Text(exported, place);
            var named = Regex.Matches(text, Regex.Escape(Root) + "[^\"'<>\\s}&]*").Select(m => m.Value[Root.Length..].TrimEnd('.'))
                .Where(a => a != "/elsewhere/").ToArray();
            Assert.True(named.Length > 0, place);
            Assert.All(named, a => Assert.True(a == folder || a.StartsWith(folder + "/", StringComparison.Ordinal), $"{place}: {a}"));
            Assert.All(named, a => Assert.False(a[folder.Length..].StartsWith("/lab", StringComparison.Ordinal), $"{place}: {a}"));
        }

        var post = exported.Read("blog/2024/p/index.html");
        Assert.Contains($"<link rel=\"canonical\" href=\"{Root}{folder}/blog/2024/p/\">", post, StringComparison.Ordinal);
        Assert.Contains($"<meta property=\"og:url\" content=\"{Root}{folder}/blog/2024/p/\">", post, StringComparison.Ordinal);
        Assert.Contains($"url = {{{Root}{folder}/blog/2024/p/}}", post, StringComparison.Ordinal);
        Assert.Contains($"\"url\":\"{Root}{folder}/blog/2024/p/\"", post, StringComparison.Ordinal);
        Assert.Contains($"href=\"{folder}/blog/2024/p/\"", exported.Read("index.html"), StringComparison.Ordinal);
        Assert.Contains($"<meta name=\"citation_abstract_html_url\" content=\"{Root}{folder}/publications/a/\">", exported.Read("publications/a/index.html"),
            StringComparison.Ordinal);
        Assert.Contains($"<loc>{Root}{folder}/publications/</loc>", exported.Read("sitemap.xml"), StringComparison.Ordinal);
    }

    private static string Text(ExportedSite exported, string path) =>
        Regex.Replace(exported.Read(path), @"\\u([0-9A-F]{4})", m => $"{(char)Convert.ToInt32(m.Groups[1].Value, 16)}")
            .Replace("\\\"", "\"", StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "")]
    [InlineData("/lab", "/lab")]
    public async Task Feeds_carry_content_whose_addresses_are_complete(string? basePath, string folder)
    {
        using var content = new ContentFolder(Site);
        using var exported = new ExportedSite();
        await exported.ExportAsync(content.Root, basePath);
        var json = (string)JsonNode.Parse(exported.Read("feed.json"))!["items"]![0]!["content_html"]!;
        var atom = XDocument.Parse(exported.Read("feed.xml")).Descendants().Single(e => e.Name.LocalName == "content").Value;
        Assert.Equal(json, atom);
        Assert.Contains($"<a href=\"{Root}{folder}/publications/\">", json, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Root}{folder}/blog/2024/p/#part\">", json, StringComparison.Ordinal);
        Assert.Contains($"srcset=\"{Root}{folder}/assets/img/me.png 2x\"", json, StringComparison.Ordinal);
        Assert.Contains($"poster=\"{Root}{folder}/assets/img/me.png\"", json, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Root}/elsewhere/\"", json, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href|poster)=\"[/#]", json);
    }

    [Fact]
    public async Task The_addresses_of_a_site_without_url_begin_with_its_folder()
    {
        using var content = new ContentFolder(Site.Replace($"url: {Root}\n", "", StringComparison.Ordinal));
        using var exported = new ExportedSite();
        await exported.ExportAsync(content.Root, "/x");
        Assert.Contains("<a href=\"/x/publications/\">", Text(exported, "feed.json"), StringComparison.Ordinal);
        Assert.Contains("<loc>/x/publications/</loc>", exported.Read("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("\"url\":\"/x/blog/2024/p/\"", exported.Read("blog/2024/p/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("/x/x/", string.Concat(Places.Where(p => File.Exists(exported.Full(p))).Select(p => Text(exported, p))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Liquid_knows_the_folder_of_the_copy()
    {
        const string page = """
            -- _config.yml --
            first_name: Ada
            last_name: Lovelace
            url: https://ada.example.org
            baseurl: /lab
            -- _pages/about.md --
            ---
            title: about
            permalink: /
            ---
            [a]({{ '/blog/' | relative_url }}) {{ '/a' | absolute_url }} {{ site.url }}{{ site.baseurl }}/b
            """;
        using var content = new ContentFolder(page);
        using var exported = new ExportedSite();
        await exported.ExportAsync(content.Root, "/x");
        Assert.Contains(">a</a> https://ada.example.org/x/a https://ada.example.org/x/b</p>", exported.Read("index.html"), StringComparison.Ordinal);
        using var served = new ServedSite(page);
        Assert.Contains(">a</a> https://ada.example.org/a https://ada.example.org/b</p>", await served.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }
}
