using System.Diagnostics;
using Profile.Commands;
using Profile.Tests.Shared;

namespace Profile.Tests.Commands;

public sealed class ExportCommandTests
{
    private static async Task<(int Exit, string Output, string Errors)> Run(ExportOptions options)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        return (await ExportCommand.RunAsync(options, output, errors, (_, _) => { }), output.ToString(), errors.ToString());
    }

    [Fact]
    public async Task Without_a_content_folder_it_exits_2_and_says_so() =>
        Assert.Equal((2, "", "The content folder /nowhere/at/all is missing or cannot be read.\n"),
            await Run(new ExportOptions("/nowhere/at/all", "/nowhere/out")));

    [Fact]
    public async Task In_a_folder_that_is_not_writable_it_exits_1_with_one_line()
    {
        using var content = new ContentFolder(Sites.Ada);
        var (exit, output, errors) = await Run(new ExportOptions(content.Root, "/proc/profile"));
        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith("Nothing was exported, and /proc/profile was not created: ", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData(".", 2)]
    [InlineData("out", 2)]
    [InlineData("_site", 0)]
    [InlineData("../out", 0)]
    public async Task It_does_not_write_where_content_is_read(string target, int expected)
    {
        using var parent = new ContentFolder();
        foreach (var (path, text) in ContentFolder.Split(Sites.Ada))
        {
            parent.Write("content/" + path, text);
        }

        Assert.Equal(expected, (await Run(new ExportOptions(parent.Full("content"), Path.GetFullPath(target, parent.Full("content"))))).Exit);
    }

    [Theory]
    [InlineData("/", "/ is the root of the file system, not a folder for a site alone.")]
    [InlineData("..", " is a folder above the content folder ")]
    [InlineData("../..", " is a folder above the content folder ")]
    public async Task It_does_not_write_into_a_folder_above_the_content(string target, string says)
    {
        using var parent = new ContentFolder(Sites.Ada);
        parent.Write("site/content/about.md", "---\ntitle: About\n---\nText.");
        var (exit, output, errors) = await Run(new ExportOptions(parent.Full("site/content"), Path.GetFullPath(target, parent.Full("site/content"))));
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(says, errors, StringComparison.Ordinal);
        Assert.False(File.Exists(parent.Full("site/index.html")));
    }

    [Fact]
    public async Task An_invalid_base_path_exits_2()
    {
        using var content = new ContentFolder(Sites.Ada);
        Assert.Equal((2, "", "--base-path 'a?b' is not a path such as /project.\n"), await Run(new ExportOptions(content.Root, content.Full("_site"), "a?b")));
    }

    [Fact]
    public async Task Mistakes_in_the_content_are_counted_and_stop_nothing()
    {
        using var content = new ContentFolder(Sites.Ada);
        content.Write("news/bad.md", "---\ndat: 2024\n---\nText.");
        using var exported = new ExportedSite();
        var (exit, _, errors) = await exported.ExportAsync(content.Root);
        Assert.Equal((0, "The content has 1 problem; 'profile check' has the details.\n"), (exit, errors));
    }

    [Fact]
    public async Task Names_that_differ_only_in_case_are_reported()
    {
        using var content = new ContentFolder(Sites.Ada);
        content.Write("pages/a.md", "---\ntitle: A\npermalink: /Lectures/\n---\nText.");
        content.Write("pages/b.md", "---\ntitle: B\npermalink: /lectures/\n---\nText.");
        using var exported = new ExportedSite();
        var (exit, _, errors) = await exported.ExportAsync(content.Root);
        Assert.Equal(
            (0, "Lectures/index.html and lectures/index.html differ only in letter case; a disk or a host that ignores case (Windows, macOS) keeps one of "
            + "them.\n"), (exit, errors));
    }

    [Fact]
    public async Task In_a_pipe_it_prints_one_plain_line_and_listens_nowhere()
    {
        using var content = new ContentFolder(Sites.Ada);
        using var exported = new ExportedSite();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Profile.dll"), "export", exported.Root, "--content", content.Root])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // An impossible address, on which a server would fail.
            Environment = { ["ASPNETCORE_URLS"] = "http://192.0.2.1:1" },
        };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((0, ""), (process.ExitCode, errors));
        Assert.Matches($@"^\d+ files, \d+ written, 0 deleted in {exported.Root}\n$", output);
    }

    [Fact]
    public async Task On_a_terminal_the_bar_is_wiped_off_before_the_summary()
    {
        using var content = new ContentFolder(Sites.Ada);
        using var exported = new ExportedSite();
        // script(1) of util-linux runs a command in a terminal of its own.
        var start = new ProcessStartInfo("script",
            ["-qec", $"dotnet {Path.Combine(AppContext.BaseDirectory, "Profile.dll")} export {exported.Root} --content {content.Root}", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["TERM"] = "xterm-256color", ["NO_COLOR"] = null, ["CI"] = null },
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Contains("\u001b[", output, StringComparison.Ordinal);
        Assert.Matches(@"\d+ files, \d+ written, 0 deleted in \S+\s*$", output.Split("\u001b[2K")[^1]);
    }
}
