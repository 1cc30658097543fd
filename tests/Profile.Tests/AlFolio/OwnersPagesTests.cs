using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Profile.Tests.Shared;

namespace Profile.Tests.AlFolio;

/// <summary>What owners of checkouts write in addition to the template's own pages, and how their published pages show it.</summary>
public sealed class OwnersPagesTests
{
    private const string Site = """
        -- _config.yml --
        name: Ada Lovelace
        permalink: /blog/:year/:title/
        related_blog_posts: {enabled: true}
        collections: {news: {output: true}, projects: {output: true}}
        jekyll-archives: {posts: {enabled: [tags], permalinks: {tags: "/writing/:type/:name/", year: "/writing/:year/"}}}
        scholar: {first_name: [Grace], last_name: [Hopper]}
        -- _pages/about.md --
        ---
        layout: about
        title: about
        permalink: /
        ---
        Hello.
        -- _pages/group.md --
        ---
        layout: about
        title: The group
        permalink: /group/
        nav: "yes, please"
        profile: {more_info: <p>Room 1</p>}
        selected_papers: true
        ---
        We compute.
        -- _pages/code.md --
        ---
        layout: page
        title: Code
        permalink: https://code.example.org/ada
        nav: true
        nav_order: 1
        ---
        -- _pages/essay.md --
        ---
        layout: distill
        title: An essay
        permalink: /essay/
        nav: false
        date: 2024-03-04
        authors: [{name: Mary Somerville, affiliations: {name: Oxford}}]
        ---
        Text.
        -- _pages/cv.md --
        ---
        layout: cv
        title: CV
        permalink: /cv/
        cv_data: long
        ---
        -- _data/long.yml --
        - title: Posts
          type: list
          contents: [Note G]
        -- _data/coauthors.yml --
        mary somerville: {url: https://mary.example.org/}
        babbage: [{firstname: [Charles], url: https://charles.example.org/}]
        -- _posts/2024-01-02-looms.md --
        ---
        layout: post
        title: Looms
        tags: engines
        ---
        Text.
        -- _news/engine.md --
        ---
        layout: post
        title: The engine runs
        date: 2024-02-01
        ---
        It does.
        -- _news/stop.md --
        ---
        layout: post
        title: The engine stops
        date: 2024-02-02
        related_posts: false
        ---
        It did.
        -- _projects/engine.md --
        ---
        layout: page
        title: Engine
        redirect: https://engine.example.org/
        ---
        A text about the engine.
        -- _projects/loom.md --
        ---
        layout: page
        title: Loom
        redirect: https://loom.example.org/
        ---
        -- _bibliography/papers.bib --
        @article{a, title={The Paper}, author={Hopper, Grace and Mary Somerville and Charles Babbage}, journal={J}, year=1843, selected={true}}
        """;

    private static async Task<IDocument> PageAsync(ServedSite served, string path) => new HtmlParser().ParseDocument(await served.Http.GetStringAsync(path));

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task Another_page_of_layout_about_shows_what_the_home_page_can_show()
    {
        using var served = new ServedSite(Site);
        var main = (await PageAsync(served, "/group/")).QuerySelector("main")!;
        Assert.Equal("The group", Words(main.QuerySelector("h1")!));
        Assert.Equal("Room 1", Words(main.QuerySelector(".pf-more-info")!));
        Assert.Contains("The Paper", Words(main), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_navigation_holds_pages_with_any_text_but_false_and_links_elsewhere_those_without_a_place_first()
    {
        using var served = new ServedSite(Site);
        var links = (await PageAsync(served, "/")).QuerySelectorAll("header nav li a");
        Assert.Equal([("about", "/"), ("The group", "/group/"), ("Code", "https://code.example.org/ada")],
            links.Select(a => (Words(a), a.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Items_of_a_collection_without_pages_are_in_the_owners_own_lists_and_nowhere_else()
    {
        using var served = new ServedSite("""
            -- _config.yml --
            title: The lab
            pagination: {enabled: true, collection: talents, per_page: 1}
            collections:
              team:
              talents: {output: false}
              projects: {output: false}
            -- _pages/about.md --
            ---
            layout: about
            permalink: /
            ---
            Hello.
            -- _pages/people.md --
            ---
            layout: page
            title: People
            permalink: /people/
            nav: true
            ---
            {% for p in site.team %}<h2>{{ p.title }}</h2>{{ p.content }}{% endfor %}
            {% for p in site.projects %}<h3>{{ p.title }}</h3>{% endfor %}
            -- _pages/talents.md --
            ---
            layout: page
            title: Talents
            permalink: /talents/
            pagination: {enabled: true, collection: talents, per_page: 1}
            ---
            {% for p in paginator.posts %}[{{ p.title }}]{% endfor %}
            -- _team/mary.md --
            ---
            title: Mary Somerville
            ---
            She *computes*.
            -- _projects/engine.md --
            ---
            title: The engine
            ---
            -- _talents/a.md --
            ---
            title: Alpha
            ---
            -- _talents/b.md --
            ---
            title: Beta
            ---
            """);
        var main = (await PageAsync(served, "/people/")).QuerySelector("main")!;
        Assert.Equal("Mary Somerville", Words(main.QuerySelector("h2")!));
        Assert.Equal("The engine", Words(main.QuerySelector("h3")!));
        Assert.Contains("computes", Words(main.QuerySelector("em")!), StringComparison.Ordinal);
        Assert.Contains("[Beta]", Words((await PageAsync(served, "/talents/page/2/")).QuerySelector("main")!), StringComparison.Ordinal);
        Assert.DoesNotContain("mary", await served.Http.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Http.GetAsync("/projects/")).StatusCode);
    }

    [Fact]
    public async Task A_page_with_redirect_to_leads_there_even_from_the_address_of_a_list_of_ours()
    {
        using var served = new ServedSite("""
            -- _config.yml --
            title: Ada
            -- _pages/about.md --
            ---
            permalink: /
            ---
            Hello.
            -- _pages/cv.md --
            ---
            permalink: /cv/
            redirect_to: /assets/pdf/cv.pdf
            ---
            -- assets/pdf/cv.pdf --
            %PDF
            -- _data/cv.yml --
            cv: {name: Ada, sections: {Posts: [Analyst]}}
            """);
        var answer = await served.Http.GetAsync("/cv/");
        Assert.Equal((HttpStatusCode.PermanentRedirect, "/assets/pdf/cv.pdf"), (answer.StatusCode, $"{answer.Headers.Location}"));
        Assert.DoesNotContain("/cv/", await served.Http.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_distill_has_its_authors_and_its_date()
    {
        using var served = new ServedSite(Site);
        var meta = Words((await PageAsync(served, "/essay/")).QuerySelector(".pf-meta")!);
        Assert.StartsWith("March 4, 2024 · Mary Somerville, Oxford", meta.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_may_show_the_CV_of_a_data_file_of_its_own()
    {
        using var served = new ServedSite(Site);
        Assert.Equal("Note G", Words((await PageAsync(served, "/cv/")).QuerySelector("article li")!));
    }

    [Fact]
    public async Task A_project_with_a_redirect_keeps_its_page_if_it_has_a_text()
    {
        using var served = new ServedSite(Site);
        Assert.Equal("A text about the engine.", Words((await PageAsync(served, "/projects/engine/")).QuerySelector(".prose")!));
        Assert.Equal("https://loom.example.org/", (await served.Http.GetAsync("/projects/loom/")).Headers.Location?.ToString());
        Assert.Equal(["https://engine.example.org/", "https://loom.example.org/"],
            (await PageAsync(served, "/projects/")).QuerySelectorAll("main h2 a, main h3 a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task News_of_layout_post_list_related_posts_unless_a_key_turns_them_off()
    {
        using var served = new ServedSite(Site);
        Assert.Equal("Looms", Words((await PageAsync(served, "/news/engine/")).QuerySelector(".pf-related a")!));
        Assert.Null((await PageAsync(served, "/news/stop/")).QuerySelector(".pf-related"));
    }

    [Fact]
    public async Task Co_authors_are_linked_by_their_last_or_by_their_whole_name()
    {
        using var served = new ServedSite(Site);
        var links = (await PageAsync(served, "/publications/")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToArray();
        Assert.Contains("https://mary.example.org/", links);
        Assert.Contains("https://charles.example.org/", links);
    }

    [Fact]
    public async Task Archives_have_the_addresses_in_the_settings()
    {
        using var served = new ServedSite(Site);
        Assert.Equal("engines", Words((await PageAsync(served, "/writing/tag/engines/")).QuerySelector("h1")!));
        Assert.Equal("2024", Words((await PageAsync(served, "/writing/2024/")).QuerySelector("h1")!));
    }

    [Fact]
    public async Task A_person_is_never_named_after_the_spellings_of_author_lists()
    {
        using var served = new ServedSite(Site);
        Assert.Equal("Ada Lovelace", Words((await PageAsync(served, "/")).QuerySelector("h1")!));
    }

    [Theory]
    [InlineData("-- _data/cv.yml --\ncv: {name: Ada, sections: {Posts: [{bullet: Mine}]}}\n", "Mine")]
    [InlineData("-- _data/cv.yml --\n- title: Posts\n  type: list\n  contents: [Mine]\n", "Theirs")]
    [InlineData("", "Theirs")]
    public async Task RenderCV_comes_before_a_resume_that_is_loaded_and_that_before_the_older_list(string cv, string shown)
    {
        using var served = new ServedSite("-- _config.yml --\nfirst_name: Ada\njekyll_get_json: [{data: resume, json: assets/json/resume.json}]\n"
            + "-- _pages/cv.md --\n---\nlayout: cv\ntitle: CV\npermalink: /cv/\n---\n"
            + "-- assets/json/resume.json --\n{\"basics\": {\"name\": \"Ada\"}, \"work\": [{\"name\": \"Theirs\"}]}\n" + cv);
        Assert.Contains(shown, Words((await PageAsync(served, "/cv/")).QuerySelector("article")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resume_that_nothing_loads_is_taken_for_the_templates_and_not_shown()
    {
        using var served = new ServedSite("-- _config.yml --\nfirst_name: Ada\njekyll_get_json:\n  - data: resume\n    # json: assets/json/resume.json\n"
            + "-- _pages/cv.md --\n---\nlayout: cv\ntitle: CV\npermalink: /cv/\n---\n"
            + "-- assets/json/resume.json --\n{\"basics\": {\"name\": \"Albert\"}, \"work\": [{\"name\": \"Theirs\"}]}\n");
        Assert.DoesNotContain("Theirs", Words((await PageAsync(served, "/cv/")).QuerySelector("article")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resume_says_its_label_and_its_summary_once()
    {
        using var served = new ServedSite("-- _config.yml --\nfirst_name: Ada\njekyll_get_json: [{data: resume, json: assets/json/resume.json}]\n"
            + "-- _pages/cv.md --\n---\nlayout: cv\ntitle: CV\npermalink: /cv/\n---\n"
            + "-- assets/json/resume.json --\n{\"basics\": {\"name\": \"Ada\", \"label\": \"Analyst\", \"summary\": \"Writes programs.\"}}\n");
        var words = Words((await PageAsync(served, "/cv/")).QuerySelector("article")!);
        Assert.Equal((2, 2), (words.Split("Analyst").Length, words.Split("Writes programs.").Length));
    }

    [Theory]
    [InlineData("post", false)]
    [InlineData("distill", true)]
    [InlineData("page", true)]
    public async Task A_posts_description_is_above_its_text_only_where_the_theme_prints_it(string layout, bool isPrinted)
    {
        using var served = new ServedSite(
            "-- _config.yml --\nfirst_name: Ada\npermalink: /blog/:year/:title/\n"
            + $"-- _posts/1843-01-01-looms.md --\n---\nlayout: {layout}\ntitle: Looms\ndescription: How they weave\n---\nText.\n");
        var page = await PageAsync(served, "/blog/1843/looms/");
        Assert.Equal(isPrinted, Words(page.QuerySelector("article")!).Contains("How they weave", StringComparison.Ordinal));
        Assert.Equal("How they weave", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
    }
}
