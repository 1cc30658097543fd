using System.Text.Json;
using Profile.Content.Publications;

namespace Profile.Content.Tests.Publications;

public sealed class CslJsonWriterTests
{
    [Fact]
    public void Writes_names_dates_and_identifiers_in_csl_terms()
    {
        var item = One(
            """
            @article{a, title = {Notes}, author = {Ludwig van Beethoven and {Royal Society}}, editor = {Taylor, Richard}, journal = {Memoirs}, year = 1843,
              month = sep, volume = 3, number = 2, pages = {666--731}, doi = {10.1000/x}}
            """);

        Assert.Equal("article-journal", Text(item, "type"));
        Assert.Equal("van", Text(item.GetProperty("author")[0], "non-dropping-particle"));
        Assert.Equal("Beethoven", Text(item.GetProperty("author")[0], "family"));
        Assert.Equal("Royal Society", Text(item.GetProperty("author")[1], "literal"));
        Assert.Equal("[[1843,9]]",
            item.GetProperty("issued").GetProperty("date-parts").ToString().Replace(" ", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(("Memoirs", "2", "666-731", "10.1000/x"), (Text(item, "container-title"), Text(item, "issue"), Text(item, "page"), Text(item, "DOI")));
    }

    [Fact]
    public void And_others_is_the_last_name()
    {
        var item = One("@book{a, title = {T}, year = 2020, author = {Noll, Ida and others}, editor = {Tau, Wei and others}}");
        Assert.Equal(("others", "others"), (Text(item.GetProperty("author")[1], "literal"), Text(item.GetProperty("editor")[1], "literal")));
    }

    [Theory]
    [InlineData("@inbook{a, title = {T}, booktitle = {V}, maintitle = {M}, year = 2020}", "M", "V")]
    [InlineData("@inbook{a, title = {T}, booktitle = {V}, year = 2020}", "V", null)]
    [InlineData("@book{a, title = {T}, maintitle = {M}, year = 2020}", "M", null)]
    public void A_part_of_a_volume_is_in_the_whole_work(string entry, string container, string? volume)
    {
        var item = One(entry);
        Assert.Equal((container, volume), (Text(item, "container-title"), item.TryGetProperty("volume-title", out var title) ? title.GetString() : null));
    }

    [Theory]
    [InlineData("inproceedings", "paper-conference")]
    [InlineData("incollection", "chapter")]
    [InlineData("book", "book")]
    [InlineData("phdthesis", "thesis")]
    [InlineData("techreport", "report")]
    [InlineData("unpublished", "manuscript")]
    [InlineData("online", "webpage")]
    [InlineData("dataset", "dataset")]
    [InlineData("software", "software")]
    [InlineData("patent", "patent")]
    [InlineData("misc", "document")]
    public void Types_have_csl_names(string type, string expected) =>
        Assert.Equal(expected, Text(One($"@{type}{{a, title = {{T}}, year = 2020}}"), "type"));

    [Fact]
    public void Nothing_can_break_out_of_the_text()
    {
        var json = CslJsonWriter.Write(Bib.List("@misc{a\"</script>, title = {T </script> \"x\" \\& \U0001F600}, year = 2020}").All);

        Assert.DoesNotContain("</script>", json, StringComparison.Ordinal);
        Assert.Equal("T </script> \"x\" & \U0001F600", Text(JsonDocument.Parse(json).RootElement[0], "title"));
    }

    private static JsonElement One(string entry) => JsonDocument.Parse(CslJsonWriter.Write(Bib.List(entry).All)).RootElement[0];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
