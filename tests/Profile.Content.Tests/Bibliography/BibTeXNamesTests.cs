using Profile.BibTeX;

namespace Profile.Content.Tests.Bibliography;

public sealed class BibTeXNamesTests
{
    public static TheoryData<string, string> Cases => SpecCases.ReadLines("bibtex-names.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_what_the_specification_says(string field, string expected) => Assert.Equal(expected, Dump(BibTeXNames.Parse(field)));

    [Theory]
    [InlineData("Ada Lovelace", "Ada Lovelace", "Lovelace, Ada")]
    [InlineData("von Neumann, Jr., John", "John von Neumann Jr.", "von Neumann, Jr., John")]
    [InlineData("张, 三", "张三", "张, 三")]
    [InlineData("김, Minji", "Minji 김", "김, Minji")]
    [InlineData("{Royal Society}", "Royal Society", "Royal Society")]
    public void A_name_can_be_shown_in_both_orders(string field, string display, string inverted)
    {
        var name = Assert.Single(BibTeXNames.Parse(field).Names);
        Assert.Equal((display, inverted), (name.Display, name.Inverted));
    }

    [Fact]
    public void Queries_see_the_list_as_bibtex_ruby_writes_it() =>
        Assert.Equal("Lovelace, Ada and others", BibTeXNames.Parse("Ada Lovelace and others").Inverted);

    [Theory]
    [InlineData(" and ")]
    [InlineData(",")]
    [InlineData("{")]
    [InlineData("a ")]
    [InlineData("*")]
    [InlineData("<b>")]
    [InlineData("x$^*$ & ")]
    public void Hundreds_of_thousands_of_anything_end(string repeated) =>
        Assert.NotNull(BibTeXNames.Parse(string.Concat(Enumerable.Repeat(repeated, 200_000))));

    // First | von | Last | Jr ^mark for each name.
    private static string Dump(NameList list)
    {
        var names = list.Names.Select(n => (n.Literal is null ? $"{n.Given}|{n.Particle}|{n.Last}|{n.Suffix}" : $"[{n.Literal}]") + (n.Mark.Length > 0 ? $" ^{n.Mark}" : ""));
        return string.Join("; ", list.HasOthers ? names.Append("others") : names) + (list.IrregularSeparator is { } separator ? $"  (irregular {separator})" : "");
    }
}
