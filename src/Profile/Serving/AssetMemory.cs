using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Profile.Content.Assets;
using Profile.Content.Sources;

namespace Profile.Serving;

/// <summary>
/// The owner's small files, kept as renditions once they have been requested: pictures, style sheets, slides of a page or two. A changed file has another
/// stamp, and so another entry here. Bounded: when full, it is emptied.
/// </summary>
internal sealed class AssetMemory(HostSettings settings)
{
    private readonly ConcurrentDictionary<(string Path, FileStamp Stamp), Rendition> kept = new();
    private long held;

    /// <summary>The file as a rendition if it has been read before.</summary>
    public Rendition? Find(Asset asset) => kept.GetValueOrDefault((asset.File.Path, asset.File.Stamp));

    /// <summary>The file as a rendition; null for one that is too large, or that has changed since the scan.</summary>
    public async ValueTask<Rendition?> GetAsync(Asset asset, CancellationToken cancellation) =>
        Find(asset) ?? (asset.File.Stamp.Size <= ServerLimits.RememberedFileBytes && await ReadAsync(asset, cancellation) is { } read
            ? Keep((asset.File.Path, asset.File.Stamp), read)
            : null);

    private static async Task<Rendition?> ReadAsync(Asset asset, CancellationToken cancellation)
    {
        if (asset.File.Now()?.Stamp != asset.File.Stamp)
        {
            return null;
        }

        try
        {
            var bytes = await File.ReadAllBytesAsync(asset.File.RealPath, cancellation);
            return bytes.Length > ServerLimits.RememberedFileBytes
                ? null
                : new Rendition(StatusCodes.Status200OK, asset.MediaType, bytes, [.. Headers(asset)]) { CacheControl = AssetMiddleware.CacheControl };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IEnumerable<KeyValuePair<string, StringValues>> Headers(Asset asset)
    {
        yield return new("Accept-Ranges", "bytes");
        yield return new("Cross-Origin-Resource-Policy", "cross-origin");
        if (AssetMiddleware.PolicyOf(asset) is { } policy)
        {
            yield return new("Content-Security-Policy", policy);
        }
    }

    private Rendition Keep((string Path, FileStamp Stamp) key, Rendition rendition)
    {
        if (Interlocked.Add(ref held, rendition.Size) > settings.FileMemory)
        {
            kept.Clear();
            Interlocked.Exchange(ref held, rendition.Size);
        }

        return kept.GetOrAdd(key, rendition);
    }
}
