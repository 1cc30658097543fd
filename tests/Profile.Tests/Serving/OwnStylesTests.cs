using System.Text.RegularExpressions;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>The owner's own styles on the pages that use them.</summary>
public sealed partial class OwnStylesTests
{
    private const string Checkout = """
        -- _config.yml --
        title: Ada
        -- _pages/about.md --
        ---
        permalink: /
        title: About
        ---
        Plain.
        -- _pages/people.md --
        ---
        permalink: /people/
        title: People
        ---
        <div class="team-grid"><img class="x" src="/assets/img/a.svg" alt="A"></div>
        -- _pages/colour.md --
        ---
        permalink: /colour/
        title: Colour
        ---
        <p style="color: var(--global-theme-color)">A</p>
        -- assets/img/a.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>
        -- assets/css/main.scss --
        ---
        ---
        .team-grid { display: grid; background: url(../img/a.svg); }
        """;

    [Fact]
    public async Task A_picture_behind_the_page_is_on_every_page()
    {
        using var served = new ServedSite($"{Checkout}\nbody {{ background-image: url(../img/a.svg); }}\n");
        foreach (var path in new[] { "/", "/people/", "/colour/", "/search", "/nowhere/" })
        {
            Assert.Matches(Link(), await (await served.Http.GetAsync(path)).Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Pages_with_such_a_class_load_them_and_the_policy_stays_strict()
    {
        using var content = new ContentFolder(Checkout);
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        var people = await http.GetAsync("/people/");
        var link = Link().Match(await people.Content.ReadAsStringAsync());
        Assert.True(link.Success);
        Assert.DoesNotMatch(Link(), await http.GetStringAsync("/"));
        Assert.Contains("style-src 'self';", people.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var sheet = await http.GetAsync(link.Groups[1].Value);
        Assert.Equal("text/css", sheet.Content.Headers.ContentType!.MediaType);
        Assert.Contains("main[id] .team-grid{display:grid;", await sheet.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_with_a_colour_of_the_theme_has_ours()
    {
        using var content = new ContentFolder(Checkout);
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        Assert.Matches("/css/classes\\.[a-z0-9]+\\.css", await http.GetStringAsync("/colour/"));
    }

    [Fact]
    public async Task An_edit_shows_on_the_page()
    {
        using var content = new ContentFolder(Checkout);
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        var before = Link().Match(await http.GetStringAsync("/people/")).Value;
        content.Write("assets/css/main.scss", "---\n---\n.team-grid { display: flex; }\n");
        await Eventually.True(() => http.GetStringAsync("/_/styles.css"), css => css.Contains("display:flex", StringComparison.Ordinal));
        Assert.NotEqual(before, Link().Match(await http.GetStringAsync("/people/")).Value);
        content.Write("assets/css/main.scss", "---\n---\n.card { display: flex; }\n");
        await Eventually.True(() => http.GetStringAsync("/people/"), html => !Link().IsMatch(html));
    }

    [Fact]
    public async Task An_export_has_them_in_its_folder()
    {
        using var content = new ContentFolder(Checkout);
        using var exported = new ExportedSite();
        await exported.AssertExportsAsync(content.Root, "/x");
        Assert.Matches("href=\"/x/_/styles\\.css\\?v=[0-9a-f]+\"", exported.Read("people/index.html"));
        Assert.Contains("url(\"../assets/img/a.svg\")", exported.Read("_/styles.css"), StringComparison.Ordinal);
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(/_/styles\\.css\\?v=[0-9a-f]+)\">", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
