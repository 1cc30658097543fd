using Profile.Liquid.Tests;

namespace Profile.Content.Tests.Markup.Liquid;

public sealed class LiquidSpecTests
{
    private static readonly LiquidSite Site = new(LiquidSpec.Site("liquid.md"));

    public static TheoryData<string, string, string, string> Cases => LiquidSpec.Cases("liquid.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Liquid_becomes_what_the_specification_says(string heading, string frontMatter, string template, string expected)
    {
        var actual = Site.Render(template.Replace('⏎', '\n'), frontMatter).Replace('\n', '⏎').TrimEnd('⏎');
        Assert.True(expected.TrimEnd('⏎') == actual, $"{heading}: {template}\nexpected: {expected}\nactual:   {actual}");
    }
}
