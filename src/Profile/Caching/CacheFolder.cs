using System.Diagnostics.CodeAnalysis;
using Profile.Content.Sources;

namespace Profile.Caching;

/// <summary>
/// A folder of files that can be made again. It survives restarts, other servers may use it at the same time, and it can be deleted at any time. Beyond a
/// limit the oldest files are removed. A file is seen whole or not at all. Thread-safe.
/// </summary>
/// <param name="path">The folder, created when first needed.</param>
/// <param name="bytes">The most the folder may hold.</param>
/// <param name="isOwn">Recognises the names of our files: an owner who points a setting at a folder with other contents loses none of them.</param>
/// <param name="isPrivate">Whether only this process's user may read the files; then files of other users, or that others may write to, are not read.</param>
internal sealed class CacheFolder(string path, long bytes, Func<string, bool> isOwn, bool isPrivate = false)
{
    // A sweep leaves some room, so that the next one is not due at once.
    private const double Swept = 0.75;

    private readonly Lock counting = new();
    private long? held;

    /// <summary>The user's cache directory (XDG Base Directory Specification), or null when there is none.</summary>
    public static string? OfUser()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg && Path.IsPathRooted(xdg)
            ? xdg
            : home.Length > 0 ? Path.Combine(home, ".cache") : null;
    }

    /// <summary>Whether there is a file of this name.</summary>
    public bool Has(string name) => FileStatus.Of(Path.Combine(path, name)) is { Kind: FileKind.File };

    /// <summary>The bytes of a file; null when there is none, or it cannot be read.</summary>
    public byte[]? Read(string name)
    {
        try
        {
            // Asked first, since an exception for each file that is missing would be slow.
            if (!Has(name))
            {
                return null;
            }

            using var file = File.OpenRead(Path.Combine(path, name));
            if (file.Length > bytes || (isPrivate && !FileStatus.IsOurs(file.SafeFileHandle)))
            {
                return null;
            }

            var content = new byte[file.Length];
            file.ReadExactly(content);
            return content;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Creates the folder if it is missing; false, with the reason, when it cannot be.</summary>
    public bool Create([NotNullWhen(false)] out string? problem) => Tried(() =>
    {
        if (!isPrivate || OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }, out problem);

    /// <summary>Writes a file, in place of an older one; false, with the reason, when it cannot be.</summary>
    public bool Write(string name, byte[] content, [NotNullWhen(false)] out string? problem)
    {
        var temporary = Path.Combine(path, $".{Guid.NewGuid():N}.tmp");
        var isWritten = Create(out problem) && Tried(() =>
        {
            using (var file = new FileStream(temporary, Options()))
            {
                file.Write(content);
            }

            File.Move(temporary, Path.Combine(path, name), overwrite: true);
            Count(content.Length);
        }, out problem);
        if (!isWritten)
        {
            Discard(temporary);
        }

        return isWritten;
    }

    private FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static bool Tried(Action action, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            action();
            problem = null;
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problem = e.Message;
            return false;
        }
    }

    private void Count(long added)
    {
        lock (counting)
        {
            held = held is { } known ? known + added : Files().Sum(f => f.Length);
            if (held > bytes)
            {
                held = Sweep();
            }
        }
    }

    private long Sweep()
    {
        var total = 0L;
        foreach (var file in Files().OrderByDescending(f => f.LastWriteTimeUtc).ToArray())
        {
            if (total + file.Length > bytes * Swept)
            {
                Discard(file.FullName);
            }
            else
            {
                total += file.Length;
            }
        }

        return total;
    }

    private IEnumerable<FileInfo> Files() =>
        new DirectoryInfo(path).EnumerateFiles().Where(f => (f.Name.StartsWith('.') && f.Extension == ".tmp") || isOwn(f.Name));

    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another server that shares the folder may be faster; a folder that cannot be written keeps its files.
            return;
        }
    }
}
