using System.Net;
using Profile.Commands;
using Profile.Tests.Shared;

namespace Profile.Tests.AlFolio;

/// <summary>What a checkout's data files and settings say about papers, accounts, archives and icons (docs/reference/al-folio.md, 5.4 and 5.6).</summary>
public sealed class CheckoutDataTests : IDisposable
{
    private readonly ServedSite served = new("""
        -- _config.yml --
        title: blank
        first_name: Ada
        last_name: Lovelace
        apple_touch_icon: touch.png
        icon: ada.png
        permalink: /blog/:year/:title/
        protect_email: false
        collections:
          people: {output: true}
          projects: {output: true}
        jekyll-archives:
          posts: {enabled: [year, tags, topics]}
          people: {enabled: true}
          projects:
            enabled: [year, fields]
            permalinks: {fields: "/made/:type/:name/"}
        scholar: {last_name: [Lovelace], first_name: [Ada], bibliography: papers.bib}
        -- _data/socials.yml --
        scholar_userid: AdaL
        mastodon_profile: social.example.org/@ada
        academia_edu: {organization: engines, username: AdaLovelace}
        letterboxd_id: ada
        github_username: {value: adagit, logo: fa-brands fa-github}
        -- _data/citations.yml --
        metadata: {last_updated: '1843-10-01'}
        papers:
          AdaL:notes1: {citations: 42, title: Notes, year: '1843'}
          AdaL:looms1: {citations: 0, title: Looms, year: '1841'}
          AdaL:music1: {citations: many, title: Music, year: '1842'}
        -- _data/venues.yml --
        SM: {url: "https://memoirs.example.org", color: "#9b59b6"}
        EM: {color: "#00369f", dark_color: "#ffee00", text_color: "#00369f"}
        XX: {color: "red;} body{display:none"}
        -- _data/coauthors.yml --
        Menabrea: {url: "https://menabrea.example.org"}
        De Morgan: {url: "https://morgan.example.org"}
        Charles Babbage: {url: "https://babbage.example.org"}
        somerville:
          - {firstname: [William], url: "https://william.example.org"}
        -- _bibliography/papers.bib --
        @article{notes, title={Notes}, author={Menabrea, L. F. and De Morgan, Augustus and Mary Somerville}, year={1843}, abbr={SM}, google_scholar_id={notes1}}
        @article{looms, title={Looms}, author={Charles Babbage and Anne Babbage}, year={1841}, abbr={EM}, google_scholar_id={looms1}}
        @article{music, title={Music}, author={Lovelace, Ada}, year={1842}, abbr={XX}, google_scholar_id={music1}}
        -- _pages/about.md --
        ---
        layout: about
        permalink: /
        title: about
        profile: {image: ada.jpg}
        social: true
        ---
        {% al_marimo_embed src="https://marimo.example.org/p/n?x=1" caption="A notebook" height=600px %}
        {% al_marimo_embed src= %}{% al_math_scripts %}{% mermaid %}
        graph TD
        {% endmermaid %}
        -- _people/mary.md --
        ---
        layout: page
        title: Mary
        roles: [astronomer, teacher]
        statuses: [Fellow]
        ---
        Text.
        -- _projects/engine.md --
        ---
        layout: page
        title: Engine
        date: 1837-05-01
        fields: analysis weaving
        description: A <b>bold</b> one
        ---
        Text.
        -- _posts/1843-01-02-looms.md --
        ---
        layout: post
        title: Looms at work
        description: About <em>looms</em> & [threads]
        topics: [Number theory]
        tags: weaving
        ---
        Text.
        -- assets/img/touch.png --
        x
        -- assets/img/ada.png --
        x
        -- assets/images/ada.jpg --
        x
        """);

    public void Dispose() => served.Dispose();

    private Task<string> Page(string path) => served.Http.GetStringAsync(path);

    [Fact]
    public async Task Counts_of_citations_come_from_their_file()
    {
        var html = await Page("/publications/");
        Assert.Contains("citation_for_view=AdaL:notes1\">Google Scholar: cited by 42</a>", html, StringComparison.Ordinal);
        Assert.Contains("citation_for_view=AdaL:looms1\">Google Scholar</a>", html, StringComparison.Ordinal);
        Assert.Contains("citation_for_view=AdaL:music1\">Google Scholar</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_badge_has_the_colours_of_its_venue_and_text_that_can_be_read()
    {
        var answer = await served.Http.GetAsync("/publications/");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("style=\"background-color:#9b59b6;color:#ffffff\" href=\"https://memoirs.example.org\">SM</a>", html, StringComparison.Ordinal);
        Assert.Matches("background-color:light-dark\\(#00369f,#ffee00\\);color:light-dark\\(#[0-9a-f]{6},#00369f\\)\">EM</span>", html);
        Assert.DoesNotContain("light-dark(#00369f,#ffee00);color:light-dark(#00369f", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"pf-abbr\">XX</span>", html, StringComparison.Ordinal);
        Assert.Contains("'unsafe-hashes' 'sha256-", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coauthor_without_a_first_name_is_everybody_with_that_last_name_if_no_other_has_it()
    {
        var html = await Page("/publications/");
        Assert.Contains("https://menabrea.example.org", html, StringComparison.Ordinal);
        Assert.Contains("https://morgan.example.org", html, StringComparison.Ordinal);
        Assert.Single(html.Split("https://babbage.example.org").Skip(1));
        Assert.DoesNotContain("https://william.example.org", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_may_be_maps_and_have_the_keys_of_every_generation()
    {
        var html = await Page("/");
        Assert.Contains("href=\"https://social.example.org/@ada\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://engines.academia.edu/AdaLovelace\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://letterboxd.com/ada\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://github.com/adagit\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_are_found_where_each_generation_keeps_them()
    {
        var html = await Page("/");
        Assert.Contains("<link rel=\"apple-touch-icon\" href=\"/assets/img/touch.png\">", html, StringComparison.Ordinal);
        Assert.Contains("src=\"/assets/images/ada.jpg\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_markup_of_a_description_is_shown_on_its_page_and_not_in_the_head()
    {
        var html = await Page("/blog/1843/looms/");
        Assert.Contains("<meta name=\"description\" content=\"About looms &amp; [threads]\">", html, StringComparison.Ordinal);
        Assert.Contains("A <b>bold</b> one", await Page("/projects/engine/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_of_another_site_waits_for_a_click()
    {
        var html = await Page("/");
        Assert.Contains("data-frame=\"https://marimo.example.org/p/n?x=1&amp;embed=true&amp;mode=read\"", html, StringComparison.Ordinal);
        Assert.Contains(">A notebook</figcaption>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<iframe src=\"https://marimo", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people/role/astronomer/", "Mary", "people: role")]
    [InlineData("/people/status/fellow/", "Mary", "people: status")]
    [InlineData("/made/field/weaving/", "Engine", "projects: field")]
    [InlineData("/projects/1837/", "Engine", "projects: year")]
    [InlineData("/posts/topic/number-theory/", "Looms at work", "posts: topic")]
    [InlineData("/posts/tag/weaving/", "Looms at work", "tag")]
    [InlineData("/posts/1843/", "Looms at work", "this year")]
    public async Task Archives_are_those_that_the_settings_enable_for_a_collection(string address, string item, string subtitle)
    {
        var html = await Page(address);
        Assert.Contains(item, html, StringComparison.Ordinal);
        Assert.Contains(subtitle, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_archives_with_the_same_address_become_one_and_are_reported()
    {
        using var site = new ServedSite("""
            -- _config.yml --
            first_name: Ada
            collections: {people: {output: true}, talks: {output: true}}
            jekyll-archives:
              people: {enabled: [roles, "../../up"]}
              talks: {enabled: true, permalinks: {roles: "/people/:type/:name/"}}
            -- _people/ada.md --
            ---
            title: Ada
            roles: [speaker]
            "../../up": x
            ---
            -- _talks/engine.md --
            ---
            title: Engine
            roles: [speaker, 数学]
            ---
            """);
        Assert.Contains(">Ada</a>", await site.Http.GetStringAsync("/people/role/speaker/"), StringComparison.Ordinal);
        Assert.Contains(">Engine</a>", await site.Http.GetStringAsync("/people/role/数学/"), StringComparison.Ordinal);
        Assert.Contains("/people/up/x/", await site.Http.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("/people/role/speaker/, which another archive has already", await Check(site.Content), StringComparison.Ordinal);
    }

    private static async Task<string> Check(ContentFolder content)
    {
        using var output = new StringWriter();
        await CheckCommand.RunAsync(new CheckOptions(content.Root), output, TextWriter.Null);
        return output.ToString();
    }

    [Fact]
    public async Task No_archive_is_made_that_nothing_enables() =>
        Assert.Equal(HttpStatusCode.NotFound, (await served.Http.GetAsync("/projects/field/weaving/")).StatusCode);
}
