using Microsoft.Extensions.Primitives;
using Profile.Content.Markup.Diagrams;
using Profile.Serving;

namespace Profile.Diagrams;

/// <summary>Answers the addresses of <see cref="DiagramLibrary"/>; clients that accept Brotli get the bytes as they are stored in the assembly.</summary>
internal sealed class DiagramMiddleware(RequestDelegate next)
{
    /// <summary>The headers of every such file. A frame with an opaque origin counts as another site, so they must allow use from other origins.</summary>
    public static readonly KeyValuePair<string, StringValues>[] Headers =
    [
        new("Cache-Control", "public, max-age=31536000, immutable"),
        new("Access-Control-Allow-Origin", "*"),
        new("Cross-Origin-Resource-Policy", "cross-origin"),
    ];

    public Task InvokeAsync(HttpContext context) =>
        DiagramLibrary.At(context.Request.Path.Value ?? "") is { } file ? WriteAsync(context, file) : next(context);

    private static async Task WriteAsync(HttpContext context, DiagramLibrary file)
    {
        // As in AssetMiddleware: the thread that accepts requests must not wait for the disk.
        await Task.Yield();
        SecurityHeaders.Apply(context);
        var response = context.Response;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        var isCompressed = ContentNegotiation.Choose(context.Request.Headers.AcceptEncoding) == ContentCoding.Brotli;
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.ETag = isCompressed ? $"\"{file.Hash}-br\"" : $"\"{file.Hash}\"";
        if (EntityTag.Matches(context.Request.Headers.IfNoneMatch, response.Headers.ETag.ToString()))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = file.MediaType;
        await using var bytes = isCompressed ? file.OpenCompressed() : file.Open();
        if (isCompressed)
        {
            response.Headers.ContentEncoding = "br";
            response.ContentLength = bytes.Length;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await bytes.CopyToAsync(response.Body, context.RequestAborted);
        }
    }
}
