namespace Profile.Liquid.Tests;

public sealed class LiquidSpecTests
{
    private static readonly LiquidFolder Folder = new(LiquidSpec.Site("liquid.md"));

    public static TheoryData<string, string, string, string> Cases => LiquidSpec.Cases("liquid.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Liquid_becomes_what_the_specification_says(string heading, string page, string template, string expected)
    {
        var actual = Folder.Render(template.Replace('⏎', '\n'), page).Replace('\n', '⏎').TrimEnd('⏎');
        Assert.True(expected.TrimEnd('⏎') == actual, $"{heading}: {template}\nexpected: {expected}\nactual:   {actual}");
    }
}
