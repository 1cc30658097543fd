using Profile.Liquid.Filters;

namespace Profile.Liquid.Tests;

/// <summary>Liquid's own filters for which Jekyll has others of the same name.</summary>
public sealed class LiquidFilterTests
{
    private const string People = """
        -- variables.yml --
        people: [{name: Ada, born: 1815, fellow: true}, {name: Mary, fellow: false}, {name: Luigi, born: 1809}]
        """;

    private static readonly LiquidFolder Plain = new(People, options => options with { Filters = LiquidFilters.Standard });
    private static readonly LiquidFolder Jekyll = new(People);

    [Theory]
    [InlineData("{{ people | where: 'fellow' | map: 'name' | join }}", "Ada", "Ada")]
    [InlineData("{{ people | where: 'born', nil | map: 'name' | join }}", "Ada Luigi", "Mary")]
    [InlineData("{{ people | where: 'born', '1815' | map: 'name' | join }}", "", "Ada")]
    [InlineData("{{ people | where: 'fellow', false | map: 'name' | join }}", "Mary", "Mary")]
    [InlineData("{{ people | sort: 'born' | map: 'name' | join }}", "Luigi Ada Mary", "Mary Luigi Ada")]
    public void Jekyll_compares_values_as_texts_and_sorts_missing_values_first(string text, string plain, string jekyll) =>
        Assert.Equal((plain, jekyll), (Plain.Render(text), Jekyll.Render(text)));

    [Theory]
    [InlineData("{{ '05/03/2024' | date: '%Y-%m-%d' }}", "2024-03-05")]
    [InlineData("{{ '5.3.2024' | date: '%Y-%m-%d' }}", "2024-03-05")]
    [InlineData("{{ 'Mar 5 2024 3pm' | date: '%Y-%m-%d %H' }}", "2024-03-05 15")]
    [InlineData("{{ '2024-03-05 12:30 am' | date: '%Y-%m-%d %H:%M' }}", "2024-03-05 00:30")]
    [InlineData("{{ '10:30' | date: '%H:%M' }}", "10:30")]
    public void A_date_is_what_Ruby_reads_as_one(string text, string expected) => Assert.Equal(expected, Jekyll.Render(text));

    [Fact]
    public void Jekylls_filters_are_not_known_without_it()
    {
        Plain.Render("{{ people | group_by: 'born' }}");
        Assert.Contains(Plain.Diagnostics, d => d.Code == LiquidMessages.UnknownLiquidFilter.Code);
    }

    [Fact]
    public void Lists_that_contain_each_other_endlessly_are_compared_and_flattened_within_bounds()
    {
        var folder = new LiquidFolder("");
        const string Turn = "{% assign b = '' | split: '' %}{% assign b = b | push: a | push: a %}{% assign a = b %}";
        folder.Render("{% assign a = (1..2) %}{% for i in (1..28) %}" + Turn + "{% endfor %}{{ a | reverse | size }}");
        Assert.Contains(folder.Diagnostics, d => d.Code == LiquidMessages.LiquidTooLarge.Code);
    }
}
