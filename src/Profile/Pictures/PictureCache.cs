using System.Collections.Concurrent;

namespace Profile.Pictures;

/// <summary>
/// The smaller forms of pictures, under names derived from the original bytes: files in a folder that survives restarts and that other servers may share, or
/// memory when the folder cannot be written. Never stale, since a changed picture gets another name; beyond a limit the oldest files are removed.
/// </summary>
/// <param name="folder">The folder, created when first needed; null for memory alone.</param>
/// <param name="folderBytes">The most the folder may hold.</param>
/// <param name="memoryBytes">The most memory may hold; beyond it nothing more is kept.</param>
internal sealed class PictureCache(string? folder, long folderBytes = 512 * PictureCache.Megabyte, long memoryBytes = 64 * PictureCache.Megabyte)
{
    private const long Megabyte = 1024 * 1024;

    // A sweep leaves some room, so that the next one is not due at once.
    private const double Swept = 0.75;

    private readonly ConcurrentDictionary<string, byte[]> memory = new(StringComparer.Ordinal);
    private readonly Lock writing = new();
    private long inMemory;
    private long? inFolder;

    /// <summary>The cache in the folder from the settings, or in the user's cache directory (XDG Base Directory Specification).</summary>
    public static PictureCache From(HostSettings settings)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var caches = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg && Path.IsPathRooted(xdg)
            ? xdg
            : home.Length > 0 ? Path.Combine(home, ".cache") : null;
        return new PictureCache(settings.Cache ?? (caches is null ? null : Path.Combine(caches, "profile", "pictures")), memoryBytes: settings.PictureMemory);
    }

    /// <summary>The bytes stored under a name, or null when there are none.</summary>
    /// <param name="name">A <see cref="Content.Assets.PictureVariant.Key"/>.</param>
    public byte[]? Read(string name)
    {
        if (memory.TryGetValue(name, out var kept))
        {
            return kept;
        }

        try
        {
            return folder is not null && Path.Combine(folder, name) is var path && File.Exists(path) && File.ReadAllBytes(path) is { Length: > 0 } bytes
                ? bytes
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether there are bytes stored under a name.</summary>
    public bool Has(string name) => memory.ContainsKey(name) || (folder is not null && File.Exists(Path.Combine(folder, name)));

    /// <summary>Stores bytes under a name; false when there is no room for them.</summary>
    public bool Write(string name, byte[] bytes)
    {
        lock (writing)
        {
            return WriteFile(name, bytes) || KeepInMemory(name, bytes);
        }
    }

    private bool WriteFile(string name, byte[] bytes)
    {
        if (folder is null)
        {
            return false;
        }

        // Readers see the whole file or none.
        var temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, Path.Combine(folder, name), overwrite: true);
            inFolder = (inFolder ?? Files().Sum(f => f.Length)) + bytes.Length;
            if (inFolder > folderBytes)
            {
                Sweep();
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Discard(temporary);
            return false;
        }
    }

    private bool KeepInMemory(string name, byte[] bytes)
    {
        if (inMemory + bytes.Length > memoryBytes || !memory.TryAdd(name, bytes))
        {
            return false;
        }

        inMemory += bytes.Length;
        return true;
    }

    // Only files named as we name them: an owner who points the setting at a folder with other contents loses none of them.
    private IEnumerable<FileInfo> Files() =>
        new DirectoryInfo(folder!).EnumerateFiles()
            .Where(f => f.Extension is ".avif" or ".webp" or ".tmp"
            && (f.Name.StartsWith('.') || (f.Name.Length > 25 && f.Name[24] == '-' && f.Name[..24].All(char.IsAsciiHexDigitLower))));

    private void Sweep()
    {
        var total = 0L;
        foreach (var file in Files().OrderByDescending(f => f.LastWriteTimeUtc).ToArray())
        {
            if (total + file.Length > folderBytes * Swept)
            {
                Discard(file.FullName);
            }
            else
            {
                total += file.Length;
            }
        }

        inFolder = total;
    }

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
