using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Publications;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Publications;

public sealed class PublicationListTests
{
    private const string Papers =
        """
        @misc{c, title = {C}, year = 1842}
        @misc{a, title = {A}, year = 1843, selected = {true}}
        @misc{none, title = {N}}
        @misc{b, title = {B}, year = 1843}
        @misc{a, title = {Again}, year = 1850}
        @misc{broken, year = 1850}
        """;

    [Fact]
    public void Years_descend_files_keep_their_order_and_no_year_comes_last() =>
        Assert.Equal(["1850: a", "1843: a b", "1842: c", ": none"],
            PublicationList.ByYear(Bib.List(Papers).All).Select(g => $"{g.Heading}: {string.Join(' ', g.Publications.Select(p => p.CitationKey))}"));

    [Fact]
    public void A_citation_key_finds_its_first_publication()
    {
        var list = Bib.List(Papers);
        Assert.Equal("A", list.Find("a")?.Title);
        Assert.Null(list.Find("nobody"));
    }

    [Fact]
    public void Selected_publications_keep_the_order_of_the_file() => Assert.Equal(["a"], Bib.List(Papers).Selected.Select(p => p.CitationKey));

    [Fact]
    public void A_query_gives_groups_of_publications()
    {
        var bag = new DiagnosticBag();
        var query = BibliographyQueryParser.Parse("-q @*[year=1843 || year=1850]", default, bag);

        Assert.Equal([("1850", 1), ("1843", 2)], Bib.List(Papers).Select(query, [], bag).Select(g => (g.Heading, g.Publications.Length)));
    }

    [Fact]
    public void What_only_a_post_cites_is_in_no_list_and_its_mistakes_are_reported()
    {
        var site = ContentFolder.Load("""
            -- _config.yml --
            first_name: Ada
            -- _bibliography/papers.bib --
            @misc{own, title = {Own}, year = 1843}
            -- assets/bibliography/d.bib --
            @misc{own, title = {Another}, year = 1844}
            @misc{cited, title = {Cited}, year = 1842}
            @misc{broken, year = 1850}
            -- _posts/1843-01-01-d.md --
            ---
            title: D
            ---
            {% cite cited %}
            """);

        Assert.Equal(["own"], site.Publications.All.Select(p => p.CitationKey));
        Assert.Equal(["own", "own", "cited"], site.Publications.Citable.Select(p => p.CitationKey));
        Assert.Equal("Own", site.Publications.Find("own")?.Title);
        Assert.Null(site.Routes.Find("/publications/cited/"));
        Assert.Contains("href=\"#cited\"", Assert.Single(site.Of(Kinds.Posts)).Body.Html, StringComparison.Ordinal);
        Assert.Contains(site.Diagnostics, d => d.Location.Path == "assets/bibliography/d.bib" && d.Code == Messages.MissingTitle.Code);
    }

    [Theory]
    [InlineData("{% bibliography %}", false)]
    [InlineData("{% bibliography --file notes %}", true)]
    [InlineData("{% cite theirs %} {% bibliography --cited %}", true)]
    public void What_only_posts_cite_is_listed_where_it_is_cited_or_where_a_tag_has_its_file(string text, bool isListed)
    {
        var site = ContentFolder.Load($$$"""
            -- publications.bib --
            @misc{mine, title = {Mine}, year = 2024}
            -- assets/bibliography/notes.bib --
            @misc{theirs, title = {Theirs}, year = 2024}
            -- pages/p.md --
            ---
            title: P
            ---
            {{{text}}}
            """);
        Assert.Equal(isListed, site.Of(Kinds.Pages).Single().Body.Html.Contains("<p class=\"title\">Theirs", StringComparison.Ordinal));
    }

    [Fact]
    public void No_files_are_no_publications() => Assert.Empty(PublicationList.ByYear(PublicationList.Empty.All));
}
