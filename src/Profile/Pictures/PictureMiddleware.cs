using Microsoft.Extensions.Primitives;
using Profile.Content.Assets;
using Profile.Content.Sources;
using Profile.Serving;

namespace Profile.Pictures;

/// <summary>
/// Answers the addresses of <see cref="PictureVariant"/>: the form when it is made, the original until then. An address is looked up in the site's table; no part
/// of a request reaches the file system.
/// </summary>
internal sealed class PictureMiddleware(RequestDelegate next, RenditionStore renditions, PictureStore store)
{
    private static readonly StringValues Immutable = "public, max-age=31536000, immutable";
    private static readonly StringValues NotYet = "no-cache";

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        return path.StartsWith(PictureVariant.Prefix, StringComparison.Ordinal) && renditions.Current?.Site is { } site && PictureVariant.Find(site.Assets, path) is { } variant
            ? ServeAsync(context, variant)
            : next(context);
    }

    private async Task ServeAsync(HttpContext context, PictureVariant variant)
    {
        // As in AssetMiddleware: the disk is not waited for on the thread that hears requests.
        await Task.Yield();
        if (store.Find(variant) is { } bytes)
        {
            Headers(context, variant.MediaType, $"\"{variant.Key}\"", Immutable);
            await WriteAsync(context, bytes);
            return;
        }

        if (await OriginalAsync(variant.Original, context.RequestAborted) is { } original)
        {
            Headers(context, variant.Original.MediaType, $"\"{variant.Hash}\"", NotYet);
            await WriteAsync(context, original);
            return;
        }

        await next(context);
    }

    private static void Headers(HttpContext context, string mediaType, string tag, StringValues caching)
    {
        SecurityHeaders.Apply(context);
        context.Response.ContentType = mediaType;
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = caching;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    private static Task WriteAsync(HttpContext context, byte[] bytes)
    {
        if (EntityTag.Matches(context.Request.Headers.IfNoneMatch, context.Response.Headers.ETag.ToString()))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.ContentType = null;
            return Task.CompletedTask;
        }

        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static async Task<byte[]?> OriginalAsync(Asset asset, CancellationToken cancellation)
    {
        if (asset.File.Now() is null)
        {
            return null;
        }

        try
        {
            return await File.ReadAllBytesAsync(asset.File.RealPath, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
