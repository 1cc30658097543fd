using System.Text;
using Profile.Content.Diagnostics;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Documents;

public sealed class DocumentParserTests
{
    private static Site Page(byte[] bytes)
    {
        using var folder = new ContentFolder("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\nHello.");
        folder.Write("pages/talks.md", bytes);
        return folder.Load();
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "CRLF", Encoding.UTF8.GetBytes("---\r\ntitle: Café\r\n---\r\nBody\r\n") },
        { "a byte order mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("---\ntitle: Café\n---\nBody\n")] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("---\ntitle: Café\n---\nBody\n")] },
        { "Latin-1", Encoding.Latin1.GetBytes("---\ntitle: Café\n---\nBody\n") },
        { "a tab after the colon", Encoding.UTF8.GetBytes("---\ntitle:\tCafé\n---\nBody\n") },
        { "a comment and white space after the fence", Encoding.UTF8.GetBytes("---  \n# note\ntitle: Café # note\n---\t\nBody\n") },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_page_is_read_in_the_encoding_it_was_saved_in(string name, byte[] bytes)
    {
        var page = Page(bytes).Pages.Single();
        Assert.True(page.Title == "Café" && page.Body.Text == "Body", name);
    }

    [Fact]
    public void Latin_1_is_said_so() =>
        Assert.Contains(Page(Encoding.Latin1.GetBytes("---\ntitle: Café\n---\n")).Diagnostics, d => d.Code == "PRF109");

    [Fact]
    public void A_broken_key_costs_that_key_and_nothing_else()
    {
        var site = Page(Encoding.UTF8.GetBytes("---\ntitle: Talks\ndescription: mine: all of them :tada:\nnav: true\n---\nBody\n"));
        var page = site.Pages.Single();
        Assert.Equal(("Talks", null, true), (page.Title, page.Description, page.IsInNavigation));
        Assert.Equal(("pages/talks.md", 3, Severity.Error), Assert.Single(site.Diagnostics) is var d ? (d.Location.Path, d.Location.Line, d.Severity) : default);
    }

    [Fact]
    public void Front_matter_without_an_end_is_named()
    {
        var site = Page(Encoding.UTF8.GetBytes("---\ntitle: Talks\n"));
        Assert.Contains("pages/talks.md(1,1): error PRF202: starts front matter that no --- line ends", site.Diagnostics.Select(d => d.ToString()));
    }
}
