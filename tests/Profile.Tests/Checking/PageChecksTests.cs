using Profile.Checking;
using Profile.Commands;
using Profile.Content.Sources;
using Profile.Exporting;
using Profile.Tests.Pictures;
using Profile.Tests.Shared;

namespace Profile.Tests.Checking;

/// <summary>What <c>check</c> finds in the finished pages and across the whole folder, which saving does not wait for.</summary>
public sealed class PageChecksTests : IDisposable
{
    private readonly ContentFolder content = new("""
        -- site.yml --
        first_name: Ada
        -- about.md --
        ---
        title: About
        news: true
        ---
        Hello.
        -- publications.bib --
        @article{notes, title = {Notes}, author = {Lovelace, Ada}, journal = {Memoirs}, year = 1843}
        -- pages/talks.md --
        ---
        title: Talks
        ---
        ## In London

        A talk.[^1] An <a name="old"></a>older one.

        [^1]: Held twice.
        """);

    public void Dispose() => content.Dispose();

    private async Task<string> CheckAsync()
    {
        await using var output = new StringWriter();
        await CheckCommand.RunAsync(new CheckOptions(content.Root), output, TextWriter.Null);
        return string.Join('\n', output.ToString().TrimEnd().Split('\n')[..^1]);
    }

    [Fact]
    public async Task A_check_that_fails_on_a_page_is_reported_in_one_line_and_the_others_go_on()
    {
        content.Write("assets/img/a.png", DrawnPicture.Png(800, 600));
        content.Write("pages/a.md", "---\ntitle: A\n---\n[a](#lodon) ![p](/assets/img/a.png)");
        await using var host = new ExportHost();
        var scan = FolderScanner.Scan(content.Root)!;
        var found = await new PageChecks(host.Pages).OfPageAsync(host.Loader.Load(scan), "/a/", scan, _ => throw new InvalidOperationException("a fault"));
        Assert.Equal(
            ["pages/a.md(1,1): error PRF116: could not be checked: a fault",
                "pages/a.md(4,5): warning PRF505: links to '#lodon', but nothing on this page has that id"],
            found.Select(d => d.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[a](#lodon)", "pages/a.md(4,5): warning PRF505: links to '#lodon', but nothing on this page has that id")]
    [InlineData("[a](/talks/#in-lodnon)",
        "pages/a.md(4,12): warning PRF505: links to '#in-lodnon', but nothing on /talks/ has that id; did you mean 'in-london'?")]
    [InlineData("[a](talks.md#in-paris)", "pages/a.md(4,13): warning PRF505: links to '#in-paris', but nothing on /talks/ has that id")]
    [InlineData("Text.\n\n[a](/publications/#note)",
        "pages/a.md(6,19): warning PRF505: links to '#note', but nothing on /publications/ has that id; did you mean 'notes'?")]
    [InlineData("As {% cite notes %} has it.", "pages/a.md(4,12): warning PRF505: links to '#notes', but nothing on this page has that id")]
    public async Task A_link_to_an_id_that_does_not_exist(string body, string says)
    {
        content.Write("pages/a.md", $"---\ntitle: A\n---\n{body}");
        Assert.Equal(says, await CheckAsync());
    }

    [Theory]
    [InlineData("[a](/talks/#in-london) [b](#here) [c](/publications/#notes) [d](/talks/#fn:1) [e](/talks/#old)\n\n## Here")]
    [InlineData("[a](#) [b](#top) [c](/talks/#:~:text=London) [d](#main) [e](#/route) [f](#!/route)")]
    [InlineData("[a](https://example.org/#x) [b](/feed.xml#x) [c](/assets/a.pdf#page=2)")]
    [InlineData("[a](#%C3%A9) \n\n## É {#é}")]
    public async Task Places_that_are_there_and_places_elsewhere_are_fine(string body)
    {
        content.Write("assets/a.pdf", "%PDF-1.4");
        content.Write("pages/a.md", $"---\ntitle: A\n---\n{body}\n\n[file](/assets/a.pdf)");
        Assert.Equal("", await CheckAsync());
    }

    [Theory]
    [InlineData("<p id=\"x\">1</p>\n<p id=\"x\">2</p>", "pages/a.md(4,4): warning PRF506: the id 'x' occurs more than once on /a/")]
    [InlineData("## Main", "pages/a.md(4,1): warning PRF506: the id 'main' occurs more than once on /a/")]
    [InlineData("## One {#x}\n\n## Two {#x}", "pages/a.md(4,9): warning PRF506: the id 'x' occurs more than once on /a/")]
    public async Task An_id_that_occurs_twice_on_a_page(string body, string says)
    {
        content.Write("pages/a.md", $"---\ntitle: A\n---\n{body}");
        Assert.Equal(says, await CheckAsync());
    }

    [Fact]
    public async Task Headings_of_equal_words_get_names_of_their_own()
    {
        content.Write("pages/a.md", "---\ntitle: A\n---\n## Twice\n\n## Twice");
        Assert.Equal("", await CheckAsync());
    }

    [Fact]
    public async Task A_file_that_nothing_refers_to()
    {
        content.Write("assets/img/lost.png", "x");
        content.Write("assets/style.css", "p { background: url(img/in-css.png) }");
        content.Write("assets/img/in-css.png", "x");
        content.Write("assets/img/a b.png", "x");
        content.Write("assets/in-bib.pdf", "x");
        content.Write("assets/img/in-front-matter.jpg", "x");
        content.Write("pages/a.md", "---\ntitle: A\npicture_of_mine: in-front-matter.jpg\n---\n![x](/assets/img/a%20b.png)");
        content.Write("publications.bib", "@article{notes, title = {Notes}, author = {Lovelace, Ada}, year = 1843, pdf = {/assets/in-bib.pdf}}");
        Assert.Equal("assets/img/lost.png: warning PRF111: is not mentioned by any page or file of the site", await CheckAsync());
    }

    [Theory]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/x\"></iframe>", "pages/a.md(4,20): note PRF113: lets browsers load frames from www.youtube.com")]
    [InlineData("![x](https://img.example.org/a.png)", "pages/a.md(4,12): note PRF113: lets browsers load images from img.example.org")]
    [InlineData("<video src=\"//film.example.org/a.mp4\"></video>", "pages/a.md(4,13): note PRF113: lets browsers load sound or film from film.example.org")]
    [InlineData("<script src=\"https://cdn.example.org/a.js\"></script>", "pages/a.md(4,20): note PRF113: lets browsers load scripts from cdn.example.org")]
    [InlineData("Text.\n\n<script>document.title</script>", "pages/a.md(6,1): note PRF114: lets browsers use scripts written in the page")]
    [InlineData("Text, <b style=\"color: red\">red</b>.", "pages/a.md(4,10): note PRF114: lets browsers use styles written in the page")]
    public async Task What_widens_a_pages_policy_is_a_note_and_no_mistake(string body, string says)
    {
        content.Write("pages/a.md", $"---\ntitle: A\n---\n{body}");
        await using var output = new StringWriter();
        Assert.Equal(0, await CheckCommand.RunAsync(new CheckOptions(content.Root, Strict: true), output, TextWriter.Null));
        Assert.Equal($"{says}\n0 errors, 0 warnings, 1 note\n", output.ToString());
    }

    [Fact]
    public async Task A_note_is_a_notice_on_GitHub_and_a_whole_file_has_no_line()
    {
        content.Write("assets/lost.png", "x");
        content.Write("pages/a.md", "---\ntitle: A\n---\n![x](https://img.example.org/a.png)");
        await using var output = new StringWriter();
        Assert.Equal(0, await CheckCommand.RunAsync(new CheckOptions(content.Root, "github"), output, TextWriter.Null));
        Assert.Equal(
            "::warning file=assets/lost.png,title=PRF111::is not mentioned by any page or file of the site\n::notice "
            + "file=pages/a.md,line=4,col=12,title=PRF113::lets browsers load images from img.example.org\n", output.ToString());
    }

    [Fact]
    public async Task A_mistake_that_a_list_shows_is_reported_where_it_was_written()
    {
        content.Write("news/a.md", "---\ndate: 2020\n---\n![x](https://img.example.org/a.png)");
        Assert.Equal("news/a.md(4,12): note PRF113: lets browsers load images from img.example.org", await CheckAsync());
    }

    [Fact]
    public async Task A_title_that_search_results_cut()
    {
        content.Write("pages/a.md", $"---\nnav: true\ntitle: {new string('a', 66)}\n---\nText.");
        content.Write("pages/b.md", $"---\ntitle: {new string('a', 65)}\n---\nText.");
        Assert.Equal("pages/a.md(3,1): warning PRF218: the title has 66 characters; search results show about 65", await CheckAsync());
    }
}
