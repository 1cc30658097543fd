using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Profile.Content.Sources;

/// <summary>The type of a path's target, following links.</summary>
internal enum FileKind
{
    File,
    Folder,
    Other,
}

/// <summary>statx(2), following links; on systems other than Linux, what <see cref="FileSystemInfo"/> provides.</summary>
internal readonly partial record struct FileStatus(FileKind Kind, FileStamp Stamp, FolderIdentity Identity)
{
    private const int CurrentFolder = -100;
    private const int NotFollowed = 0x100;
    private const int HandleItself = 0x1000;
    private const uint BasicStats = 0x7ff;

    /// <summary>The status of what is at the path, or null when nothing is there or access is denied.</summary>
    public static FileStatus? Of(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return OfPortable(path);
        }

        if (StatX(CurrentFolder, path, 0, BasicStats, out var s) != 0)
        {
            return null;
        }

        var kind = (s.Mode & 0xF000) switch
        {
            0x8000 => FileKind.File,
            0x4000 => FileKind.Folder,
            _ => FileKind.Other,
        };
        var stamp = new FileStamp((long)s.Size, Nanoseconds(s.Modified), Nanoseconds(s.Changed), s.Inode);
        return new FileStatus(kind, stamp, new FolderIdentity(((ulong)s.DeviceMajor << 32) | s.DeviceMinor, s.Inode));
    }

    /// <summary>The path with every link resolved, or null if it cannot be.</summary>
    public static string? RealPath(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        }

        var resolved = RealPathNative(path, 0);
        if (resolved == 0)
        {
            return null;
        }

        try
        {
            return Marshal.PtrToStringUTF8(resolved);
        }
        finally
        {
            Free(resolved);
        }
    }

    /// <summary>
    /// Whether a path is a folder, and no link to one, that belongs to this process's user and that nobody else may write to. On systems other than Linux the
    /// owner is not asked for.
    /// </summary>
    public static bool IsOurs(string path) => OperatingSystem.IsLinux()
        ? StatX(CurrentFolder, path, NotFollowed, BasicStats, out var s) == 0 && (s.Mode & 0xF000) == 0x4000 && IsOurs(s)
        : new DirectoryInfo(path) is { Exists: true, LinkTarget: null } folder && IsOurs(folder.UnixFileMode);

    /// <summary>Whether an open file belongs to this process's user, and nobody else may write to it.</summary>
    public static bool IsOurs(SafeFileHandle file) => OperatingSystem.IsLinux()
        ? StatX(file, "", HandleItself, BasicStats, out var s) == 0 && IsOurs(s)
        : OperatingSystem.IsWindows() || IsOurs(File.GetUnixFileMode(file));

    private static bool IsOurs(in StatXBuffer s) => s.User == EffectiveUser() && IsOurs((UnixFileMode)(s.Mode & 0xFFF));

    private static bool IsOurs(UnixFileMode mode) => OperatingSystem.IsWindows() || (mode & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;

    private static long Nanoseconds(Timestamp t) => (t.Seconds * 1_000_000_000) + t.Nanoseconds;

    private static FileStatus? OfPortable(string path)
    {
        var file = new FileInfo(path);
        if (file.Exists)
        {
            var changed = file.LastWriteTimeUtc.Ticks * 100;
            return new FileStatus(FileKind.File, new FileStamp(file.Length, changed, changed, 0), default);
        }

        return Directory.Exists(path)
            ? new FileStatus(FileKind.Folder, default, new FolderIdentity(0, (ulong)StringComparer.Ordinal.GetHashCode(Path.GetFullPath(path))))
            : null;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int StatX(int folder, string path, int flags, uint mask, out StatXBuffer buffer);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int StatX(SafeFileHandle file, string path, int flags, uint mask, out StatXBuffer buffer);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "realpath", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint RealPathNative(string path, nint buffer);

    [LibraryImport("libc", EntryPoint = "free")]
    private static partial void Free(nint pointer);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timestamp
    {
        public long Seconds;
        public uint Nanoseconds;
        public int Reserved;
    }

    // struct statx of linux/stat.h, 256 bytes on every architecture.
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct StatXBuffer
    {
        public uint Mask;
        public uint BlockSize;
        public ulong Attributes;
        public uint Links;
        public uint User;
        public uint Group;
        public ushort Mode;
        public ushort Spare;
        public ulong Inode;
        public ulong Size;
        public ulong Blocks;
        public ulong AttributesMask;
        public Timestamp Accessed;
        public Timestamp Born;
        public Timestamp Changed;
        public Timestamp Modified;
        public uint RDeviceMajor;
        public uint RDeviceMinor;
        public uint DeviceMajor;
        public uint DeviceMinor;
    }
}
