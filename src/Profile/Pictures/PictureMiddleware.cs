using Microsoft.Extensions.Primitives;
using Profile.Content.Assets;
using Profile.Serving;

namespace Profile.Pictures;

/// <summary>
/// Answers the addresses of <see cref="PictureVariant"/>: with the form once it is made, with the original until then. An address is looked up in the site's
/// table; no part of a request reaches the file system.
/// </summary>
internal sealed class PictureMiddleware(RequestDelegate next, RenditionStore renditions, PictureStore store)
{
    private static readonly StringValues Immutable = "public, max-age=31536000, immutable";
    private static readonly StringValues NotYet = "no-cache";

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        return path.StartsWith(PictureVariant.Prefix, StringComparison.Ordinal) && renditions.Current?.Site is { } site
            && PictureVariant.Find(site.Assets, path) is { } variant
            ? ServeAsync(context, variant)
            : next(context);
    }

    private async Task ServeAsync(HttpContext context, PictureVariant variant)
    {
        // As in AssetMiddleware: the thread that accepts requests must not wait for the disk.
        await Task.Yield();
        if (store.Find(variant) is { } bytes)
        {
            Headers(context, PictureVariant.MediaType, $"\"{variant.Key}\"", Immutable);
            await WriteAsync(context, bytes.Length, body => body.WriteAsync(bytes, context.RequestAborted).AsTask());
            return;
        }

        // Streamed from disk in pieces: otherwise many visitors at once would keep as many photographs in memory.
        await using var original = AssetMiddleware.Open(variant.Original);
        if (original is null)
        {
            await ErrorRendition.UnavailableAsync(context);
            return;
        }

        Headers(context, variant.Original.MediaType, $"\"{variant.Hash}\"", NotYet);
        await WriteAsync(context, original.Length, body => original.CopyToAsync(body, context.RequestAborted));
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

    private static Task WriteAsync(HttpContext context, long length, Func<Stream, Task> write)
    {
        if (EntityTag.Matches(context.Request.Headers.IfNoneMatch, context.Response.Headers.ETag.ToString()))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.ContentType = null;
            return Task.CompletedTask;
        }

        context.Response.ContentLength = length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : write(context.Response.Body);
    }
}
