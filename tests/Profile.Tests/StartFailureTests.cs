using System.Diagnostics;
using Profile.Commands;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>Whatever keeps the server from starting is reported in one line that says how to fix it, with exit code 1.</summary>
public sealed class StartFailureTests
{
    private static async Task<(int Exit, string Errors)> Run(string proxies, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Profile.dll"), .. arguments])
        {
            WorkingDirectory = ProfileServer.RepositoryRoot,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["Profile__Proxies"] = proxies;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, errors);
    }

    [Fact]
    public async Task An_address_in_use_is_reported()
    {
        using var content = new ContentFolder(Sites.Ada);
        using var server = ProfileServer.Start(content);
        var address = server.Address.ToString().TrimEnd('/');
        var (exit, errors) = await Run("", "--urls", address);
        Assert.Equal(1, exit);
        Assert.StartsWith("Profile cannot start: ", errors, StringComparison.Ordinal);
        Assert.EndsWith("Choose another address with --urls http://localhost:8081.\n", errors, StringComparison.Ordinal);
        Assert.Equal(1, errors.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("--Profile:Proxies=lb", "Profile:Proxies is 'lb'; it is IP addresses and networks with commas between them, such as 10.0.0.2,10.1.0.0/16")]
    [InlineData("--Profile:MaxConnections=abc", "Profile:MaxConnections is 'abc'; it is a whole number from 1 to 1000000")]
    [InlineData("--urls=http://127.0.0.1:99999",
        "urls is 'http://127.0.0.1:99999'; it is addresses such as http://localhost:8080 or https://*:443, "
            + "with a port up to 65535 and a semicolon between two")]
    [InlineData("--Logging:LogLevel:Default=Nope", "Logging:LogLevel:Default is 'Nope'; it is Trace, Debug, Information, Warning, Error, Critical or None")]
    public async Task A_setting_outside_its_range_is_reported_with_the_range(string argument, string line) =>
        Assert.Equal((1, $"Profile cannot start: {line}.\n"),
            await Run("", argument.StartsWith("--urls", StringComparison.Ordinal) ? [argument] : ["--urls", "http://127.0.0.1:0", argument]));

    [Theory]
    [InlineData("--contentRoot=/nowhere/at/all")]
    [InlineData("--applicationName=nowhere")]
    [InlineData("--Kestrel:Certificates:Default:Path=/nowhere/at/all.pfx", "--urls=https://127.0.0.1:0")]
    public async Task An_unforeseen_failure_is_reported_in_a_line_too(params string[] arguments)
    {
        var (exit, errors) = await Run("", arguments);
        Assert.Equal(1, exit);
        Assert.Matches("^Profile cannot start: [^\n]*nowhere[^\n]*\\.\n$", errors);
    }

    [Fact]
    public void An_empty_content_option_counts_as_absent() => Assert.Equal(CommandLine.ContentRoot(null), CommandLine.ContentRoot(" "));
}
