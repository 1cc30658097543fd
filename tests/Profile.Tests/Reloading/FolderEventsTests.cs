using System.Collections.Concurrent;
using Profile.Content.Sources;
using Profile.Reloading;
using Profile.Tests.Shared;

namespace Profile.Tests.Reloading;

/// <summary>What the system says of files that are being written, and when one file is settled (docs/decisions/0011-a-closed-file-is-finished.md).</summary>
public sealed class FolderEventsTests : IDisposable
{
    private readonly ContentFolder folder = new("-- a.md --\nOne.\n-- posts/b.md --\nTwo.\n");
    private readonly ConcurrentDictionary<string, FileEvent> last = new();
    private readonly FolderEvents? events;

    public FolderEventsTests() => events = FolderEvents.Watch(FileStatus.RealPath(folder.Root)!, (path, what) => last[path] = what, () => { });

    public void Dispose()
    {
        events?.Dispose();
        folder.Dispose();
    }

    private FileEvent? Last(string path) => last.TryGetValue(path, out var what) ? what : null;

    private Task<FileEvent?> Last(string path, FileEvent expected) => Eventually.True(() => Task.FromResult(Last(path)), what => what == expected);

    [LinuxFact]
    public async Task A_file_is_finished_when_its_writer_closes_it_and_not_before()
    {
        await using (var writer = new StreamWriter(folder.Full("posts/b.md")))
        {
            await writer.WriteAsync("Half");
            await writer.FlushAsync();
            Assert.Equal(FileEvent.Changing, await Last("posts/b.md", FileEvent.Changing));
        }

        Assert.Equal(FileEvent.Finished, await Last("posts/b.md", FileEvent.Finished));
    }

    [LinuxFact]
    public async Task A_file_that_is_renamed_into_place_is_finished_and_one_that_is_removed_is_not()
    {
        folder.Write(".a.md.swp", "Three.");
        File.Move(folder.Full(".a.md.swp"), folder.Full("a.md"), overwrite: true);
        Assert.Equal(FileEvent.Finished, await Last("a.md", FileEvent.Finished));
        folder.Delete("a.md");
        Assert.Equal(FileEvent.Changing, await Last("a.md", FileEvent.Changing));
    }

    [LinuxFact]
    public async Task Folders_that_come_later_are_watched_too()
    {
        Directory.CreateDirectory(folder.Full("talks/2024"));
        Assert.Equal(FileEvent.Changing, await Last("talks", FileEvent.Changing));
        // A file that is written before the new folder is watched has no event; a scan finds it.
        await Eventually.True(
            () =>
            {
                folder.Write("talks/2024/c.md", "Three.");
                return Task.FromResult(Last("talks/2024/c.md"));
            },
            what => what == FileEvent.Finished);
    }

    [Theory]
    [InlineData("a.md", "One and more.", "a.md")]
    [InlineData("c.md", "New.", "c.md")]
    [InlineData("a.md posts/b.md", "Both.", null)]
    [InlineData("c.md d.md", "Two new.", null)]
    [InlineData("", "", null)]
    public void The_only_changed_file_is_found_or_none_if_several_changed(string written, string text, string? expected)
    {
        var before = FolderScanner.Scan(folder.Root)!;
        foreach (var path in written.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            folder.Write(path, text);
        }

        Assert.Equal(expected, FolderScanner.Scan(folder.Root)!.OnlyChangeSince(before)?.File.Path);
    }

    [Fact]
    public void A_file_that_was_removed_is_not_a_single_change()
    {
        var before = FolderScanner.Scan(folder.Root)!;
        folder.Delete("a.md");
        Assert.Null(FolderScanner.Scan(folder.Root)!.OnlyChangeSince(before));
        folder.Write("c.md", "In its place.");
        Assert.Null(FolderScanner.Scan(folder.Root)!.OnlyChangeSince(before));
    }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "inotify is a part of Linux.";
}
