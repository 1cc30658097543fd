using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Profile.Tests.Shared;

namespace Profile.Kramdown.Tests;

/// <summary>The real kramdown, through tests/tools/kramdown-oracle.</summary>
internal static class KramdownOracle
{
    /// <summary>Why kramdown cannot be run on this machine; null when it can.</summary>
    public static string? Unavailable { get; } = Probe();

    /// <summary>The HTML that kramdown makes of each document.</summary>
    public static async Task<IReadOnlyList<string>> AskAsync(IEnumerable<string> documents)
    {
        using var ruby = Process.Start(new ProcessStartInfo("ruby", [Script()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var answers = ruby.StandardOutput.ReadToEndAsync();
        foreach (var document in documents)
        {
            await ruby.StandardInput.WriteLineAsync(JsonSerializer.Serialize(document));
        }

        ruby.StandardInput.Close();
        var lines = (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await ruby.WaitForExitAsync();
        return [.. lines.Select(line => JsonSerializer.Deserialize<string>(line)!)];
    }

    private static string Script() => Path.Combine(Repository.Root, "tests", "tools", "kramdown-oracle", "oracle.rb");

    private static string? Probe()
    {
        try
        {
            using var ruby = Process.Start(new ProcessStartInfo("ruby", ["-e", "require 'kramdown'; require 'kramdown-parser-gfm'"])
            {
                RedirectStandardError = true,
            })!;
            ruby.StandardError.ReadToEnd();
            ruby.WaitForExit();
            return ruby.ExitCode != 0 ? "kramdown and kramdown-parser-gfm are not installed for ruby"
                : File.Exists(Script()) ? null
                : "the tests do not run inside of the repository, where the oracle's script stands";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "ruby is not installed";
        }
    }
}

/// <summary>A fact about the real kramdown, skipped with a reason if it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KramdownFactAttribute : FactAttribute
{
    public KramdownFactAttribute() => Skip = KramdownOracle.Unavailable;
}
