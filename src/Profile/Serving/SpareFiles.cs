using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Profile.Serving;

/// <summary>
/// Files held open in reserve for when no other can be opened. The runtime needs three to start a thread, and the process ends when it cannot; so the last
/// files are not for visitors. When few are left, the reserve is released for threads and content, and new connections wait (drill F11). Linux only: elsewhere
/// there is always room.
/// </summary>
internal sealed partial class SpareFiles : IDisposable
{
    /// <summary>How many files are held while there are enough.</summary>
    public const int Held = 64;

    /// <summary>How many files connections must leave to threads and content.</summary>
    public const int Left = 32;

    private readonly Lock guard = new();
    private readonly List<SafeFileHandle> handles = [];

    public SpareFiles() => Hold();

    /// <summary>Whether another connection may be accepted. Costs one system call while there are plenty of files.</summary>
    /// <param name="last">The number of the file opened last: the system assigns the lowest free one.</param>
    public bool Room(int last)
    {
        lock (guard)
        {
            if (!OperatingSystem.IsLinux() || (handles.Count > 0 && last < Limit() - Left))
            {
                return true;
            }

            GiveBack();
            var free = Limit() - Count();
            if (free > Held + Left)
            {
                Hold();
            }

            return free > Left;
        }
    }

    public void Dispose()
    {
        lock (guard)
        {
            GiveBack();
        }
    }

    private void GiveBack()
    {
        handles.ForEach(h => h.Dispose());
        handles.Clear();
    }

    private void Hold()
    {
        if (OperatingSystem.IsLinux())
        {
            handles.AddRange(Enumerable.Range(0, Held).Select(_ => File.OpenHandle("/dev/null")));
        }
    }

    private static int Count() => Directory.EnumerateFileSystemEntries("/proc/self/fd").Count();

    // The limit may be lowered while the process runs (prlimit(1)).
    private static long Limit() => GetLimit(OpenFilesResource, out var limit) == 0 && limit.Soft <= int.MaxValue ? (long)limit.Soft : int.MaxValue;

    private const int OpenFilesResource = 7;

    private readonly record struct ResourceLimit(ulong Soft, ulong Hard);

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int resource, out ResourceLimit limit);
}
