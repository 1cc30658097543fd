using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Profile.Content.Sources;

namespace Profile.Reloading;

/// <summary>
/// Turns file system events into hints. They are only hints: events are lost on mounts, links and swapped folders, and the watcher can die silently
/// (docs/decisions/0002-snapshot-and-swap.md), so the reloader also scans on its own. On Linux they also say which files their writers have finished.
/// </summary>
internal sealed class ContentWatcher : IDisposable
{
    private const int MostNoted = 10_000;

    private readonly Channel<bool> hints = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<string, bool> finished = new(StringComparer.Ordinal);
    private IDisposable? watcher;
    private volatile bool hasFailed;

    /// <summary>False when the system sends no events and changes are found by scanning alone.</summary>
    public bool IsWatching => watcher is not null && !hasFailed;

    /// <summary>Starts watching a folder in place of the previous one; false when the system refuses.</summary>
    public bool Arm(string root)
    {
        watcher?.Dispose();
        hasFailed = false;
        finished.Clear();
        // A network drive sends no events for what other machines write, so a file there may be closed here and still grow.
        var isShared = IsShared(root);
        watcher = FolderEvents.Watch(
            FileStatus.RealPath(root) ?? root,
            (path, what) =>
            {
                Note(path, what == FileEvent.Finished && !isShared);
                Hint();
            },
            () => Fail(new IOException("No watches are left.")));
        if (watcher is not null)
        {
            return true;
        }

        FileSystemWatcher? started = null;
        try
        {
            started = new FileSystemWatcher(root)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.Attributes,
                InternalBufferSize = 64 * 1024,
            };
            started.Changed += (_, _) => Hint();
            started.Created += (_, _) => Hint();
            started.Deleted += (_, _) => Hint();
            started.Renamed += (_, _) => Hint();
            started.Error += (_, error) => Fail(error.GetException());
            started.EnableRaisingEvents = true;
            watcher = started;
            return true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            started?.Dispose();
            return false;
        }
    }

    /// <summary>True when the last event for a file says that its writer has closed it or renamed it into place.</summary>
    public bool IsFinished(string path) => finished.GetValueOrDefault(path);

    /// <summary>True when at least one file is known to be finished.</summary>
    public bool HasFinished => finished.Values.Contains(true);

    /// <summary>The paths of all events since the last <see cref="Forget"/>; an empty path is one that is not known.</summary>
    public ImmutableArray<string> Paths => [.. finished.Keys];

    /// <summary>Forgets the events, once what they announced has been read.</summary>
    public void Forget() => finished.Clear();

    /// <summary>Waits for a hint, at most for the given time; true when one came.</summary>
    public async Task<bool> WaitAsync(TimeSpan time, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(time);
        try
        {
            return await hints.Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => watcher?.Dispose();

    // If a finished file is forgotten here, it is only read a little later.
    private void Note(string path, bool isFinished)
    {
        if (finished.Count > MostNoted)
        {
            finished.Clear();
        }

        finished[path] = isFinished;
    }

    private static bool IsShared(string root)
    {
        try
        {
            var drive = new DriveInfo(root);
            return drive.DriveType == DriveType.Network || drive.DriveFormat.StartsWith("fuse", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return true;
        }
    }

    // Too many events at once are just another hint; any other fault, such as no watches left, means that some changes will not be reported.
    private void Fail(Exception fault)
    {
        hasFailed |= fault is not InternalBufferOverflowException;
        Hint();
    }

    private void Hint() => hints.Writer.TryWrite(true);
}
