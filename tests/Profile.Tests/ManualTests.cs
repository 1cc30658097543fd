using Profile.Content;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Profile.Commands;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>Every example of the manuals is loaded or run, so that what an owner copies works.</summary>
public sealed partial class ManualTests : IDisposable
{
    private static readonly string[] Manuals = ["README.md", "docs/content.md", "docs/hosting.md", "docs/al-folio.md", "docs/diagnostics.md"];

    /// <summary>Fences and commands that are not run here, and why.</summary>
    private static readonly (string Start, string Reason)[] NotHere =
    [
        ("docker ", "there is no Docker on a test machine; the image's steps are those of PublishedTests"),
        ("  --read-only --cap-drop", "goes on with the line before"),
        ("dotnet run --project src/Profile     #", "serves until it is stopped; Program is under test in all of Serving"),
        ("dotnet run --project src/Profile -- --content", "serves until it is stopped, another folder"),
        ("dotnet run --project src/Profile -- --preview", "serves until it is stopped; PreviewTests has it"),
        ("profile --preview", "serves until it is stopped; PreviewTests has it"),
        ("tests/run", "runs this test"),
    ];

    private readonly ContentFolder folder = new();

    public static TheoryData<string, string> Commands()
    {
        var commands = new TheoryData<string, string>();
        foreach (var (manual, _, _, text) in Fences().Where(f => f.Language == "sh"))
        {
            foreach (var line in text.TrimEnd().Split('\n').Where(l => !NotHere.Any(n => l.StartsWith(n.Start, StringComparison.Ordinal))))
            {
                commands.Add(manual, line);
            }
        }

        return commands;
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_fence_is_of_a_kind_that_is_tried() =>
        Assert.Empty(Fences().Where(f => f.File.Length == 0 && f.Language is not ("sh" or "yaml" or "nginx" or "json" or "")).Select(f => f.Text));

    [Fact]
    public async Task The_files_of_the_manual_are_a_site_without_a_diagnostic()
    {
        foreach (var fence in Fences().Where(f => f.File.Length > 0))
        {
            folder.Write(fence.File, fence.Text);
        }

        foreach (var file in new[] { "assets/img/ada.jpg", "assets/img/engine.jpg", "assets/pdf/slides.pdf" })
        {
            folder.Write(file, "An example.");
        }

        await using var output = new StringWriter();
        await CheckCommand.RunAsync(new CheckOptions(folder.Root), output, output);
        Assert.Equal("0 errors, 0 warnings\n", output.ToString());
        var site = folder.Load();
        Assert.NotEmpty(site.Of(Kinds.News).Concat<object>(site.Of(Kinds.Posts)).Concat(site.Of(Kinds.Projects)));
        Assert.NotNull(site.Cv);
        Assert.NotEmpty(site.Of(Kinds.Courses));
        Assert.NotEmpty(site.Of(Kinds.Books));
        Assert.Equal(5, site.Socials.Length);
    }

    // Input for other programs (compose, GitHub's workflows) is checked to be YAML; nginx's configuration serves an export in StaticHostTests.
    [Fact]
    public void What_other_programs_read_is_well_formed()
    {
        var bag = new DiagnosticBag();
        foreach (var fence in Fences().Where(f => f is { Language: "yaml", File: "" }))
        {
            Assert.NotNull(YamlReader.Read(fence.Text, fence.Manual, 1, bag));
        }

        Assert.Empty(bag.Freeze());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_does_its_work(string manual, string line)
    {
        Assert.Equal(0, NewCommand.Starter(folder.Full("content"), TextWriter.Null, TextWriter.Null));
        // The folder that a reader has who followed the lines above.
        if (!line.Contains("new my-homepage", StringComparison.Ordinal))
        {
            Assert.Equal(0, NewCommand.Starter(folder.Full("my-homepage"), TextWriter.Null, TextWriter.Null));
        }

        var command = OurCommand().Replace(line.Split(" #")[0].TrimEnd(), "");
        Assert.True(command != line, $"{manual}: '{line}' is no command of ours; run it, or say in NotHere why not");
        var start = new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Profile.dll"), .. command.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{manual}: {line}\n{output}{await errors}");
    }

    [Fact]
    public void Nothing_is_excused_that_no_manual_has() =>
        Assert.All(NotHere, n => Assert.Contains(Fences(), f => f.Text.Split('\n').Any(l => l.StartsWith(n.Start, StringComparison.Ordinal))));

    private static IEnumerable<(string Manual, string Language, string File, string Text)> Fences() =>
        from manual in Manuals
        from Match fence in Fence().Matches(System.IO.File.ReadAllText(Path.Combine(ProfileServer.RepositoryRoot, manual)))
        select (manual, fence.Groups["language"].Value, fence.Groups["file"].Value, fence.Groups["text"].Value);

    [GeneratedRegex(@"^```(?<language>\w*) ?(?<file>\S*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(profile|dotnet run --project src/Profile --) ")]
    private static partial Regex OurCommand();
}
