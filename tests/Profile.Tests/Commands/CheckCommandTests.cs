using Profile.Commands;
using Profile.Tests.Shared;

namespace Profile.Tests.Commands;

public sealed class CheckCommandTests
{
    private static (int Exit, string Output, string Errors) Check(string root, string format = "text", bool strict = false, TerminalStyle? style = null)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (CheckCommand.Run(new CheckOptions(root, format, strict, style), output, errors), output.ToString(), errors.ToString());
    }

    [Fact]
    public void Without_errors_it_exits_0_and_counts()
    {
        using var content = new ContentFolder(Sites.Ada);
        Assert.Equal((0, "0 errors, 0 warnings\n", ""), Check(content.Root));
    }

    [Fact]
    public void With_errors_it_exits_1_and_names_each_where_it_stands()
    {
        using var content = new ContentFolder(Sites.Ada);
        content.Write("news/bad.md", "---\ndat: 2024\n---\nText.");
        Assert.Equal((1, "news/bad.md(2,1): error PRF204: 'dat' is not a key of a news item; did you mean 'date'?\n1 error, 0 warnings\n", ""), Check(content.Root));
    }

    [Theory]
    [InlineData("json", "[{\"path\":\"news/bad.md\",\"line\":2,\"column\":1,\"severity\":\"error\",\"code\":\"PRF204\"")]
    [InlineData("github", "::error file=news/bad.md,line=2,col=1,title=PRF204::'dat' is not a key")]
    public void Machines_have_formats_of_their_own(string format, string start)
    {
        using var content = new ContentFolder(Sites.Ada);
        content.Write("news/bad.md", "---\ndat: 2024\n---\nText.");
        Assert.StartsWith(start, Check(content.Root, format).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_shows_the_line_with_a_caret_and_colours()
    {
        using var content = new ContentFolder(Sites.Ada);
        content.Write("news/bad.md", "---\ndat: 2024\n---\nText.");
        const string Expected = "\u001b[1mnews/bad.md(2,1)\u001b[0m: \u001b[1;31merror\u001b[0m PRF204: 'dat' is not a key of a news item; did you mean 'date'?\n  dat: 2024\n  \u001b[1;32m^\u001b[0m\n1 error, 0 warnings\n";
        Assert.Equal((1, Expected, ""), Check(content.Root, style: new TerminalStyle(ShowsSource: true, HasColour: true)));
    }

    [Fact]
    public void Strict_turns_warnings_into_errors()
    {
        using var content = new ContentFolder(Sites.Ada);
        content.Write("pages/talks.md", "---\ntitle: Talks\n---\n[away](/nowhere/)");
        Assert.Equal((0, "0 errors, 1 warning"), Check(content.Root) is var (mild, output, _) ? (mild, output.TrimEnd().Split('\n')[^1]) : default);
        Assert.Equal((1, "1 error, 0 warnings"), Check(content.Root, strict: true) is var (exit, text, _) ? (exit, text.TrimEnd().Split('\n')[^1]) : default);
        Assert.Contains("\"severity\":\"error\"", Check(content.Root, "json", strict: true).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_folder_it_exits_2_and_says_so()
    {
        var (exit, output, errors) = Check("/nowhere/at/all");
        Assert.Equal((2, "", "The content folder /nowhere/at/all is missing or cannot be read.\n"), (exit, output, errors));
    }

    [Fact]
    public void The_profile_that_ships_is_without_a_diagnostic() =>
        Assert.Equal((0, "0 errors, 0 warnings\n", ""), Check(Path.Combine(ProfileServer.RepositoryRoot, "content")));
}
