using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Profile.Tests.Shared;

namespace Profile.Tests.Metadata;

/// <summary>A page per paper, according to Google Scholar's inclusion guidelines and FAIR Signposting (docs/quality.md).</summary>
public sealed class PublicationPageTests : IDisposable
{
    private const string Files = """
        -- site.yml --
        first_name: Ada
        last_name: Lovelace
        url: https://ada.example.org
        scholar: {first_name: [Ada], last_name: [Lovelace]}
        -- about.md --
        ---
        title: About
        selected_papers: true
        ---
        Text.
        -- data/socials.yml --
        orcid_id: 0000-0002-1825-0097
        -- assets/pdf/notes-on-engines.pdf --
        %PDF-1.4 the notes
        -- publications.bib --
        @article{lovelace1843, title = {Sketch of the {Analytical Engine}},
          author = {Lovelace, Ada and Menabrea, Luigi Federico}, journal = {Scientific Memoirs},
          volume = {3}, number = {29}, pages = {666--731}, year = 1843, month = sep, doi = {10.1000/sketch}, issn = {1234-5678}, selected = {true},
          keywords = {engines, notes}, abstract = {The {\\'e}lan of engines & <b>looms</b>.}, pdf = {notes-on-engines.pdf}}
        @inproceedings{babbage1864, title = {Passages}, author = {Babbage, Charles}, booktitle = {Proceedings of Engines}, year = 1864, keywords = {engines}}
        @phdthesis{a/b:c, title = {Looms}, author = {Jacquard, Marie}, school = {Lyon}, year = 1804}
        @misc{nobody, title = {Without author or year}}
        """;

    private readonly ServedSite served = new(Files.Replace("\\\\", "\\", StringComparison.Ordinal));

    public void Dispose() => served.Dispose();

    [Fact]
    public async Task The_list_links_each_paper_to_its_page_and_the_site_map_has_it()
    {
        var list = await Page("/publications/");
        var links = list.QuerySelectorAll(".pf-publications .title a").Select(a => a.GetAttribute("href"));
        Assert.Equal(["/publications/babbage1864/", "/publications/lovelace1843/", "/publications/a-b:c/", "/publications/nobody/"], links);
        Assert.Contains("<loc>https://ada.example.org/publications/lovelace1843/</loc>", await served.Http.GetStringAsync("/sitemap.xml"),
            StringComparison.Ordinal);
        foreach (var link in links)
        {
            Assert.NotNull((await Page(link!)).QuerySelector("h1"));
        }
    }

    [Fact]
    public async Task The_abstract_is_visible_without_a_click_and_related_papers_are_listed()
    {
        var page = await Page("/publications/lovelace1843/");
        Assert.Equal("Sketch of the Analytical Engine", page.QuerySelector("h1")!.TextContent);
        var text = page.QuerySelector("section[aria-labelledby=abstract]")!;
        Assert.Null(text.Closest("details"));
        Assert.Contains("The élan of engines & looms.", text.TextContent, StringComparison.Ordinal);
        Assert.Equal("/publications/babbage1864/", page.QuerySelector(".pf-related a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Scholar_reads_title_authors_date_journal_pages_and_the_pdf_in_the_papers_own_folder()
    {
        var page = await Page("/publications/lovelace1843/");
        Assert.Equal(["Lovelace, Ada", "Menabrea, Luigi Federico"], Tags(page, "citation_author"));
        Assert.Equal(["https://orcid.org/0000-0002-1825-0097"], Tags(page, "citation_author_orcid"));
        Assert.Equal(["Sketch of the Analytical Engine"], Tags(page, "citation_title"));
        Assert.Equal(["1843/9"], Tags(page, "citation_publication_date"));
        Assert.Equal(["Scientific Memoirs"], Tags(page, "citation_journal_title"));
        Assert.Equal(["3"], Tags(page, "citation_volume"));
        Assert.Equal(["29"], Tags(page, "citation_issue"));
        Assert.Equal(["666"], Tags(page, "citation_firstpage"));
        Assert.Equal(["731"], Tags(page, "citation_lastpage"));
        Assert.Equal(["10.1000/sketch"], Tags(page, "citation_doi"));
        var pdf = Assert.Single(Tags(page, "citation_pdf_url"));
        Assert.Equal("https://ada.example.org/publications/lovelace1843/notes-on-engines.pdf", pdf);
        Assert.Equal("%PDF-1.4 the notes", (await served.Http.GetStringAsync(new Uri(pdf!).AbsolutePath)).TrimEnd());
    }

    [Fact]
    public async Task Conference_papers_and_theses_have_tags_of_their_own_and_a_paper_without_author_none()
    {
        Assert.Equal(["Proceedings of Engines"], Tags(await Page("/publications/babbage1864/"), "citation_conference_title"));
        Assert.Equal(["Lyon"], Tags(await Page("/publications/a-b:c/"), "citation_dissertation_institution"));
        Assert.Empty((await Page("/publications/nobody/")).QuerySelectorAll("meta[name^=citation_]"));
    }

    [Theory]
    [InlineData(".bib", "application/x-bibtex", "@article{lovelace1843")]
    [InlineData(".ris", "application/x-research-info-systems", "TY  - JOUR")]
    [InlineData(".json", "application/vnd.citationstyles.csl+json", "\"article-journal\"")]
    public async Task A_paper_is_served_in_the_formats_of_reference_managers(string extension, string type, string part)
    {
        var answer = await served.Http.GetAsync($"/publications/lovelace1843{extension}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(part, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Http.GetAsync($"/publications/unknown{extension}")).StatusCode);
    }

    [Fact]
    public async Task Signposting_leads_machines_from_the_page_to_doi_pdf_author_and_formats()
    {
        var answer = await served.Http.GetAsync("/publications/lovelace1843/");
        var links = string.Join(", ", answer.Headers.GetValues("Link"));
        Assert.Contains("<https://doi.org/10.1000/sketch>; rel=\"cite-as\"", links, StringComparison.Ordinal);
        Assert.Contains("</publications/lovelace1843.bib>; rel=\"describedby\"; type=\"application/x-bibtex\"", links, StringComparison.Ordinal);
        Assert.Contains("</publications/lovelace1843/notes-on-engines.pdf>; rel=\"item\"; type=\"application/pdf\"", links, StringComparison.Ordinal);
        Assert.Contains("<https://orcid.org/0000-0002-1825-0097>; rel=\"author\"", links, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_json_ld_is_a_scholarly_article_with_what_search_engines_require()
    {
        var page = await Page("/publications/lovelace1843/");
        var graph = JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!["@graph"]!.AsArray();
        var paper = graph[0]!;
        Assert.Equal("ScholarlyArticle", (string?)paper["@type"]);
        Assert.Equal("Sketch of the Analytical Engine", (string?)paper["headline"]);
        Assert.Equal("1843-09", (string?)paper["datePublished"]);
        Assert.Equal("https://ada.example.org/#me", (string?)paper["author"]![0]!["@id"]);
        Assert.Equal("Scientific Memoirs", (string?)paper["isPartOf"]!["isPartOf"]!["name"]);
        Assert.Equal("https://doi.org/10.1000/sketch", (string?)paper["sameAs"]);
        Assert.Equal("BreadcrumbList", (string?)graph[1]!["@type"]);
    }

    [Fact]
    public async Task An_owners_own_page_takes_the_place_of_ours()
    {
        served.Content.Write("pages/own.md", "---\ntitle: My account of it\npermalink: /publications/lovelace1843/\n---\nOwn words.\n");
        var body = await Eventually.True(() => served.Http.GetStringAsync("/publications/lovelace1843/"),
            html => html.Contains("Own words", StringComparison.Ordinal));
        Assert.DoesNotContain("citation_title", body, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Tags(IDocument page, string name) => page.QuerySelectorAll($"meta[name={name}]").Select(m => m.GetAttribute("content"));

    private async Task<IHtmlDocument> Page(string path) => new HtmlParser().ParseDocument(await served.Http.GetStringAsync(path));

    [Fact]
    public async Task A_title_in_another_language_says_so_to_those_who_hear_it_and_to_machines()
    {
        using var german = new ServedSite(
            "-- site.yml --\ntitle: Emmy\n-- publications.bib --\n@article{n, title = {Idealtheorie}, author = {Noether, Emmy}, year = 1921, langid = "
            + "{ngerman}}\n");
        var list = new HtmlParser().ParseDocument(await german.Http.GetStringAsync("/publications/"));
        var page = new HtmlParser().ParseDocument(await german.Http.GetStringAsync("/publications/n/"));
        Assert.Equal("de", list.QuerySelector(".pf-publications .title")!.GetAttribute("lang"));
        Assert.Equal("de", page.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal("de", page.QuerySelector("meta[name=citation_language]")!.GetAttribute("content"));
        Assert.Equal("de", (string?)JsonNode.Parse(await german.Http.GetStringAsync("/publications/n.json"))![0]!["language"]);
    }
}
