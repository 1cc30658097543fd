using System.Text;
using Profile.Content.Routes;
using Profile.Serving;

namespace Profile.Preview;

/// <summary>
/// Adds the preview's script and style to the HTML that a browser opens. They are added on the way to the visitor: the rendition, its tag and its compressed
/// forms stay unchanged, and the page's policy allows files of ours anyway.
/// </summary>
internal sealed class PreviewMiddleware(RequestDelegate next, RenditionStore store, PreviewEvents events)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var asksForPage = HttpMethods.IsGet(context.Request.Method)
            && context.Request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.Ordinal) == true);
        // A file of the owner's, which may be a film, is not held in memory; what a page shows in a frame is refreshed with the page.
        if (!asksForPage || path.StartsWith(OwnAddress.Prefix, StringComparison.Ordinal) || store.Current?.Site.Assets.Find(path) is not null)
        {
            await next(context);
            return;
        }

        context.Request.Headers.Remove("Accept-Encoding");
        context.Request.Headers.Remove("If-None-Match");
        var answer = context.Response.Body;
        // Read before the page is made: a page marked older than it is refreshes once more; one marked newer would stay stale.
        var state = events.State;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = answer;
        }

        var bytes = page.ToArray();
        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            bytes = WithScript(bytes, state);
            context.Response.Headers.Remove("ETag");
            context.Response.Headers.CacheControl = "no-store";
            context.Response.ContentLength = bytes.Length;
        }

        await answer.WriteAsync(bytes, context.RequestAborted);
    }

    private static byte[] WithScript(byte[] page, string state)
    {
        var html = Encoding.UTF8.GetString(page);
        var end = html.IndexOf("</head>", StringComparison.Ordinal);
        var added =
            $"<link rel=\"stylesheet\" href=\"{PreviewExtensions.Style}\"><script type=\"module\" src=\"{PreviewExtensions.Script}\" "
            + $"data-state=\"{state}\"></script>";
        return end < 0 ? page : Encoding.UTF8.GetBytes(html.Insert(end, added));
    }
}
