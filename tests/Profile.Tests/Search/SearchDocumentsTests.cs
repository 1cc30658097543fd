using System.Text;
using System.Text.Json.Nodes;
using Profile.Content;
using Profile.Search;
using Profile.Tests.Shared;

namespace Profile.Tests.Search;

/// <summary>What can be found on a site, and how much of it the browser receives.</summary>
public sealed class SearchDocumentsTests
{
    private const string Blog = """

        -- posts/1843-08-01-bernoulli.md --
        ---
        title: Bernoulli
        tags: [numbers]
        ---
        See &#2;this.
        -- projects/loom.md --
        ---
        title: Loom
        category: weaving
        redirect: https://loom.example.org/
        ---
        Cards.
        """;

    private static SearchDocument[] Of(string files) => [.. SearchDocuments.Of(ContentFolder.Load(files))];

    [Theory]
    [InlineData("/", "Pages", "About", "I work on engines.")]
    [InlineData("/experience/", "Pages", "Experience", "Babbage")]
    [InlineData("/talks/", "Pages", "Talks", "A talk.")]
    [InlineData("/publications/notes/", "Publications", "Notes", "Taylor's Scientific Memoirs, 1843")]
    [InlineData("/news/story/", "News", "A translation", "First. Second.")]
    [InlineData("/news/#note-g-is-out", "News", "Note G is out.", "Note G is out.")]
    [InlineData("/blog/1843/bernoulli/", "Blog", "Bernoulli", "numbers")]
    [InlineData("https://loom.example.org/", "Projects", "Loom", "weaving")]
    public void Every_kind_is_there(string permalink, string kind, string title, string text)
    {
        var documents = Of(Sites.Ada + Blog);
        var document = Assert.Single(documents, d => d.Permalink == permalink || (kind == "Blog" && d.Title == title));
        Assert.Equal((kind, title), (document.Kind, document.Title));
        Assert.Contains(text, document.Text.Replace('’', '\''), StringComparison.Ordinal);
    }

    [Fact]
    public void No_document_contains_a_control_character() =>
        Assert.DoesNotContain(Of(Sites.Ada + Blog), d => (d.Title + d.Text).Any(c => char.IsControl(c) && !char.IsWhiteSpace(c)));

    [Fact]
    public void An_al_folio_page_of_the_CV_has_the_words_of_the_CV()
    {
        var documents = Of("""
            -- _config.yml --
            first_name: Ada
            -- _pages/about.md --
            ---
            layout: about
            title: about
            permalink: /
            ---
            -- _pages/cv.md --
            ---
            layout: cv
            title: cv
            permalink: /cv/
            ---
            -- _data/cv.yml --
            cv:
              sections:
                Work:
                  - position: Analyst
                    company: Babbage
            """);
        Assert.Contains("Babbage", Assert.Single(documents, d => d.Permalink == "/cv/").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_publication_is_found_by_the_words_of_its_page_but_not_by_the_source_of_its_formulas()
    {
        var paper = Assert.Single(Of("""
            -- site.yml --
            first_name: Ada
            -- publications.bib --
            @article{decay, title = {On $\alpha$-decay in {$\mathbb{R}$}}, author = {Lovelace, Ada}, year = 1843, journal = {Memoirs},
              abstract = {We show $\alpha \le \beta$ and \emph{emphasise} 5\% of \textbf{it}.}}
            """), d => d.Permalink == "/publications/decay/");
        Assert.Equal("On α-decay in ℝ", paper.Title);
        Assert.EndsWith("We show α ≤ β and emphasise 5% of it.", paper.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 2001)]
    [InlineData(700, 1001)]
    [InlineData(15_000, 0)]
    public void The_file_for_the_browser_is_bounded(int posts, int longest)
    {
        var text = string.Concat(Enumerable.Repeat("word ", 1000));
        var json = SearchFile.Write([.. Enumerable.Range(0, posts).Select(i => new SearchDocument("Blog", $"Post {i}", $"/blog/{i}/", text))]);
        Assert.True(Encoding.UTF8.GetByteCount(json) <= ServerLimits.SearchFileBytes, $"{json.Length}");
        var rows = JsonNode.Parse(json)!.AsArray();
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.True(r!["text"]!.GetValue<string>().Length <= longest));
        Assert.Equal("/blog/0/", rows[0]!["url"]!.GetValue<string>());
    }
}
