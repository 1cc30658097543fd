using System.Globalization;

namespace Profile.BibTeX.Tests;

/// <summary>Input that breaks naive parsers: these tests pass if they finish.</summary>
public sealed class BibTeXParserLimitTests
{
    private readonly DiagnosticBag bag = new();

    [Fact]
    public void A_hundred_thousand_braces_are_one_broken_entry()
    {
        var file = Parse("@article{a, title = " + new string('{', 100_000) + "\n@book{b, title = {B}}");

        Assert.Equal(["b"], file.Entries.Select(e => e.Key));
        Assert.Contains($"more than {BibTeXLimits.BraceDepth} deep", Assert.Single(bag.Freeze()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_brace_in_five_megabytes_is_one_diagnostic_and_one_lost_entry()
    {
        const int Count = 40_000;
        var entries = Enumerable.Range(0, Count).Select(i => $"@article{{k{i},\n  title = {{{new string('x', 90)}}},\n  year = 1843\n}}\n").ToArray();
        entries[Count / 2] = "@article{broken,\n  title = {Never closed,\n  year = 1843\n}\n";

        Assert.Equal(Count - 1, Parse(string.Concat(entries)).Entries.Length);
        var diagnostic = Assert.Single(bag.Freeze());
        Assert.Equal(("PRF401", (Count / 2 * 4) + 1), (diagnostic.Code, diagnostic.Location.Line));
    }

    [Theory]
    [InlineData("@article{a,\n title = {x\n")]
    [InlineData("@article{a,\n title = \"x\n")]
    [InlineData("@comment{x\n")]
    [InlineData("@string{a = {x\n")]
    [InlineData("@preamble{ \"x\n")]
    [InlineData("@article{a,\n %note = {x\n")]
    [InlineData("@article{a, %note = {x\n")]
    [InlineData("@a@a@a@a@a@a")]
    [InlineData("@ ")]
    [InlineData("@article{")]
    [InlineData("@article{a=")]
    [InlineData("@string{a = {x} # ")]
    [InlineData("%a={\n")]
    public void Many_broken_objects_are_read_in_linear_time(string repeated)
    {
        Parse(string.Concat(Enumerable.Repeat(repeated, 2_000_000 / repeated.Length)));

        Assert.All(bag.Freeze(), d => Assert.StartsWith("PRF4", d.Code, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unclosed_quotation_mark_in_five_megabytes_costs_one_entry()
    {
        var file = Parse("@article{a, title = \"never closed\n" + new string('x', 5_000_000) + "\n@book{b, title = {B}}");

        Assert.Equal("b", Assert.Single(file.Entries).Key);
        Assert.Equal("PRF401", Assert.Single(bag.Freeze()).Code);
    }

    [Fact]
    public void A_long_chain_of_operands_is_one_value()
    {
        var file = Parse("@article{a, title = {x}" + string.Concat(Enumerable.Repeat(" # {x}", 100_000)) + "}");

        Assert.Equal(100_001, Assert.Single(file.Entries).Value("title")!.Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_long_chain_of_abbreviations_does_not_overflow_the_stack(bool definedBeforeUse)
    {
        var strings = Enumerable.Range(1, 50_000).Select(i => $"@string{{s{i} = s{i - 1}}}\n").Prepend("@string{s0 = {end}}\n");
        var text = string.Concat(definedBeforeUse ? strings : strings.Reverse());
        var entry = Assert.Single(Parse(text + "@misc{a, title = s50000}").Entries);

        Assert.Equal(definedBeforeUse ? "end" : "PRF409", definedBeforeUse ? entry.Value("title") : bag.Freeze()[0].Code);
    }

    [Fact]
    public void Abbreviations_that_double_each_other_are_bounded()
    {
        var strings = Enumerable.Range(1, 60).Select(i => $"@string{{s{i} = s{i - 1} # s{i - 1}}}\n");
        Parse("@string{s0 = {xx}}\n" + string.Concat(strings) + "@misc{a, title = s60}");

        Assert.Contains(bag.Freeze(), d => d.Code == "PRF410");
    }

    [Fact]
    public void The_fields_of_an_entry_are_bounded()
    {
        var entry = Assert.Single(Parse("@misc{a, " + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"f{i} = 1, ")) + "title = {Late}}").Entries);

        Assert.Equal(BibTeXLimits.EntryFields, entry.Fields.Length);
        Assert.Equal("PRF428", Assert.Single(bag.Freeze()).Code);
    }

    [Fact]
    public void A_circle_of_cross_references_ends()
    {
        var entries = Enumerable.Range(0, 1000).Select(i => string.Create(CultureInfo.InvariantCulture, $"@misc{{k{i}, crossref = {{k{(i + 1) % 1000}}}}}\n"));

        Assert.Equal(1000, Parse(string.Concat(entries)).Entries.Length);
        Assert.All(bag.Freeze(), d => Assert.Equal("PRF415", d.Code));
    }

    [Fact]
    public void Braces_abbreviations_and_references_go_as_deep_as_their_bounds()
    {
        var braces = new string('{', BibTeXLimits.BraceDepth) + "x" + new string('}', BibTeXLimits.BraceDepth);
        var strings = string.Concat(Enumerable.Range(1, BibTeXLimits.AbbreviationDepth - 1).Reverse().Select(i => $"@string{{s{i} = s{i - 1}}}\n"))
            + "@string{s0 = {end}}\n";
        var parents = string.Concat(Enumerable.Range(0, BibTeXLimits.CrossReferenceDepth).Select(i => $"@misc{{k{i}, crossref = {{k{i + 1}}}}}\n"))
            + $"@misc{{k{BibTeXLimits.CrossReferenceDepth}, publisher = {{last}}}}\n";
        var file = Parse($"@misc{{a, title = {braces}, note = s{BibTeXLimits.AbbreviationDepth - 1}}}\n{strings}{parents}");

        Assert.Equal("end", file.Entries[0].Value("note"));
        Assert.Equal("last", file.Entries[1].Value("publisher"));
        Assert.Empty(bag.Freeze());
    }

    [Fact]
    public void The_entries_that_a_field_names_and_the_fields_that_they_give_are_bounded()
    {
        var numbers = Enumerable.Range(0, BibTeXLimits.ReferredEntries + 1);
        var parents = string.Concat(numbers.Select(i => $"@xdata{{k{i}, f{i} = {{x}}, g{i} = {{x}}, h{i} = {{x}}, i{i} = {{x}}}}\n"));
        var child = Parse($"@misc{{a, title = {{T}}, xdata = {{{string.Join(',', numbers.Select(i => $"k{i}"))}}}}}\n{parents}").Entries[0];

        Assert.Equal((BibTeXLimits.EntryFields, "x"), (child.Fields.Length, child.Value("f30")));
        Assert.Equal(["PRF416", "PRF428"], bag.Freeze().Select(d => d.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_reference_beyond_the_limit_is_left_out_and_reported()
    {
        var file = Parse(string.Concat(Enumerable.Range(0, BibTeXLimits.CrossReferenceDepth + 1).Select(i => $"@misc{{k{i}, crossref = {{k{i + 1}}}}}\n"))
            + $"@misc{{k{BibTeXLimits.CrossReferenceDepth + 1}, publisher = {{last}}}}\n");

        Assert.Null(file.Entries[0].Value("publisher"));
        Assert.Contains(bag.Freeze(), d => d.Code == "PRF415");
    }

    [Fact]
    public void A_commented_field_of_any_length_but_the_files_is_skipped()
    {
        string Entry(int characters) => $"@misc{{a,\n  %note = {{{new string('x', characters)}\n}},\n  title = {{T}}\n}}\n";

        Assert.Equal("T", Assert.Single(Parse(Entry(BibTeXLimits.CommentedFieldCharacters - 100)).Entries).Value("title"));
        Assert.Empty(bag.Freeze());
        Parse(Entry(BibTeXLimits.CommentedFieldCharacters + 100));
        Assert.NotEmpty(bag.Freeze());
    }

    [Fact]
    public void What_is_beyond_a_bound_in_a_field_is_text()
    {
        string Title(string latex) => LaTeXText.ToHtml(latex);

        Assert.Equal("x", Title(new string('{', BibTeXLimits.LaTeXDepth * 2) + "x" + new string('}', BibTeXLimits.LaTeXDepth * 2)));
        Assert.StartsWith("<i", Title($"<i class=\"{new string('a', BibTeXLimits.BibliographyTagCharacters - 20)}\">x</i>"), StringComparison.Ordinal);
        Assert.StartsWith("&lt;i", Title($"<i class=\"{new string('a', BibTeXLimits.BibliographyTagCharacters)}\">x</i>"), StringComparison.Ordinal);
        Assert.Contains("$", Title($"${new string('x', BibTeXLimits.BibliographyFormulaCharacters - 10)}$"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_so_many_marks_are_taken_off_a_name()
    {
        var (name, mark) = NameMark.Take("Ada" + new string('*', BibTeXLimits.NameMarks + 3));
        Assert.Equal(("Ada***", new string('*', BibTeXLimits.NameMarks)), (name, mark));

        Assert.Equal("Ada", NameMark.Take($"Ada$^{{{new string(' ', BibTeXLimits.NameMarkCharacters - 10)}*}}$").Name);
        Assert.StartsWith("Ada$", NameMark.Take($"Ada$^{{{new string(' ', BibTeXLimits.NameMarkCharacters)}*}}$").Name, StringComparison.Ordinal);
    }

    private BibTeXFile Parse(string text) => BibTeXParser.Parse("p.bib", text, bag);
}
