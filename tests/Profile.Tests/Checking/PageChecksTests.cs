using Profile.Commands;
using Profile.Tests.Shared;

namespace Profile.Tests.Checking;

/// <summary>What <c>check</c> finds in the finished pages and over the whole folder, and no save waits for.</summary>
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

    [Theory]
    [InlineData("[a](#lodon)", "pages/a.md(4,5): warning PRF505: links to '#lodon', and no place on this page has that name")]
    [InlineData("[a](/talks/#in-lodnon)", "pages/a.md(4,12): warning PRF505: links to '#in-lodnon', and no place on /talks/ has that name; did you mean 'in-london'?")]
    [InlineData("[a](talks.md#in-paris)", "pages/a.md(4,13): warning PRF505: links to '#in-paris', and no place on /talks/ has that name")]
    [InlineData("Text.\n\n[a](/publications/#note)", "pages/a.md(6,19): warning PRF505: links to '#note', and no place on /publications/ has that name; did you mean 'notes'?")]
    [InlineData("As {% cite notes %} has it.", "pages/a.md(4,12): warning PRF505: links to '#notes', and no place on this page has that name")]
    public async Task A_link_to_a_place_that_is_not_there(string body, string says)
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
    [InlineData("<p id=\"x\">1</p>\n<p id=\"x\">2</p>", "pages/a.md(4,4): warning PRF506: 'x' names two places on /a/")]
    [InlineData("## Main", "pages/a.md(4,1): warning PRF506: 'main' names two places on /a/")]
    [InlineData("## One {#x}\n\n## Two {#x}", "pages/a.md(4,9): warning PRF506: 'x' names two places on /a/")]
    public async Task A_name_that_stands_twice_on_a_page(string body, string says)
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
    public async Task A_file_that_nothing_names()
    {
        content.Write("assets/img/lost.png", "x");
        content.Write("assets/style.css", "p { background: url(img/in-css.png) }");
        content.Write("assets/img/in-css.png", "x");
        content.Write("assets/img/a b.png", "x");
        content.Write("assets/in-bib.pdf", "x");
        content.Write("assets/img/in-front-matter.jpg", "x");
        content.Write("pages/a.md", "---\ntitle: A\npicture_of_mine: in-front-matter.jpg\n---\n![x](/assets/img/a%20b.png)");
        content.Write("publications.bib", "@article{notes, title = {Notes}, author = {Lovelace, Ada}, year = 1843, pdf = {/assets/in-bib.pdf}}");
        Assert.Equal("assets/img/lost.png: warning PRF111: is named by no page and no file of the site", await CheckAsync());
    }

    [Fact]
    public async Task A_title_that_search_results_cut()
    {
        content.Write("pages/a.md", $"---\nnav: true\ntitle: {new string('a', 66)}\n---\nText.");
        content.Write("pages/b.md", $"---\ntitle: {new string('a', 65)}\n---\nText.");
        Assert.Equal("pages/a.md(3,1): warning PRF218: the title has 66 characters; search results show about 65", await CheckAsync());
    }
}
