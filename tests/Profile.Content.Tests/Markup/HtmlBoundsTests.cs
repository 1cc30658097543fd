using Profile.Content.Markup;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Markup;

/// <summary>Limits on what a text may become: output linear in its length is shown; anything that grows faster is reported and shown as written.</summary>
public sealed class HtmlBoundsTests
{
    private const string Site = "-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\n-- pages/wide.html --\n---\ntitle: Wide\n---\n";

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Numbered(string text, int times) =>
        string.Concat(Enumerable.Range(0, times).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, i)));

    [Theory]
    [InlineData("|a", 125_000, "<td>a</td>")]
    [InlineData("# a\n", 60_000, "<h2 id=\"a\">a</h2>")]
    [InlineData("- a\n", 60_000, "<li>a</li>")]
    [InlineData("> a\n\n", 40_000, "<blockquote>")]
    [InlineData("[a](https://a.example/) ", 10_000, "<a href=\"https://a.example/\">a</a>")]
    public void As_many_elements_as_a_file_of_Markdown_can_hold_are_shown(string text, int times, string shown)
    {
        var site = ContentFolder.Load(Site.Replace("wide.html", "wide.md", StringComparison.Ordinal) + Repeated(text, times));
        Assert.Empty(site.Diagnostics);
        Assert.Contains(shown, site.Of(Kinds.Pages).Single().Body.Html, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Explosions => new()
    {
        { "PRF302", Numbered("<font size={0}>", 300) + Repeated("<p>text", 20_000) },
        { "PRF301", Numbered("<p><b id=b{0}>text", 10_000) },
        { "PRF302", "{% for i in (1..90000) %}<p>1<p>2<p>3{% endfor %}" },
        { "PRF301", Repeated("<div>", 40_000) },
        { "PRF301", Repeated("<div></span>", 20_000) },
        { "PRF301", Repeated("<a><div></a>", 20_000) },
        { "PRF301", Repeated("<section title='</section>'>", 5_000) },
    };

    [Theory]
    [MemberData(nameof(Explosions))]
    public void A_text_that_becomes_too_much_HTML_is_reported_and_shown_as_it_was_written(string code, string body)
    {
        var site = ContentFolder.Load(Site + body);
        var diagnostic = Assert.Single(site.Diagnostics);
        Assert.Equal((code, "pages/wide.html", 4), (diagnostic.Code, diagnostic.Location.Path, diagnostic.Location.Line));
        var html = site.Of(Kinds.Pages).Single().Body.Html;
        Assert.StartsWith("<pre>\n" + RewrittenText.Encode(body[..40]), html, StringComparison.Ordinal);
        Assert.InRange(html.Length, 1, MarkupLimits.SourceCharacters * 6);
    }

    [Theory]
    [InlineData("<!-- <div> -->")]
    [InlineData("<script>'<div>'</script>")]
    [InlineData("<style>/* <div> */</style>")]
    [InlineData("<textarea><div></textarea>")]
    [InlineData("<p title='<div>'>")]
    [InlineData("<p title=\"<div>\">")]
    [InlineData("<DIV></div>")]
    [InlineData("<li><p>")]
    [InlineData("1 < 2")]
    public void Elements_that_are_not_left_open_are_not_counted(string text) => Assert.Null(HtmlBounds.Problem(Repeated(text, 1_000)));

    [Theory]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<!--")]
    [InlineData("<a b=\"")]
    [InlineData("<script></")]
    public void A_text_that_ends_within_a_tag_is_read_to_its_end(string text) => Assert.Null(HtmlBounds.Problem(Repeated("text", 10) + text));
}
