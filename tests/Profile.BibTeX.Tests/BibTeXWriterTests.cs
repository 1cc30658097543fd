using System.Collections.Frozen;

namespace Profile.BibTeX.Tests;

public sealed class BibTeXWriterTests
{
    [Fact]
    public void Writes_own_fields_in_order_with_an_indent_of_two()
    {
        const string Input =
            """
            @String{ptrs = {Philosophical Transactions}}
            @Article{lovelace1843, Title="Notes on
                the {Engine}",   AUTHOR = {Lovelace*, Ada and C\^ot\'e$^{†}$, R.}, journal=ptrs # { A}, month = SEP,
              selected={true}, note = {}, crossref = {parent}, year=1843}
            @misc{parent, publisher = {Taylor}}
            """;
        const string Expected =
            """
            @article{lovelace1843,
              title = {Notes on the {Engine}},
              author = {Lovelace, Ada and C\^ot\'e, R.},
              journal = {Philosophical Transactions A},
              month = SEP,
              crossref = {parent},
              year = {1843}
            }
            """;
        var entry = BibTeXParser.Parse("p.bib", Input, new DiagnosticBag()).Entries[0];

        Assert.Equal(Expected, BibTeXWriter.Write(entry, FrozenSet.Create("selected")));
    }

    [Fact]
    public void What_is_written_reads_the_same()
    {
        var bag = new DiagnosticBag();
        var entry = BibTeXParser.Parse("p.bib", "@book(a, title = \"A {\"}b{\"} {\\\"o}\" # { c}, month = jan)", bag).Entries[0];
        var again = BibTeXParser.Parse("p.bib", BibTeXWriter.Write(entry, []), bag).Entries[0];

        Assert.Equal(entry.Fields.Select(f => (f.Name, f.Value)), again.Fields.Select(f => (f.Name, f.Value)));
        Assert.Empty(bag.Freeze());
    }
}
