using Profile.Commands;
using Profile.Tests.Shared;

namespace Profile.Tests.Commands;

/// <summary>How a command line is interpreted before anything is done: a mistake is reported, never guessed at.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly ContentFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0, "new", "{0}/a")]
    [InlineData(0, "new", "page", "Several", "words", "--content", "{0}")]
    [InlineData(2, "new")]
    [InlineData(2, "new", "")]
    [InlineData(2, "new", "page")]
    [InlineData(2, "new", "page", "Talks", "--content", "{0}", "--draft")]
    [InlineData(2, "export")]
    [InlineData(2, "export", " ")]
    [InlineData(2, "export", "{0}/out", "--precompres")]
    [InlineData(2, "check", "--format", "xml")]
    [InlineData(2, "check", "--stirct")]
    [InlineData(2, "serve", "--preveiw")]
    [InlineData(2, "--contnet={0}")]
    [InlineData(2, "--enviroment=Production")]
    [InlineData(2, "--enviroment", "Production")]
    [InlineData(2, "chekc")]
    [InlineData(2, "--preview", "chekc")]
    public void The_command_line_understands(int exit, params string[] arguments) =>
        Assert.Equal(exit, CommandLine.Run([.. arguments.Select(a => a.Replace("{0}", folder.Root, StringComparison.Ordinal))], out _));

    [Theory]
    [InlineData("--environment=Staging")]
    [InlineData("--environment", "Staging")]
    [InlineData("--contentRoot=/elsewhere")]
    [InlineData("--Logging:LogLevel:Default=Debug")]
    public void What_the_host_understands_is_left_to_it(params string[] options) => Assert.Null(CommandLine.Run(options, out _));
}
