using Profile.Content.Publications;

namespace Profile.Content.Tests.Publications;

/// <summary>Examples built from the rules of the two style guides.</summary>
public sealed class CitationTextTests
{
    private const string Article =
        "@article{a, title = {Notes on the engine}, author = {Lovelace, Ada King and Babbage, Charles}, journal = {Scientific Memoirs}, year = 1843, "
        + "month = sep, volume = 3, number = 2, pages = {666--731}, doi = {10.1000/x}}";
    private const string Paper =
        "@inproceedings{a, title = {Is it an engine?}, author = {Ludwig van Beethoven}, editor = {Richard Taylor}, booktitle = {Proc. Engines 1843.}, "
        + "publisher = {Taylor}, location = {London}, year = 1843, month = jun, pages = {1-4}}";
    private const string Chapter =
        "@incollection{a, title = {Engines}, author = {Ada Lovelace and Charles Babbage and Luigi Menabrea}, editor = {Richard Taylor and Jean-Paul "
        + "Marat}, booktitle = {On machines}, edition = 2, publisher = {Taylor}, address = {London}, year = 1843, pages = {12}}";
    private const string Book =
        "@book{a, title = {On the economy of machinery}, author = {Babbage, Jr., Charles}, edition = {3}, publisher = {Knight}, address = {London}, year "
        + "= 1833}";
    private const string Edited = "@book{a, title = {Collected papers}, editor = {Mary Somerville}, publisher = {Murray}, year = 1848}";
    private const string Thesis = "@phdthesis{a, title = {On numbers}, author = {Sophie Germain}, school = {University of Paris}, year = 1816}";
    private const string Master = "@mastersthesis{a, title = {On numbers.}, author = {Sophie Germain}, school = {University of Paris}}";
    private const string Report =
        "@techreport{a, title = {Engines}, author = {{Royal Society}}, institution = {Royal Society}, number = {12}, year = 1843, url = "
        + "{https://example.org/r}}";
    private const string Preprint =
        "@misc{a, title = {Engines}, author = {Ada Lovelace and others}, eprint = {2401.00001}, archiveprefix = {arXiv}, year = 2024}";
    private const string Numbered = "@article{a, title = {Engines}, author = {Ada Lovelace}, journal = {Memoirs}, volume = 3, year = 2011, pages = {e1234}}";
    private const string Chinese = "@article{a, title = {九章}, author = {刘, 徽}, journal = {算学}, year = 1843}";
    private const string More = "@article{a, title = {Engines}, author = {Lovelace, Ada and Babbage, Charles and others}, journal = {Memoirs}, year = 1843}";
    private const string Address = "@misc{a, title = {Engines}, author = {Ada Lovelace}, howpublished = {\\url{https://example.org/e}}, year = 1843}";
    private const string Patent = "@patent{a, title = {Engine}, author = {Ada Lovelace}, number = {123}, year = 1843}";
    private const string Program = "@software{a, title = {Engine}, author = {Ada Lovelace}, version = {1.2}, publisher = {Zenodo}, year = 2020}";
    private const string Draft = "@unpublished{a, title = {Engine}, author = {Ada Lovelace}, note = {submitted}}";
    private const string Nobody = "@online{a, title = {Engines!}, url = {https://example.org}}";

    [Theory]
    [InlineData(Article, "Lovelace, A. K., & Babbage, C. (1843). Notes on the engine. Scientific Memoirs, 3(2), 666–731. https://doi.org/10.1000/x")]
    [InlineData(Paper, "van Beethoven, L. (1843). Is it an engine? In R. Taylor (Ed.), Proc. Engines 1843 (pp. 1–4). Taylor.")]
    [InlineData(Chapter, "Lovelace, A., Babbage, C., & Menabrea, L. (1843). Engines. In R. Taylor & J.-P. Marat (Eds.), On machines (2nd ed., p. 12). Taylor.")]
    [InlineData(Book, "Babbage, C., Jr. (1833). On the economy of machinery (3rd ed.). Knight.")]
    [InlineData(Edited, "Somerville, M. (Ed.). (1848). Collected papers. Murray.")]
    [InlineData(Thesis, "Germain, S. (1816). On numbers [Doctoral dissertation]. University of Paris.")]
    [InlineData(Master, "Germain, S. (n.d.). On numbers [Master's thesis]. University of Paris.")]
    [InlineData(Report, "Royal Society. (1843). Engines (Report No. 12). https://example.org/r")]
    [InlineData(Preprint, "Lovelace, A., et al. (2024). Engines (arXiv:2401.00001). arXiv. https://arxiv.org/abs/2401.00001")]
    [InlineData(Nobody, "Engines! (n.d.). https://example.org")]
    [InlineData(Numbered, "Lovelace, A. (2011). Engines. Memoirs, 3, Article e1234.")]
    [InlineData(Chinese, "刘徽. (1843). 九章. 算学.")]
    [InlineData(More, "Lovelace, A., Babbage, C., et al. (1843). Engines. Memoirs.")]
    [InlineData(Address, "Lovelace, A. (1843). Engines. https://example.org/e")]
    [InlineData(Patent, "Lovelace, A. (1843). Engine (Patent No. 123).")]
    [InlineData(Program, "Lovelace, A. (2020). Engine (Version 1.2) [Computer software]. Zenodo.")]
    [InlineData(Draft, "Lovelace, A. (n.d.). Engine [Unpublished manuscript].")]
    public void Apa(string entry, string expected) => Assert.Equal(expected, CitationText.Apa(Bib.One(entry)));

    [Theory]
    [InlineData(Article, "A. K. Lovelace and C. Babbage, “Notes on the engine,” Scientific Memoirs, vol. 3, no. 2, pp. 666–731, Sep. 1843, doi: 10.1000/x.")]
    [InlineData(Paper, "L. van Beethoven, “Is it an engine?” in Proc. Engines 1843, R. Taylor, Ed., London: Taylor, Jun. 1843, pp. 1–4.")]
    [InlineData(Chapter,
        "A. Lovelace, C. Babbage, and L. Menabrea, “Engines,” in On machines, 2nd ed., R. Taylor and J.-P. Marat, Eds. London: Taylor, 1843, p. 12.")]
    [InlineData(Book, "C. Babbage Jr., On the economy of machinery, 3rd ed. London: Knight, 1833.")]
    [InlineData(Edited, "M. Somerville, Ed., Collected papers. Murray, 1848.")]
    [InlineData(Thesis, "S. Germain, “On numbers,” Ph.D. dissertation, University of Paris, 1816.")]
    [InlineData(Master, "S. Germain, “On numbers,” M.S. thesis, University of Paris.")]
    [InlineData(Report, "Royal Society, “Engines,” Royal Society, Rep. 12, 1843. [Online]. Available: https://example.org/r")]
    [InlineData(Preprint, "A. Lovelace et al., “Engines,” 2024, arXiv: arXiv:2401.00001. [Online]. Available: https://arxiv.org/abs/2401.00001")]
    [InlineData(Nobody, "“Engines!” [Online]. Available: https://example.org")]
    [InlineData(Numbered, "A. Lovelace, “Engines,” Memoirs, vol. 3, Art. no. e1234, 2011.")]
    [InlineData(Chinese, "刘徽, “九章,” 算学, 1843.")]
    [InlineData(More, "A. Lovelace, C. Babbage et al., “Engines,” Memoirs, 1843.")]
    [InlineData(Address, "A. Lovelace, “Engines.” 1843. [Online]. Available: https://example.org/e")]
    [InlineData(Patent, "A. Lovelace, “Engine,” Patent 123, 1843.")]
    [InlineData(Program, "A. Lovelace, Engine. (version 1.2, 2020). Zenodo.")]
    [InlineData(Draft, "A. Lovelace, “Engine,” unpublished.")]
    public void Ieee(string entry, string expected) => Assert.Equal(expected, CitationText.Ieee(Bib.One(entry)));

    [Theory]
    [InlineData(Article, "<em>Scientific Memoirs, 3</em>(2)", "<em>Scientific Memoirs</em>, vol. 3")]
    [InlineData(Paper, "(Ed.), <em>Proc. Engines 1843</em> (pp.", "in <em>Proc. Engines 1843</em>, R. Taylor")]
    [InlineData(Book, "<em>On the economy of machinery</em> (3rd", "<em>On the economy of machinery</em>, 3rd")]
    [InlineData(Thesis, "<em>On numbers</em> [Doctoral", "“On numbers,” Ph.D.")]
    [InlineData("@article{a, title = {Science & magic}, author = {Ada Lovelace}, journal = {Science}, year = 1843}", "Science &amp; magic. <em>Science</em>.",
        "“Science &amp; magic,” <em>Science</em>, 1843")]
    public void What_a_style_sets_in_italics_is_so_on_the_page(string entry, string apa, string ieee)
    {
        Assert.Contains(apa, CitationText.ApaHtml(Bib.One(entry)), StringComparison.Ordinal);
        Assert.Contains(ieee, CitationText.IeeeHtml(Bib.One(entry)), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_authors_are_shortened_as_each_style_says()
    {
        var authors = string.Join(" and ", Enumerable.Range(0, 22).Select(i => $"{(char)('A' + i)}a {(char)('A' + i)}b"));
        var publication = Bib.One($"@misc{{a, title = {{T}}, year = 2020, author = {{{authors}}}}}");

        Assert.StartsWith("Ab, A., Bb, B., ", CitationText.Apa(publication), StringComparison.Ordinal);
        Assert.Contains("Rb, R., Sb, S., . . . Vb, V. (2020)", CitationText.Apa(publication), StringComparison.Ordinal);
        Assert.StartsWith("A. Ab et al., “T.”", CitationText.Ieee(publication), StringComparison.Ordinal);
    }
}
