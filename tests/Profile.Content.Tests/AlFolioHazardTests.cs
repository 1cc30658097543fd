using System.Text;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>Content of real checkouts that nobody would write on purpose (docs/reference/al-folio.md, 2.8, 6): it costs nothing else on the site.</summary>
public sealed class AlFolioHazardTests
{
    private const string Rest = """

        -- _config.yml --
        first_name: Ada
        last_name: Lovelace
        collections:
          books: {output: true}
        jekyll_get_json: [{data: resume, json: assets/json/resume.json}]
        -- _pages/good.md --
        ---
        title: Good
        permalink: /good/
        ---
        Good.
        """;

    private static Site Load(string files)
    {
        var site = ContentFolder.Load(files + Rest);
        Assert.NotNull(site.ItemAt("/good/"));
        return site;
    }

    private static string[] Titles(Site site) => [.. site.Of(Kinds.Posts).Select(p => p.Title)];

    private static string[] Keys(string bibliography) =>
        [.. Load("-- _bibliography/papers.bib --\n" + bibliography).Publications.All.Select(p => p.CitationKey)];

    [Fact]
    public void A_post_that_two_sites_published_on_one_day_is_two_posts() => Assert.Equal(["Hello", "Hello"], Titles(ContentFolder.Load("""
        -- _config.yml --
        external_sources:
          - name: One
            posts: [{url: "https://one.example.org/hello/", published_date: 2024-05-14}]
          - name: Other
            posts: [{url: "https://other.example.org/hello/", published_date: 2024-05-14}]
        -- _pages/about.md --
        ---
        permalink: /
        ---
        """)));

    [Fact]
    public void A_post_of_another_site_does_not_take_the_place_of_a_file_of_the_owners() => Assert.Equal(["Hello", "Mine"], Titles(ContentFolder.Load("""
        -- _config.yml --
        external_sources:
          - name: One
            posts: [{url: "https://one.example.org/hello/", published_date: 2024-05-14}]
        -- _posts/external/2024-05-14-hello.md --
        ---
        title: Mine
        ---
        Text.
        -- _pages/about.md --
        ---
        permalink: /
        ---
        """)).Order());

    [Theory]
    [InlineData("[posts]", "/2024/01/01/one.html")]
    [InlineData("{posts: {permalink: /b/:title/}}", "/b/one/")]
    [InlineData("{posts: {output: false}}", "/2024/01/01/one.html")]
    public void Posts_have_pages_whatever_is_declared_of_their_collection(string collections, string permalink) => Assert.Equal(permalink,
        Assert.Single(ContentFolder.Load($"-- _config.yml --\ncollections: {collections}\n-- _posts/2024-01-01-one.md --\n---\ntitle: One\n---\nText.\n")
            .Of(Kinds.Posts)).Permalink);

    [Fact]
    public void A_collection_may_be_declared_twice() => Assert.Single(
        ContentFolder.Load("-- _config.yml --\ncollections: [projects, projects]\n-- _projects/a.md --\n---\ntitle: A\n---\nText.\n").Settings.Collections,
        c => c.Name == "projects");

    [Fact]
    public void A_comment_after_a_key_and_a_text_below_it_are_read() =>
        Assert.Contains("Office 5", Load("""
            -- _pages/about.md --
            ---
            permalink: /
            profile:
              more_info: #>
                Office 5
            ---
            """).Home.Profile.MoreInfo, StringComparison.Ordinal);

    [Theory]
    [InlineData("_posts/2024-1-5-one.md", "/blog/2024/one/")]
    [InlineData("_posts/talks/2024-02-03-two.markdown", "/blog/2024/two/")]
    public void A_post_may_lie_in_a_folder_and_have_an_unpadded_date(string path, string permalink) =>
        Assert.Equal(permalink, Assert.Single(Load($"-- {path} --\n---\ntitle: One\npermalink: /blog/:year/:title/\n---\nText.\n").Of(Kinds.Posts)).Permalink);

    [Theory]
    [InlineData("---\r\ntitle: One\r\ndate: 2024-01-05\r\n---\r\nText.\r\n")]
    [InlineData("\uFEFF---\ntitle: One\ndate: 2024-01-05\n---\nText.\n")]
    [InlineData("---\ntitle:\tOne\ndate:\t2024-01-05\n---\nText.\n")]
    [InlineData("---\ntitle: One\ndate: 2024-1-5\n---\nText.\n")]
    [InlineData("---\ntitle: One\ndate: Jan 5, 2024\n---\nText.\n")]
    [InlineData("---\ntitle: One\ndate: 2024-1-5 9:00:0-0400\n---\nText.\n")]
    [InlineData("---\ntitle: One\ndescription: another: with an emoji :tada:\ndate: 2024-01-05\n---\nText.\n")]
    public void Odd_line_ends_marks_tabs_dates_and_colons_are_read(string text)
    {
        var item = Assert.Single(Load($"-- _news/one.md --\n{text}").Of(Kinds.News));
        Assert.Equal(("One", "2024-01-05", "Text."), (item.Title, item.Date.Iso[..10], item.Body.Text));
    }

    [Fact]
    public void A_post_without_a_date_does_not_take_others_with_it() =>
        Assert.Contains("One",
            Titles(Load("-- _posts/undated.md --\n---\ntitle: Undated\n---\nText.\n-- _posts/2024-01-05-one.md --\n---\ntitle: One\n---\nText.\n")));

    [Theory]
    [InlineData("_books/the_godfather.md", "---\ntitle: The Godfather\n\nA book.\n", "PRF202")]
    [InlineData("_pages/loop.md", "---\ntitle: Loop\n---\n{% include loop.html %}\n", "PRF3")]
    [InlineData("_pages/for.md", "---\ntitle: For\n---\n{% for p in site.posts %}\n", "PRF3")]
    [InlineData("_pages/count.md", "---\ntitle: Count\n---\n{% for i in (1..100000000) %}x{% endfor %}\n", "PRF3")]
    [InlineData("assets/json/resume.json", "{\"basics\": {\"name\": \"Ada\",}, \"work\": [,]", "PRF")]
    public void A_hazard_is_reported_with_its_place(string path, string text, string code)
    {
        var site = Load($"-- _includes/loop.html --\n{{% include loop.html %}}\n-- {path} --\n{text}");
        Assert.Contains(site.Diagnostics,
            d => (d.Location.Path == path || d.Location.Path == "_includes/loop.html") && d.Location.Line > 0
            && d.Code.StartsWith(code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("_pages/_draft.md")]
    [InlineData("_books/_template.md")]
    [InlineData("#notes.md")]
    public void A_file_whose_name_marks_a_part_or_a_copy_claims_no_address(string path) =>
        Assert.Equal("_pages/mine.md",
            Load($"-- {path} --\n---\ntitle: Part\npermalink: /mine/\n---\n-- _pages/mine.md --\n---\ntitle: Mine\npermalink: /mine/\n---\n").Routes.Find(
            "/mine/")?.Location.Path);

    [Fact]
    public void A_file_without_an_extension_is_an_item_if_it_has_front_matter()
    {
        var site = Load("-- _news/prize --\n---\ntitle: Prize\ndate: 2024-01-05\n---\n<p>*Won*</p>\n-- _news/LICENSE --\nAll yours.\n");
        Assert.Equal(("Prize", "*Won*"), (Assert.Single(site.Of(Kinds.News)).Title, site.Of(Kinds.News)[0].Body.Text));
    }

    [Fact]
    public void A_resume_with_a_mistake_in_its_middle_leaves_the_CV_to_the_next_source()
    {
        var site = Load("""
            -- assets/json/resume.json --
            {"basics": {"name": "Grace"}, "work": [{"name": "Navy"} {"name": "Harvard"}]}
            -- _data/cv.yml --
            - title: Posts
              type: list
              contents: [Note G]
            -- _pages/cv.md --
            ---
            cv_format: jsonresume
            ---
            """);
        Assert.Equal("Posts", Assert.Single(site.Cv!.Sections).Title);
    }

    [Fact]
    public void Data_files_of_one_name_in_several_folders_are_reached_through_their_folders()
    {
        var site = Load("""
            -- _data/cv.yml --
            word: one
            -- _data/de/cv.yml --
            word: eins
            -- _data/cv.json --
            {"word": "two"}
            -- _data/my talks.yml --
            word: three
            -- _pages/words.md --
            ---
            permalink: /words/
            ---
            {{ site.data.cv.word }} {{ site.data.de.cv.word }} {{ site.data["my_talks"].word }}
            """);
        Assert.Contains("eins three", site.Of(Kinds.Pages).Single(p => p.Permalink == "/words/").Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_served_as_they_are_can_be_listed()
    {
        var site = Load("""
            -- assets/img/two.jpg --
            x
            -- assets/img/one.jpg --
            x
            -- _pages/gallery.md --
            ---
            permalink: /gallery/
            ---
            {% for file in site.static_files %}{% if file.path contains "/img/" %}{{ file.basename }}{{ file.extname }} {% endif %}{% endfor %}
            """);
        Assert.Equal("one.jpg two.jpg", site.Of(Kinds.Pages).Single(p => p.Permalink == "/gallery/").Body.Text);
    }

    [Fact]
    public void A_malformed_resume_leaves_the_CV_to_the_next_source()
    {
        var site =
            Load("-- assets/json/resume.json --\n{\"basics\": [}\n-- _data/cv.yml --\ncv:\n  name: Ada\n  sections:\n    Posts:\n      - bullet: Note G\n");
        Assert.NotNull(site.Cv);
    }

    [Theory]
    [InlineData("@article{a:b/c'd, title={T}, year=1843}", "a:b/c'd")]
    [InlineData("@article{10.1000/x.1, title={T}, year=1843}", "10.1000/x.1")]
    [InlineData("@article{a, title={T}, %note = {out},\n year=1843}", "a")]
    [InlineData("@article{a, title={T}, year=1843, month = {}}", "a")]
    [InlineData("@article{a, title={T}, year=1843, year=1844}", "a")]
    public void A_sloppy_entry_is_one_publication(string entry, string key) => Assert.Equal([key], Keys(entry));

    [Fact]
    public void A_missing_brace_in_the_middle_of_five_megabytes_costs_one_entry()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < 5_000_000; i++)
        {
            text.Append($"@article{{k{i}, title = {{{(i == 400 ? "{Lost" : "Found")}}}, abstract = {{{new string('a', 6_000)}}}, year = 1843}}\n");
        }

        var site = Load("-- _bibliography/papers.bib --\n" + text);
        Assert.Contains(site.Diagnostics, d => d.Location is { Path: "_bibliography/papers.bib", Line: > 390 and < 410 });
        Assert.NotNull(site.Publications.Find("k399"));
        Assert.NotNull(site.Publications.Find("k401"));
    }
}
