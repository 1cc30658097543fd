using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Profile.Content.Assets;
using Profile.Content.Sources;

namespace Profile.Serving;

/// <summary>
/// The owner's files: only those in the site's own table, opened at the real path that the scan resolved, with their real length, with ranges (RFC 9110 section
/// 14) and a strong tag computed from their bytes. No path from a request reaches the file system.
/// </summary>
internal sealed class AssetMiddleware(RequestDelegate next, RenditionStore store, AssetMemory memory)
{
    /// <summary>How long a file may be kept without revalidation.</summary>
    public static readonly StringValues CacheControl = "public, max-age=3600, stale-while-revalidate=86400";

    private readonly ConcurrentDictionary<(string Path, FileStamp Stamp), string> tags = new();

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var site = store.Current?.Site;
        // A folder of HTML made by another program is served by its index page, as on any static host.
        var asset = site?.AssetAt(path) ?? (path.EndsWith('/') ? site?.AssetAt(path + "index.html") : null);
        return asset is null ? next(context)
            : IsWhole(context) && memory.Find(asset) is { } rendition ? RenditionMiddleware.WriteAsync(context, rendition)
            : ServeAsync(context, asset);
    }

    /// <summary>The policy of a file that is a page when opened directly: whatever it contains runs without our origin. Null for every other file.</summary>
    public static string? PolicyOf(Asset asset) =>
        asset.MediaType is "image/svg+xml" or "application/xml" || asset.MediaType.StartsWith("text/html", StringComparison.Ordinal)
            ? "sandbox allow-scripts allow-popups; frame-ancestors 'self'"
            : null;

    /// <summary>
    /// The file, or null when it cannot be read. A file that is part of the site and cannot be read either comes back (503) or is about to leave the site.
    /// </summary>
    public static FileStream? Open(Asset asset)
    {
        try
        {
            return asset.File.Now() is null
                ? null
                : new FileStream(asset.File.RealPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, useAsync: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task ServeAsync(HttpContext context, Asset asset)
    {
        // A disk may be slow or gone, and the thread that accepts requests must not wait for it.
        await Task.Yield();
        if (IsWhole(context) && await memory.GetAsync(asset, context.RequestAborted) is { } rendition)
        {
            await RenditionMiddleware.WriteAsync(context, rendition);
            return;
        }

        if (Open(asset) is not { } file)
        {
            await ErrorRendition.UnavailableAsync(context);
            return;
        }

        await using (file)
        {
            var headers = context.Response.Headers;
            headers.CacheControl = CacheControl;
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            if (PolicyOf(asset) is { } policy)
            {
                headers.ContentSecurityPolicy = policy;
            }

            if (!IsRangeToHonour(context.Request))
            {
                context.Request.Headers.Range = default;
            }

            var tag = new EntityTagHeaderValue($"\"{await TagAsync(asset, file, context.RequestAborted)}\"");
            FileStreamHttpResult result = TypedResults.Stream(file, asset.MediaType, entityTag: tag, enableRangeProcessing: true);
            await result.ExecuteAsync(context);
        }
    }

    // A range is read from the file itself, and these preconditions (RFC 9110 section 13) are left to the framework.
    private static bool IsWhole(HttpContext context) =>
        context.Request.Headers is { Range.Count: 0, IfMatch.Count: 0, IfUnmodifiedSince.Count: 0, IfRange.Count: 0 };

    // RFC 9110: ranges apply to GET only, and a range with an unknown unit is ignored, while the framework treats every unit as bytes (section 14.2). A date in
    // If-Range never matches, since we send none (13.1.5).
    private static bool IsRangeToHonour(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !(request.Headers.Range is [{ } range, ..] && !range.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase))
        && (request.Headers.IfRange.Count == 0 || request.Headers.IfRange is [{ } condition] && condition.TrimStart().StartsWith('"'));

    private async Task<string> TagAsync(Asset asset, FileStream file, CancellationToken cancellation)
    {
        // A file that has changed since the scan has different bytes, and a range of them must not be combined with the old ones (RFC 9110 section 14.5).
        var key = (asset.File.Path, asset.File.Now()?.Stamp ?? asset.File.Stamp);
        if (!tags.TryGetValue(key, out var tag))
        {
            tag = Convert.ToHexStringLower((await SHA256.HashDataAsync(file, cancellation)).AsSpan(0, 12));
            file.Position = 0;
            if (tags.Count > 10_000)
            {
                tags.Clear();
            }

            tags[key] = tag;
        }

        return tag;
    }
}
