using Profile.Exporting;

namespace Profile.Tests.Exporting;

public sealed class BasePathTests
{
    private static readonly BasePath Moved = new("/x");

    [Theory]
    [InlineData("<a href=\"/talks/#a\">", "<a href=\"/x/talks/#a\">")]
    [InlineData("<a class=\"b\" href='/'>", "<a class=\"b\" href='/x/'>")]
    [InlineData("<img src=/a.png alt=\"/b\">", "<img src=/x/a.png alt=\"/b\">")]
    [InlineData("<form action=\"/search\">", "<form action=\"/x/search\">")]
    [InlineData("<video poster=\"/a.jpg\" src=\"/a.mp4\">", "<video poster=\"/x/a.jpg\" src=\"/x/a.mp4\">")]
    [InlineData("<img srcset=\"/a.png 1x, /b,c.png 2x,\n /d.png\" src=\"/a.png\">", "<img srcset=\"/x/a.png 1x, /x/b,c.png 2x,\n /x/d.png\" src=\"/x/a.png\">")]
    public void Addresses_inside_the_site_are_moved(string html, string expected) => Assert.Equal(expected, Moved.Html(html));

    [Theory]
    [InlineData("<a href=\"//cdn.example.org/a\">")]
    [InlineData("<a href=\"https://ada.example.org/other-site/\">")]
    [InlineData("<a href=\"talks/\">")]
    [InlineData("<a href=\"#a\" title=\"/a\">/a</a>")]
    [InlineData("<a href>")]
    [InlineData("<!-- <a href=\"/a\"> -->")]
    [InlineData("<script>const a = '<a href=\"/a\">';</script>")]
    [InlineData("<img srcset=\"https://example.org/a.png 1x, b.png 2x\">")]
    [InlineData("<meta name=\"description\" content=\"/etc and more\">")]
    [InlineData("a < b <")]
    public void Everything_else_stays(string html) => Assert.Equal(html, Moved.Html(html));

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("/", "")]
    [InlineData("x", "/x")]
    [InlineData("/x/y/", "/x/y")]
    [InlineData("/x/../y", null)]
    [InlineData("https://example.org/x", null)]
    public void An_option_is_a_path_or_absent(string? option, string? prefix) => Assert.Equal(prefix, BasePath.Parse(option));

    [Fact]
    public void Without_a_folder_not_a_byte_changes()
    {
        var root = new BasePath("");
        Assert.Equal(("<a href=/a>", "{ \"url\": \"/\" }"), (root.Html("<a href=/a>"), root.Json("{ \"url\": \"/\" }")));
    }
}
