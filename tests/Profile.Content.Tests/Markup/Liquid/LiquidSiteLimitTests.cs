using Profile.Content.Markup;

namespace Profile.Content.Tests.Markup.Liquid;

/// <summary>The limits of what the site adds to Liquid; the engine's limits are tested with the engine.</summary>
public sealed class LiquidSiteLimitTests
{
    private const string Posts = "-- _posts/2024-01-01-one.md --\n---\ntitle: One\n---\n-- _posts/2024-02-01-two.md --\n---\ntitle: Two\n---\n";

    [Fact]
    public void A_text_that_a_regular_expression_multiplies_costs_its_own_file()
    {
        var site = new LiquidSite("");
        const string Long = "{% assign a = 'xxxxxxxxxxxxxxxx' %}{% for i in (1..14) %}{% assign a = a | append: a %}{% endfor %}";
        site.Render(Long + "{{ a | regex_replace: 'x', a }}");
        Assert.Equal("PRF344", Assert.Single(site.Diagnostics).Code);
    }

    [Theory]
    [InlineData("{{ 'x' | regex_replace: '((a{99}){99}){99}', '' }}")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex_replace: '^(a+)+$', '' }}")]
    [InlineData("{% link %}{% tabs %}{% endtabs %}{% tab %}{% endtab %}{% highlight %}{% endhighlight %}{% details %}{% enddetails %}")]
    [InlineData(
        "{{ page.next.previous.next }}{{ site.posts | uniq | size }}{{ site | jsonify }}{{ page | jsonify }}{{ site.posts | jsonify }}{{ site.posts | "
        + "sort | size }}")]
    public void What_makes_little_sense_is_shown_as_little(string text)
    {
        var site = new LiquidSite(Posts);
        var output = site.Render($"[{text}]");
        Assert.DoesNotContain(site.Diagnostics, d => d.Code == "PRF345");
        Assert.StartsWith("[", output, StringComparison.Ordinal);
        Assert.EndsWith("]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_is_too_long_changes_nothing()
    {
        var site = new LiquidSite("");
        var pattern = new string('x', MarkupLimits.PatternCharacters + 1);
        Assert.Equal(pattern, site.Render($"{{{{ '{pattern}' | regex_replace: '{pattern}', 'y' }}}}"));
        Assert.Equal("y", site.Render($"{{{{ '{pattern[1..]}' | regex_replace: '{pattern[1..]}', 'y' }}}}"));
    }
}
