using Profile.Tests.Shared;

namespace Profile.Content.Tests.Publications;

/// <summary>
/// How an entry of a list reads in an al-folio checkout (docs/reference/al-folio.md, 5.4): its labels, its month, and the configured number of authors.
/// </summary>
public sealed class AlFolioEntryTests
{
    private static string List(string settings, string entry)
    {
        var site = ContentFolder.Load($"-- _config.yml --\nfirst_name: Ada\nlast_name: Lovelace\n{settings}\n-- _bibliography/papers.bib --\n{entry}");
        return site.PublicationRenderer.List(site.Publications.All);
    }

    [Fact]
    public void The_controls_and_the_month_are_al_folios()
    {
        var html = List("", "@article{a, title={T}, author={Lovelace, Ada}, abstract={Of engines.}, journal={Notes}, year=1843, month=oct}");
        Assert.Contains("<summary>Abs</summary>", html, StringComparison.Ordinal);
        Assert.Contains("<summary>Bib</summary>", html, StringComparison.Ordinal);
        Assert.Contains("<em>Notes</em>, Oct 1843", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_controls_say_what_the_checkouts_own_layout_says()
    {
        var html = List("-- _layouts/bib.html --\n<a class=\"abstract btn btn-sm\" role=\"button\">Summary</a> <a class=\"bibtex btn\">{{ label }}</a>",
            "@article{a, title={T}, author={Lovelace, Ada}, abstract={Of engines.}, year=1843}");
        Assert.Contains("<summary>Summary</summary>", html, StringComparison.Ordinal);
        Assert.Contains("<summary>Bib</summary>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("max_author_limit: 1",
        "Ada Lovelace</strong>, and <details class=\"pf-more-authors\"><summary>2 more authors</summary>: "
        + "Charles Babbage, and Mary Somerville</details></div>")]
    [InlineData("max_author_limit: 2",
        "Charles Babbage, and <details class=\"pf-more-authors\"><summary>1 more author</summary>: Mary Somerville</details></div>")]
    [InlineData("max_author_limit: 3", "Charles Babbage, and Mary Somerville</p>")]
    [InlineData("max_author_limit:", "Charles Babbage, and Mary Somerville</p>")]
    public void Authors_beyond_the_limit_are_shown_by_a_click_on_their_number(string settings, string says) =>
        Assert.Contains(says, List(settings, "@article{a, title={T}, year=1843, author={Lovelace, Ada and Babbage, Charles and Somerville, Mary}}"),
            StringComparison.Ordinal);

    [Fact]
    public void Letters_of_every_script_stay_as_they_are()
    {
        var html = List("", "@misc{a, title={T}, author={Müller, Jürgen}, year=1843, abbr={数学}}");
        Assert.Contains("Jürgen Müller", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"pf-abbr\">数学</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void And_others_of_an_entry_comes_after_the_authors_that_a_click_shows() =>
        Assert.EndsWith(": Charles Babbage, and others</details></div>",
            List("max_author_limit: 1", "@article{a, title={T}, year=1843, author={Lovelace, Ada and Babbage, Charles and others}}").Split('\n')
            .Single(l => l.Contains("more-authors", StringComparison.Ordinal)), StringComparison.Ordinal);
}
