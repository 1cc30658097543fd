using Microsoft.Extensions.Primitives;
using Profile.Content.Routes;

namespace Profile.Serving;

/// <summary>
/// The hot path: a GET or HEAD for a path of the site is answered from memory, before routing. Finds the rendition, negotiates its coding, compares the tag,
/// writes one buffer (RFC 9110 sections 8.8, 12.5.3, 13.1.2).
/// </summary>
internal sealed class RenditionMiddleware(RequestDelegate next, RenditionStore store)
{
    private static readonly StringValues Vary = "Accept-Encoding";
    private static readonly StringValues Brotli = "br";
    private static readonly StringValues Gzip = "gzip";

    public Task InvokeAsync(HttpContext context)
    {
        var set = store.Current;
        var path = context.Request.Path.Value ?? "";
        if (set?.Find(path) is { } cell && IsRead(context.Request.Method))
        {
            return cell.Rendition is { } rendition ? WriteAsync(context, cell, rendition) : RenderAsync(context, set, cell);
        }

        return OtherAsync(context, set, path);
    }

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private async Task RenderAsync(HttpContext context, RenditionSet set, RenditionCell cell) =>
        await WriteAsync(context, cell, await store.GetAsync(set, cell));

    private Task WriteAsync(HttpContext context, RenditionCell cell, Rendition rendition)
    {
        // Mostly read, seldom written: a write on each request would make the processors contend for the cache line.
        if (!cell.IsUsed)
        {
            cell.IsUsed = true;
            store.FinishLater(cell);
        }

        return WriteAsync(context, rendition);
    }

    private Task OtherAsync(HttpContext context, RenditionSet? set, string path)
    {
        SecurityHeaders.Apply(context);
        if (!IsRead(context.Request.Method))
        {
            context.Response.StatusCode = HttpMethods.IsOptions(context.Request.Method)
                ? StatusCodes.Status204NoContent
                : StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        if (set is not null && Elsewhere(set, path) is { } permalink)
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = RedirectTarget.WithQuery(permalink, context.Request.QueryString.Value);
            context.Response.Headers.CacheControl = "public, max-age=3600";
            return Task.CompletedTask;
        }

        return next(context);
    }

    // Redirects to the canonical form of an address, or to where it moved. A file of the owner's takes precedence over another spelling of a page's address,
    // and a route at which nothing is shown does not redirect, least of all to itself.
    private static string? Elsewhere(RenditionSet set, string path)
    {
        var site = set.Site;
        var route = site.Routes.Find(path) ?? (site.AssetAt(path) is null ? site.Routes.FindSpelled(path) : null);
        return route is null || !site.Shows(route) ? null : route.IsRedirect ? route.Target : route.Permalink;
    }

    /// <summary>Answers with a rendition.</summary>
    public static Task WriteAsync(HttpContext context, Rendition rendition)
    {
        var response = context.Response;
        var headers = response.Headers;
        var coding = ContentNegotiation.Choose(context.Request.Headers.AcceptEncoding);
        var body = rendition.In(coding);

        headers.ETag = body.ETag;
        headers.CacheControl = rendition.CacheControl;
        headers.Vary = Vary;
        // RFC 9110 section 15.4.5: the client already has the other headers along with the body.
        if (rendition.Status == StatusCodes.Status200OK && EntityTag.Matches(context.Request.Headers.IfNoneMatch, body.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        SecurityHeaders.Apply(context);
        foreach (var (name, value) in rendition.Headers)
        {
            headers[name] = value;
        }

        response.StatusCode = rendition.Status;
        response.ContentType = rendition.ContentType;
        headers.ContentLength = body.Bytes.Length;
        if (!ReferenceEquals(body, rendition.Identity))
        {
            headers.ContentEncoding = coding == ContentCoding.Brotli ? Brotli : Gzip;
        }

        // Kestrel ends the write of a client that went away; using RequestAborted would create a token source for each request.
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body.Bytes, CancellationToken.None).AsTask();
    }
}
