using System.Text;
using Microsoft.Extensions.Primitives;

namespace Profile.Serving;

/// <summary>The pages that must work when nothing else does: no content yet, a page that failed, too many searches. Plain HTML that needs no file.</summary>
internal static class ErrorRendition
{
    private const string Policy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    private static readonly Rendition Unavailable =
        Plain(StatusCodes.Status503ServiceUnavailable, "Back in a moment", "This site is being prepared. Please try again in a few seconds.");

    /// <summary>500: the page could not be rendered.</summary>
    public static Rendition Create() =>
        Plain(StatusCodes.Status500InternalServerError, "This page could not be shown", "Something went wrong here. The rest of the site is not affected.");

    /// <summary>503: no content has been loaded yet, or the folder with a file of the site is missing. The next scan is at most two seconds away.</summary>
    public static Task UnavailableAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "2";
        return RenditionMiddleware.WriteAsync(context, Unavailable);
    }

    /// <summary>503: more searches than the server accepts at once, or one that takes too long.</summary>
    public static Rendition Busy
        { get; } = Plain(StatusCodes.Status503ServiceUnavailable, "The search is busy", "Please try again in a few seconds, or with other words.");

    private static Rendition Plain(int status, string title, string text) => new(
        status,
        "text/html; charset=utf-8",
        Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><meta "
            + $"name=\"color-scheme\" content=\"light dark\"><title>{title}</title></head><body><main><h1>{title}</h1><p>{text}</p></main></body></html>\n"),
        new KeyValuePair<string, StringValues>("Content-Security-Policy", Policy))
    {
        CacheControl = Rendition.NoStore,
    };
}
