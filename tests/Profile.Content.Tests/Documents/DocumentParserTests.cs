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
        var page = Page(bytes).Of(Kinds.Pages).Single();
        Assert.True(page.Title == "Café" && page.Body.Text == "Body", name);
    }

    [Fact]
    public void Latin_1_is_reported() =>
        Assert.Contains(Page(Encoding.Latin1.GetBytes("---\ntitle: Café\n---\n")).Diagnostics, d => d.Code == "PRF109");

    [Fact]
    public void A_broken_key_costs_that_key_and_nothing_else()
    {
        var site = Page(Encoding.UTF8.GetBytes("---\ntitle: Talks\ndescription: mine: all of them :tada:\nnav: true\n---\nBody\n"));
        var page = site.Of(Kinds.Pages).Single();
        Assert.Equal(("Talks", null, true), (page.Title, page.Description, site.Navigation.Any(n => n.Title == "Talks")));
        Assert.Equal(("pages/talks.md", 3, Severity.Error),
            Assert.Single(site.Diagnostics) is var d ? (d.Location.Path, d.Location.Line, d.Severity) : default);
    }

    [Fact]
    public void Front_matter_without_an_end_is_reported()
    {
        var site = Page(Encoding.UTF8.GetBytes("---\ntitle: Talks\n"));
        Assert.Contains("pages/talks.md(1,1): error PRF202: opens front matter, but no second --- line closes it", site.Diagnostics.Select(d => d.ToString()));
    }

    public static TheoryData<string, string> Unread => new()
    {
        { "PRF201", "---\ntitle: \"Draft\n---\nUnfinished.\n" },
        { "PRF202", "---\ntitle: Draft\npublished: false\n" },
        { "PRF213", $"---\nx: {new string('a', 70 * 1024)}\npublished: false\n---\nUnfinished.\n" },
        { "PRF216", "----\ntitle: Draft\npublished: false\n----\nUnfinished.\n" },
        { "PRF201", "---\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"k{i}: [\n")) + "published: false\n---\nUnfinished.\n" },
    };

    [Theory]
    [MemberData(nameof(Unread))]
    public void A_new_file_whose_front_matter_cannot_be_read_at_all_is_absent_and_reported(string code, string text)
    {
        using var folder = new ContentFolder("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\n");
        folder.Write("news/draft.md", text);
        var site = folder.Load();
        Assert.Empty(site.Of(Kinds.News));
        Assert.Contains(site.Diagnostics, d => d.Code == code && d.Severity == Severity.Error && d.Location.Path == "news/draft.md");
    }

    [Theory]
    [MemberData(nameof(Unread))]
    public void A_file_that_was_good_keeps_that_version(string code, string text)
    {
        using var folder =
            new ContentFolder("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\n-- news/draft.md --\n---\ndate: 2024\n---\nGood.\n");
        folder.Load();
        folder.Write("news/draft.md", text);
        var site = folder.Load();
        Assert.Equal("Good.", Assert.Single(site.Of(Kinds.News)).Body.Text);
        Assert.Contains(site.Diagnostics, d => d.Code == code);
    }

    [Fact]
    public void The_home_page_is_shown_with_what_can_be_read()
    {
        var site = ContentFolder.Load("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: \"About\n---\nI work on engines.\n");
        Assert.Equal("I work on engines.", site.Home.Body.Text);
        Assert.Contains("about.md(2,8): error PRF201", Assert.Single(site.Diagnostics, d => d.Severity == Severity.Error).ToString(), StringComparison.Ordinal);
    }
}
