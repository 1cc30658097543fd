namespace Profile.BibTeX.Tests;

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

    [Theory]
    [InlineData("<nobr>Ada King</nobr> and Charles Babbage", "<nobr>Ada King</nobr>", null)]
    [InlineData("King, <b>Ada</b>", "<b>Ada</b> King", null)]
    [InlineData("<b>King</b>, Ada", "Ada <b>King</b>", null)]
    [InlineData("<nobr>{Royal Society}</nobr>", "<nobr>Royal Society</nobr>", null)]
    [InlineData("Ada <i>K</i> and <a href=\"javascript:alert(1)\">Charles</a>", "Ada <i>K</i>", "<a>Charles</a>")]
    [InlineData("<b>Ada King and Charles Babbage</b>", null, null)]
    [InlineData("<b>Ada</i> and Charles", null, null)]
    [InlineData("<script>Ada</script> and Charles", null, null)]
    [InlineData("\uE000 <b>Ada</b> and Charles", null, null)]
    public void Tags_around_and_within_a_name_are_kept_apart_from_its_words(string field, string? first, string? second)
    {
        var names = BibTeXNames.Parse(field).Names;
        Assert.Equal((first, second), (names[0].Html, names.ElementAtOrDefault(1)?.Html));
        Assert.DoesNotContain(names, n => n.Display.Contains("<b", StringComparison.Ordinal) || n.Display.Contains('\uE001', StringComparison.Ordinal));
    }

    [Fact]
    public void Queries_see_lists_of_names_as_bibtex_ruby_writes_them() =>
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
        var names = list.Names.Select(n => (n.Literal is null ? $"{n.Given}|{n.Particle}|{n.Last}|{n.Suffix}" : $"[{n.Literal}]")
            + (n.Mark.Length > 0 ? $" ^{n.Mark}" : ""));
        return string.Join("; ", list.HasOthers ? names.Append("others") : names)
            + (list.IrregularSeparator is { } separator ? $"  (irregular {separator})" : "");
    }
}
