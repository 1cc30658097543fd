using Profile.Content.Publications;

namespace Profile.Content.Tests.Publications;

public sealed class RisWriterTests
{
    [Fact]
    public void Writes_one_line_for_each_tag_and_ends_each_reference()
    {
        const string Expected =
            """
            TY  - JOUR
            ID  - a
            AU  - van Beethoven, Ludwig
            AU  - Ford, Henry, Jr.
            AU  - Royal Society
            TI  - Notes & queries
            T2  - Memoirs
            PY  - 1843
            DA  - 1843/09/05/
            VL  - 3
            IS  - 2
            SP  - 666
            EP  - 731
            PB  - Taylor
            DO  - 10.1000/x
            UR  - https://example.org
            KW  - engine
            KW  - notes
            AB  - One two.
            LA  - en
            ER  - 

            """;
        var list = Bib.List(
            """
            @article{a, title = {Notes \& queries}, author = {Ludwig van Beethoven and Ford, Jr., Henry and {Royal Society}}, journal = {Memoirs}, year = 1843,
              month = sep, day = 5, volume = 3, number = 2, pages = {666--731}, publisher = {Taylor}, doi = {10.1000/x}, url = {https://example.org},
              keywords = {engine, notes}, abstract = {One
              two.}, language = {en}}
            """);

        Assert.Equal(Expected.ReplaceLineEndings("\r\n"), RisWriter.Write(list.All));
    }

    [Fact]
    public void An_edition_and_a_series_have_lines_of_their_own() => Assert.Contains(
        "T2  - Studies\r\nPY  - 1843\r\nET  - 2\r\nPB  - Taylor\r\n",
        RisWriter.Write(Bib.List("@book{a, title = {T}, edition = 2, series = {Studies}, publisher = {Taylor}, year = 1843}").All),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("inproceedings", "CPAPER")]
    [InlineData("incollection", "CHAP")]
    [InlineData("book", "BOOK")]
    [InlineData("proceedings", "CONF")]
    [InlineData("phdthesis", "THES")]
    [InlineData("techreport", "RPRT")]
    [InlineData("unpublished", "UNPD")]
    [InlineData("online", "ELEC")]
    [InlineData("dataset", "DATA")]
    [InlineData("software", "COMP")]
    [InlineData("patent", "PAT")]
    [InlineData("misc", "GEN")]
    public void Types_have_their_own_codes(string type, string code) =>
        Assert.StartsWith($"TY  - {code}\r\n", RisWriter.Write(Bib.List($"@{type}{{a, title = {{T}}, year = 2020}}").All), StringComparison.Ordinal);
}
