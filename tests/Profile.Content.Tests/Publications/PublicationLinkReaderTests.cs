namespace Profile.Content.Tests.Publications;

public sealed class PublicationLinkReaderTests
{
    [Fact]
    public void Links_are_in_the_order_of_al_folio()
    {
        const string Expected =
            """
            Best paper Award
            Abs Abstract
            DOI Doi https://doi.org/10.1000/x
            arXiv Arxiv https://arxiv.org/abs/2401.00001
            HAL Hal https://hal.science/hal-01
            Bib BibTeX
            HTML Html /assets/html/a.html
            PDF Pdf /assets/pdf/a.pdf
            Supp Supplement https://example.org/s.pdf
            Video Video https://example.org/v
            Blog Blog /blog/2020/a/
            Code Code https://example.org/c
            Poster Poster /assets/pdf/p.pdf
            Slides Slides /files/s.pdf
            Website Website https://example.org
            """;
        var links = Bib.One(
            """
            @misc{a, title = {T}, year = 2020, website = {https://example.org}, slides = {/files/s.pdf}, poster = {p.pdf}, code = {\url{https://example.org/c}},
              blog = {/blog/2020/a/}, video = {https://example.org/v}, supp = {https://example.org/s.pdf}, pdf = {a.pdf}, html = {a.html},
              bibtex_show = {true}, hal = {hal-01}, arxiv = {arXiv:2401.00001}, doi = {10.1000/x}, abstract = {A}, award = {W}, award_name = {Best paper}}
            """).Links;

        Assert.Equal(Expected, string.Join('\n', links.Select(l => $"{l.Label} {l.Kind} {l.Href}".TrimEnd())));
    }

    [Fact]
    public void A_flag_that_is_false_and_an_empty_field_give_no_link() =>
        Assert.Empty(Bib.One("@misc{a, title = {T}, year = 2020, bibtex_show = {false}, pdf = {}, abstract = \"\"}").Links);

    [Theory]
    [InlineData("doi = {10.1000/a<b>\"c}", "https://doi.org/10.1000/a%3Cb%3E%22c")]
    [InlineData("doi = {http://dx.doi.org/10.1000/a\\_b}", "https://doi.org/10.1000/a_b")]
    [InlineData("arxiv = {https://arxiv.org/abs/math/0101001}", "https://arxiv.org/abs/math/0101001")]
    [InlineData("hal_id = {https://hal.example.org/hal-01}", "https://hal.example.org/hal-01")]
    [InlineData("pdf = {HTTPS://example.org/a.pdf}", "HTTPS://example.org/a.pdf")]
    public void Identifiers_and_addresses_are_normalised(string field, string expected) =>
        Assert.Equal(expected, Assert.Single(Bib.One($"@misc{{a, title = {{T}}, year = 2020, {field}}}").Links).Href);
}
