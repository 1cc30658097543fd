using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Profile.Reloading;

/// <summary>What an event says about a file.</summary>
internal enum FileEvent
{
    /// <summary>Something changed, and more may follow.</summary>
    Changing,

    /// <summary>Its writer closed it, or renamed it into place.</summary>
    Finished,
}

/// <summary>
/// Events of inotify(7) for a folder and everything below it. .NET's own watcher does not ask for the event "file closed", and only that one says that a writer
/// is done (docs/decisions/0011-a-closed-file-is-finished.md).
/// </summary>
internal sealed partial class FolderEvents : IDisposable
{
    private const uint Modify = 0x2, Attributes = 0x4, CloseWrite = 0x8, MovedFrom = 0x40, MovedTo = 0x80, Create = 0x100, Delete = 0x200;
    private const uint DeleteSelf = 0x400, MoveSelf = 0x800, Overflow = 0x4000, Ignored = 0x8000, OnlyFolders = 0x0100_0000, IsFolder = 0x4000_0000;
    private const uint Wanted =
        Modify | Attributes | CloseWrite | MovedFrom | MovedTo | Create | Delete | DeleteSelf | MoveSelf | OnlyFolders;

    private const int CloseOnExecute = 0x8_0000;
    private const int HeaderBytes = 16;
    private const short Readable = 1;
    private const int PollMilliseconds = 2000;
    private const int NotFound = 2, NotPermitted = 13, NotAFolder = 20;

    private readonly int descriptor;
    private readonly string root;
    private readonly Action<string, FileEvent> report;
    private readonly Action fail;

    // The path of each watched folder inside the root, "" for the root itself; used by one thread at a time.
    private readonly Dictionary<int, string> folders = [];
    private volatile bool isDisposed;

    private FolderEvents(int descriptor, string root, Action<string, FileEvent> report, Action fail)
    {
        this.descriptor = descriptor;
        this.root = root;
        this.report = report;
        this.fail = fail;
    }

    /// <summary>Starts watching; null if the system has no inotify, or not enough watches left for all the folders.</summary>
    /// <param name="root">The full path of a folder.</param>
    /// <param name="report">Receives the path inside the root, on a thread of its own; the path is empty when it is not known.</param>
    /// <param name="fail">Called when some changes will no longer be reported.</param>
    public static FolderEvents? Watch(string root, Action<string, FileEvent> report, Action fail)
    {
        if (!OperatingSystem.IsLinux() || Start(CloseOnExecute) is not (>= 0 and var descriptor))
        {
            return null;
        }

        var events = new FolderEvents(descriptor, root, report, fail);
        if (!events.Add(""))
        {
            _ = Close(descriptor);
            return null;
        }

        new Thread(events.Listen) { IsBackground = true, Name = "inotify" }.Start();
        return events;
    }

    public void Dispose() => isDisposed = true;

    // False when the system has no more watches. A folder that is gone or may not be read needs none, and what scans ignore is not watched.
    private bool Add(string path)
    {
        var full = path.Length == 0 ? root : Path.Combine(root, path);
        var watch = AddWatch(descriptor, full, Wanted);
        if (watch < 0)
        {
            return path.Length > 0 && Marshal.GetLastPInvokeError() is NotPermitted or NotFound or NotAFolder;
        }

        folders[watch] = path;
        try
        {
            return new DirectoryInfo(full).EnumerateDirectories()
                .Where(d => d.Name[0] != '.' && d.Name is not ("node_modules" or "_site" or "vendor") && d.LinkTarget is null)
                .All(d => Add(path.Length == 0 ? d.Name : $"{path}/{d.Name}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private void Listen()
    {
        var buffer = new byte[64 * 1024];
        while (!isDisposed)
        {
            var waiting = new PollItem { Descriptor = descriptor, Wanted = Readable };
            if (Poll(ref waiting, 1, PollMilliseconds) <= 0 || isDisposed)
            {
                continue;
            }

            var length = (int)Read(descriptor, buffer, buffer.Length);
            for (var at = 0; at + HeaderBytes <= length;)
            {
                var name = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(at + 12));
                Take(
                    BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(at)),
                    BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(at + 4)),
                    Encoding.UTF8.GetString(buffer.AsSpan(at + HeaderBytes, name)).TrimEnd('\0'));
                at += HeaderBytes + name;
            }
        }

        _ = Close(descriptor);
    }

    private void Take(int watch, uint mask, string name)
    {
        if ((mask & Ignored) != 0)
        {
            folders.Remove(watch);
            return;
        }

        if ((mask & Overflow) != 0 || !folders.TryGetValue(watch, out var folder) || name.Length == 0)
        {
            report("", FileEvent.Changing);
            return;
        }

        var path = folder.Length == 0 ? name : $"{folder}/{name}";
        if ((mask & IsFolder) != 0 && (mask & (Create | MovedTo)) != 0 && !Add(path))
        {
            fail();
        }

        report(path, (mask & (CloseWrite | MovedTo)) != 0 && (mask & IsFolder) == 0 ? FileEvent.Finished : FileEvent.Changing);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct PollItem
    {
        public int Descriptor;
        public short Wanted;
        public short Found;
    }

    [LibraryImport("libc", EntryPoint = "inotify_init1", SetLastError = true)]
    private static partial int Start(int flags);

    [LibraryImport("libc", EntryPoint = "inotify_add_watch", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int AddWatch(int descriptor, string path, uint mask);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(ref PollItem items, uint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int descriptor, byte[] buffer, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
