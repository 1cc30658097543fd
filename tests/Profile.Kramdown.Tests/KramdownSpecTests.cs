using Profile.Tests.Shared;

namespace Profile.Kramdown.Tests;

/// <summary>Specs/kramdown.md, case by case.</summary>
public sealed class KramdownSpecTests
{
    private static readonly IReadOnlyList<SpecDocument.Case> Spec = SpecDocument.Read("kramdown.md");

    public static TheoryData<string> Names => [.. Spec.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_markdown_as_kramdown_does(string name)
    {
        var expected = Spec.Single(c => c.Name == name);

        var html = new KramdownRenderer().ToHtml(expected.Markdown);

        Assert.Equal(HtmlTokens.Normalize(expected.Html), HtmlTokens.Normalize(html));
    }

    [KramdownFact]
    public async Task The_spec_says_what_kramdown_says()
    {
        var answers = await KramdownOracle.AskAsync(Spec.Select(c => c.Markdown));

        Assert.Equal(Spec.Select(c => $"{c.Name}\n{c.Html}"), Spec.Zip(answers, (c, html) => $"{c.Name}\n{html}"));
    }
}
