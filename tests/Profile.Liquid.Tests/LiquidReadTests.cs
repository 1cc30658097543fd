using Profile.Liquid.Running;

namespace Profile.Liquid.Tests;

/// <summary>A run records what it reads from the clock.</summary>
public sealed class LiquidReadTests
{
    private static readonly LiquidFolder Folder = new("");

    [Theory]
    [InlineData("{{ page.title }}{{ '2024-01-02' | date: '%Y' }}", "")]
    [InlineData("{{ 'now' | date: '%Y' }}", "%Y=2026")]
    [InlineData("{{ 'today' | date: '%Y' }}{{ 'now' | date: '%Y' }}{{ 'now' | date: '%B' }}", "%Y=2026,%B=June")]
    [InlineData("{{ 'now' | date_to_long_string: 'ordinal' }}", "%-d=1,1st %B %Y=1st June 2026")]
    [InlineData("{% if false %}{{ 'now' | date: '%Y' }}{% endif %}", "")]
    public void The_clock(string text, string expected) =>
        Assert.Equal(expected, string.Join(',', Folder.Run(text).Reads.Cast<ClockRead>().Select(r => $"{r.Format}={r.Text}")));
}
