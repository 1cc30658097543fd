using System.Diagnostics;
using Profile.Commands;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>What keeps the server from starting is one line that says how to mend it, and exit 1.</summary>
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
    public async Task An_address_in_use_is_named()
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

    [Fact]
    public async Task A_proxy_that_is_no_address_is_named() =>
        Assert.Equal((1, "Profile cannot start: Profile:Proxies names 'lb', which is no IP address and no network; write it like 10.0.0.2 or 10.1.0.0/16.\n"), await Run("lb", "--urls", "http://127.0.0.1:0"));

    [Fact]
    public async Task A_drain_that_is_no_time_is_named() =>
        Assert.Equal((1, "Profile cannot start: Profile:Drain is 'soon'; write a number of seconds up to 300, such as 1.\n"), await Run("", "--urls", "http://127.0.0.1:0", "--Profile:Drain=soon"));

    [Fact]
    public void An_empty_content_option_is_none() => Assert.Equal(CommandLine.ContentRoot(null), CommandLine.ContentRoot(" "));
}
