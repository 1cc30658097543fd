using Profile.Liquid.Filters;

namespace Profile.Liquid.Tests;

public sealed class LiquidMistakeTests
{
    public static TheoryData<string, string> Mistakes => new()
    {
        { "\n  {% nosuch x %}", "page.md(2,3): warning PRF320: '{% nosuch %}' is not a tag that is known here and is left out" },
        { "{% inclde card.html %}", "page.md(1,1): warning PRF320: '{% inclde %}' is not a tag that is known here and is left out; did you mean 'include'?" },
        { "a\nb {% if x %}\n", "page.md(2,3): warning PRF321: '{% if %}' has no '{% endif %}'; it ends with the text around it" },
        { "{% raw %}", "page.md(1,1): warning PRF321: '{% raw %}' has no '{% endraw %}'; it ends with the text around it" },
        { "{% comment %}", "page.md(1,1): warning PRF321: '{% comment %}' has no '{% endcomment %}'; it ends with the text around it" },
        { "x {% endif %}", "page.md(1,3): warning PRF322: '{% endif %}' belongs to no tag before it and is left out" },
        { "{{ page.title", "page.md(1,1): warning PRF323: '{{' is not closed by '}}'; the rest of the line is left out" },
        { "{% if x\ny {% endif %}", "page.md(1,1): warning PRF323: '{%' is not closed by '%}'; the rest of the line is left out" },
        { "{% assign x %}", "page.md(1,1): warning PRF324: the tag 'assign' cannot be understood and is left out: write assign name = value" },
        { "{% include card.html title %}",
            "page.md(1,1): warning PRF324: the tag 'include' cannot be understood and is left out: 'title' is not a parameter; write name=\"text\"" },
        { "\n{{ page.title | upcse }}",
            "page.md(2,1): warning PRF325: 'upcse' is not a filter that is known here; the value is left unchanged; did you mean 'upcase'?" },
        { "\n\n {{ 1 | divided_by: 0 }}", "page.md(3,2): warning PRF326: the filter 'divided_by' cannot work with its value; nothing is shown" },
        { "{% include none.html %}", "page.md(1,1): warning PRF330: includes 'none.html', which is not there; nothing is shown" },
        { "{% include ../secret.html %}", "page.md(1,1): warning PRF330: includes '../secret.html', which is not there; nothing is shown" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_at_its_place_and_costs_only_its_own_tag(string text, string expected)
    {
        var folder = new LiquidFolder(LiquidSpec.Site("liquid.md"));
        var output = folder.Render(text);
        Assert.Contains(expected, folder.Diagnostics.Select(d => d.ToString()));
        Assert.DoesNotContain("{%", output, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_an_include_is_reported_there_and_once()
    {
        var folder = new LiquidFolder("-- _includes/a.html --\none\n {% nosuch %}");
        folder.Render("{% include a.html %}{% include a.html %}");
        Assert.Equal("_includes/a.html(2,2)", Assert.Single(folder.Diagnostics).Location.ToString());
    }

    [Fact]
    public void A_filter_or_a_tag_of_the_host_that_fails_costs_one_text()
    {
        var folder = new LiquidFolder("",
            options => options with { Filters = new Dictionary<string, LiquidFilter> { ["shout"] = _ => throw new InvalidOperationException("broken") } });
        Assert.Equal("a  b", folder.Render("a {{ 'x' | shout }} b"));
        Assert.Equal("PRF345", Assert.Single(folder.Diagnostics).Code);
    }
}
