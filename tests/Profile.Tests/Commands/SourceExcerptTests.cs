using Profile.Commands;
using Profile.Content.Diagnostics;
using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Tests.Commands;

public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData("title: Ada", 8, "title: Ada", "       ^")]
    [InlineData("\ttab", 2, " tab", " ^")]
    [InlineData("日本: x", 5, "日本: x", "      ^")]
    [InlineData("e\u0301: x", 5, "e\u0301: x", "   ^")]
    [InlineData("😀: x", 5, "😀: x", "    ^")]
    [InlineData("a\u001b[31mb", 7, "a\uFFFD[31mb", "      ^")]
    [InlineData("short", 99, "short", "     ^")]
    public void The_caret_is_below_the_place(string line, int column, string shown, string caret) =>
        Assert.Equal((shown, caret), Excerpt($"first\r\n{line}\r\nlast", new Location("a.md", 2, column)));

    [Fact]
    public void Of_a_long_line_the_surroundings_are_shown()
    {
        var (line, caret) = Excerpt(new string('a', 500) + "!" + new string('b', 500), new Location("a.md", 1, 501))!.Value;
        Assert.Equal(102, line.Length);
        Assert.Equal('!', line[caret.IndexOf('^')]);
        Assert.True(line.StartsWith('…') && line.EndsWith('…'), line);
    }

    [Theory]
    [InlineData("a.md", 0, 0)]
    [InlineData("a.md", 1, 0)]
    [InlineData("a.md", 9, 1)]
    [InlineData("b.md", 1, 1)]
    public void A_diagnostic_without_a_place_shows_no_line(string path, int line, int column) =>
        Assert.Null(Excerpt("text", new Location(path, line, column)));

    private static (string Line, string Caret)? Excerpt(string text, Location location)
    {
        using var content = new ContentFolder();
        content.Write("a.md", text);
        return new SourceExcerpt(FolderScanner.Scan(content.Root)!).Of(location);
    }
}
