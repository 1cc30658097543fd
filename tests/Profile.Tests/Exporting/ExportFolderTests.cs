using System.Diagnostics;
using Profile.Tests.Shared;

namespace Profile.Tests.Exporting;

/// <summary>What an export does to its folder: no more than necessary, and all of it or nothing.</summary>
public sealed class ExportFolderTests : IDisposable
{
    private readonly ContentFolder content = new(Sites.Ada);
    private readonly ExportedSite exported = new();

    public void Dispose()
    {
        exported.Dispose();
        content.Dispose();
    }

    [Fact]
    public async Task Nothing_is_written_when_nothing_changed()
    {
        await exported.ExportAsync(content.Root, precompress: true);
        var before = exported.Files();
        var (exit, output, _) = await exported.ExportAsync(content.Root, precompress: true);
        Assert.Equal((0, $"{before.Count - 1} files, 0 written, 0 deleted in {exported.Root}\n"), (exit, output));
        Assert.Equal(before, exported.Files());
    }

    [Fact]
    public async Task Only_what_changed_is_written_and_what_is_gone_is_deleted()
    {
        await exported.ExportAsync(content.Root);
        var before = exported.Files();
        content.Write("assets/notes.txt", "9876543210");
        content.Delete("news/story.md");
        content.Write("news/second.md", "---\ndate: 1842\ntitle: Second\n---\nFirst.\n\nSecond.");
        await exported.AssertExportsAsync(content.Root);
        var after = exported.Files();
        Assert.Equal("9876543210", after["assets/notes.txt"].Text);
        Assert.Contains("news/second/index.html", after.Keys);
        Assert.False(Directory.Exists(exported.Full("news/story")), "a folder that an export leaves empty goes too");
        Assert.Equal(before["talks/index.html"], after["talks/index.html"]);
    }

    [Fact]
    public async Task A_compressed_file_follows_its_text_and_is_mended_when_it_was_damaged()
    {
        await exported.ExportAsync(content.Root, precompress: true);
        var before = exported.Files();
        File.WriteAllText(exported.Full("404.html.br"), "damaged");
        content.Write("pages/talks.md", "---\ntitle: Talks\nnav: true\n---\nChanged.");
        await exported.ExportAsync(content.Root, precompress: true);
        var after = exported.Files();
        Assert.Equal(before["404.html.br"].Text, after["404.html.br"].Text);
        Assert.NotEqual(before["talks/index.html.br"].Text, after["talks/index.html.br"].Text);
        Assert.Equal(before["index.html.br"], after["index.html.br"]);
    }

    [Fact]
    public async Task Files_that_no_export_wrote_are_never_touched()
    {
        await exported.ExportAsync(content.Root);
        File.WriteAllText(exported.Full("CNAME"), "ada.example.org");
        File.WriteAllText(exported.Full("news/story/mine.txt"), "mine");
        content.Delete("news/story.md");
        await exported.ExportAsync(content.Root);
        Assert.Equal(("ada.example.org", "mine"), (exported.Read("CNAME"), exported.Read("news/story/mine.txt")));
        Assert.False(File.Exists(exported.Full("news/story/index.html")));
    }

    [Fact]
    public async Task It_stops_rather_than_replace_a_file_of_the_owners()
    {
        Directory.CreateDirectory(exported.Full("talks"));
        File.WriteAllText(exported.Full("talks/index.html"), "mine");
        var (exit, output, errors) = await exported.ExportAsync(content.Root);
        Assert.Equal((1, ""), (exit, output));
        Assert.Equal(
            $"Nothing was exported, and what was in {exported.Root} is unchanged: the export would replace talks/index.html, which no export wrote. Move "
            + $"it away, or export into another folder.\n", errors);
        Assert.Equal(["talks/index.html"], exported.Files().Keys);
    }

    [Fact]
    public async Task A_link_in_the_folder_leads_no_write_and_no_deletion_out_of_it()
    {
        using var elsewhere = new ContentFolder("-- story/index.html --\nmine");
        await exported.ExportAsync(content.Root);
        Directory.Delete(exported.Full("news"), recursive: true);
        Directory.CreateSymbolicLink(exported.Full("news"), elsewhere.Root);
        content.Delete("news/story.md");
        var (exit, _, errors) = await exported.ExportAsync(content.Root);
        Assert.Equal(1, exit);
        Assert.Contains("the export would replace news, which no export wrote", errors, StringComparison.Ordinal);
        Assert.Equal("mine\n", File.ReadAllText(elsewhere.Full("story/index.html")));
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/tmp/outside.txt")]
    [InlineData("a/../../outside.txt")]
    public async Task A_manifest_that_was_tampered_with_deletes_nothing_outside(string path)
    {
        await exported.ExportAsync(content.Root);
        var outside = Path.Combine(exported.Root, "..", "outside.txt");
        File.WriteAllText(outside, "mine");
        File.WriteAllText(exported.Full(".profile-export.json"), "{\"version\":1,\"files\":{\"" + path + "\":\"\"}}");
        await exported.AssertExportsAsync(content.Root);
        Assert.True(File.Exists(outside));
    }

    [Fact]
    public async Task A_lost_manifest_is_made_again_as_long_as_nothing_else_changed()
    {
        await exported.ExportAsync(content.Root);
        var manifest = exported.Read(".profile-export.json");
        File.WriteAllText(exported.Full(".profile-export.json"), "not json");
        await exported.AssertExportsAsync(content.Root);
        Assert.Equal(manifest, exported.Read(".profile-export.json"));
    }

    [Fact]
    public async Task A_page_may_replace_a_file_and_a_file_a_page()
    {
        content.Write("pages/one.md", "---\npermalink: /paper.html\n---\nOne");
        content.Write("pages/two.md", "---\npermalink: /notes.html/two/\n---\nTwo");
        await exported.AssertExportsAsync(content.Root);
        content.Write("pages/one.md", "---\npermalink: /paper.html/one/\n---\nOne");
        content.Write("pages/two.md", "---\npermalink: /notes.html\n---\nTwo");
        await exported.AssertExportsAsync(content.Root);
        Assert.True(File.Exists(exported.Full("paper.html/one/index.html")));
        Assert.True(File.Exists(exported.Full("notes.html")));
    }

    [Fact]
    public async Task What_is_below_a_file_is_left_out_and_reported()
    {
        content.Write("pages/one.md", "---\npermalink: /paper.html\n---\nOne");
        content.Write("pages/two.md", "---\npermalink: /paper.html/two/\n---\nTwo");
        var (exit, _, errors) = await exported.ExportAsync(content.Root);
        Assert.Equal(0, exit);
        Assert.Contains(
            "/paper.html/two/index.html is left out: /paper.html is a file of the site, and nothing can be below a file. Change one of the two addresses.\n",
            errors, StringComparison.Ordinal);
        Assert.True(File.Exists(exported.Full("paper.html")));
        Assert.True(File.Exists(exported.Full("index.html")));
    }

    [Fact]
    public async Task When_a_file_cannot_take_its_place_all_others_go_back_to_theirs()
    {
        await exported.ExportAsync(content.Root);
        var before = exported.Files();
        content.Delete("news/story.md");
        content.Write("about.md", "---\ntitle: About\n---\nChanged.");
        content.Write("pages/long.md", $"---\npermalink: /zz/{new string('a', 300)}/\n---\nNo file system takes this name.");
        var (exit, _, errors) = await exported.ExportAsync(content.Root);
        Assert.Equal(1, exit);
        Assert.StartsWith($"Nothing was exported, and what was in {exported.Root} is unchanged: ", errors, StringComparison.Ordinal);
        Assert.Equal(before, exported.Files());
        Assert.False(Directory.Exists(exported.Full("zz")));
    }

    [ReadOnlyMountFact]
    public async Task A_read_only_target_is_one_error_and_stays_whole()
    {
        await exported.ExportAsync(content.Root);
        var before = exported.Files();
        content.Write("about.md", "---\ntitle: About\n---\nChanged.");
        var start = new ProcessStartInfo("unshare",
            ["-rm", "sh", "-c", "mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\" && exec dotnet \"$0\" export \"$1\" --content \"$2\"",
            Path.Combine(AppContext.BaseDirectory, "Profile.dll"), exported.Root, content.Root])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((1, ""), (process.ExitCode, await process.StandardOutput.ReadToEndAsync()));
        Assert.StartsWith($"Nothing was exported, and what was in {exported.Root} is unchanged: ", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
        Assert.Equal(before, exported.Files());
    }

    [Fact]
    public async Task A_full_disk_is_one_error_and_leaves_the_earlier_export_whole()
    {
        await exported.ExportAsync(content.Root);
        var before = exported.Files();
        content.Delete("news/story.md");
        content.Write("about.md", "---\ntitle: About\n---\nChanged.");
        content.Write("assets/large.txt", new string('a', 100_000));
        // No file may exceed 64 KB: the write fails in the middle, as on a full disk.
        var start = new ProcessStartInfo("bash",
            ["-c", "trap '' XFSZ; ulimit -f 64; exec dotnet \"$0\" export \"$1\" --content \"$2\"", Path.Combine(AppContext.BaseDirectory, "Profile.dll"),
            exported.Root, content.Root])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_EnableWriteXorExecute"] = "0" },
        };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((1, ""), (process.ExitCode, await process.StandardOutput.ReadToEndAsync()));
        Assert.StartsWith($"Nothing was exported, and what was in {exported.Root} is unchanged: ", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
        Assert.Equal(before, exported.Files());
    }
}
