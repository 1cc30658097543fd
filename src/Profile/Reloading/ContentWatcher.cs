using System.Threading.Channels;

namespace Profile.Reloading;

/// <summary>
/// Turns file system events into hints. They are only hints: events are lost on mounts, links and swapped folders, and the watcher can die silently
/// (docs/decisions/0002-snapshot-and-swap.md), so the reloader also scans on its own.
/// </summary>
internal sealed class ContentWatcher : IDisposable
{
    private readonly Channel<bool> hints = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FileSystemWatcher? watcher;
    private volatile bool hasFailed;

    /// <summary>False when the system sends no events and changes are found by scanning alone.</summary>
    public bool IsWatching => watcher is not null && !hasFailed;

    /// <summary>Starts watching a folder in place of the previous one; false when the system refuses.</summary>
    public bool Arm(string root)
    {
        watcher?.Dispose();
        watcher = null;
        hasFailed = false;
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

    // Too many events at once are just another hint; any other fault, such as no watches left, means that some changes will not be reported.
    private void Fail(Exception fault)
    {
        hasFailed |= fault is not InternalBufferOverflowException;
        Hint();
    }

    private void Hint() => hints.Writer.TryWrite(true);
}
