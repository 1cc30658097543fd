using System.Text;

namespace Profile.BibTeX.Tests;

public sealed class BibTeXParserTests
{
    public static TheoryData<string, string, string> Cases => SpecCases.Read("bibtex.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_what_the_specification_says(string heading, string input, string expected) =>
        Assert.Equal($"{heading}\n{expected}", $"{heading}\n{Dump(input)}");

    [Fact]
    public void Windows_line_breaks_a_byte_order_mark_and_tabs_change_nothing()
    {
        const string Unix = "@article{a,\n\ttitle = {One\nTwo},\n\tyear = 1843\n}";
        Assert.Equal(Dump(Unix), Dump("\uFEFF" + Unix.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_source_of_an_entry_is_its_own_text()
    {
        const string Entry = "@Book{a,\n  Title = {T} % not finished\n}";
        Assert.Equal(Entry, Assert.Single(BibTeXParser.Parse("p.bib", $"text {Entry} text", new DiagnosticBag()).Entries).Source);
    }

    [Fact]
    public void The_name_of_a_file_has_no_folder_and_no_extension() =>
        Assert.Equal("papers", BibTeXParser.Parse("_bibliography/papers.bib", "", new DiagnosticBag()).Name);

    private static string Dump(string input)
    {
        var bag = new DiagnosticBag();
        var text = new StringBuilder();
        foreach (var entry in BibTeXParser.Parse("p.bib", input, bag).Entries)
        {
            text.Append($"{entry.Location.Line}:{entry.Location.Column} {entry.Type} {entry.Key}\n");
            foreach (var field in entry.Fields)
            {
                text.Append($"  {field.Name} = {field.Value.Replace("\n", "⏎", StringComparison.Ordinal)}{(field.IsInherited ? " (inherited)" : "")}\n");
            }
        }

        foreach (var diagnostic in bag.Freeze())
        {
            text.Append($"{diagnostic}\n");
        }

        return text.ToString().TrimEnd('\n');
    }
}
