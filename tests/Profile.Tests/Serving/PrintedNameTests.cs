using AngleSharp.Html.Parser;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>A CV on paper begins with a name, whatever it was read from.</summary>
public sealed class PrintedNameTests
{
    [Theory]
    [InlineData("experience.yml", "cv:\n  name: Augusta Ada King\n  sections:\n    work:\n      - Mathematics", "/experience/", "Augusta Ada King")]
    [InlineData("experience.yml", "- title: Work\n  type: list\n  contents: [Mathematics]", "/experience/", "Ada Lovelace")]
    [InlineData("pages/vita.md", "---\ntitle: Vita\nlayout: cv\n---\n## Work\n\nMathematics.", "/vita/", "Ada Lovelace")]
    public async Task It_has_the_name_of_its_owner(string file, string text, string address, string name)
    {
        using var site = new ServedSite(
            $"-- site.yml --\nfirst_name: Ada\nlast_name: Lovelace\n-- about.md --\n---\ntitle: About\n---\n-- {file} --\n{text}\n");
        var page = new HtmlParser().ParseDocument(await site.Http.GetStringAsync(address));
        Assert.Equal(name, page.QuerySelector(".pf-cv .pf-cv-name")!.TextContent);
        Assert.StartsWith("© Ada Lovelace", page.QuerySelector(".pf-site-footer p")!.TextContent, StringComparison.Ordinal);
    }
}
