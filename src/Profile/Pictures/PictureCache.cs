using System.Collections.Concurrent;
using Profile.Caching;

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

    private readonly CacheFolder? files = folder is null ? null : new CacheFolder(folder, folderBytes, IsOwn);
    private readonly ConcurrentDictionary<string, byte[]> memory = new(StringComparer.Ordinal);
    private readonly Lock writing = new();
    private long inMemory;

    /// <summary>The cache in the folder from the settings, or in the user's cache directory.</summary>
    public static PictureCache From(HostSettings settings) =>
        new(settings.Cache ?? (CacheFolder.OfUser() is { } caches ? Path.Combine(caches, "profile", "pictures") : null), memoryBytes: settings.PictureMemory);

    /// <summary>The bytes stored under a name, or null when there are none.</summary>
    /// <param name="name">A <see cref="Content.Assets.PictureVariant.Key"/>.</param>
    public byte[]? Read(string name) =>
        memory.TryGetValue(name, out var kept) ? kept : files?.Read(name) is { Length: > 0 } bytes ? bytes : null;

    /// <summary>Whether there are bytes stored under a name.</summary>
    public bool Has(string name) => memory.ContainsKey(name) || files?.Has(name) == true;

    /// <summary>Stores bytes under a name; false when there is no room for them.</summary>
    public bool Write(string name, byte[] bytes) => files?.Write(name, bytes, out _) == true || KeepInMemory(name, bytes);

    private bool KeepInMemory(string name, byte[] bytes)
    {
        lock (writing)
        {
            if (inMemory + bytes.Length > memoryBytes || !memory.TryAdd(name, bytes))
            {
                return false;
            }

            inMemory += bytes.Length;
            return true;
        }
    }

    private static bool IsOwn(string name) =>
        Path.GetExtension(name) is ".avif" or ".webp" && name.Length > 25 && name[24] == '-' && name[..24].All(char.IsAsciiHexDigitLower);
}
