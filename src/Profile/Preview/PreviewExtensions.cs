using System.Reflection;

namespace Profile.Preview;

/// <summary>
/// The owner's view of the site, in Development only: the page refreshes after a save, and a panel at its bottom lists the problems in its files and in others.
/// In Production none of this is registered: there is no script and no endpoint, and each page is sent exactly as it was rendered.
/// </summary>
internal static class PreviewExtensions
{
    public const string Script = "/_/preview.js";
    public const string Style = "/_/preview.css";

    public static IServiceCollection AddPreview(this IServiceCollection services)
    {
        services.AddSingleton<PreviewEvents>();
        services.AddSingleton<PageFindings>();
        return services;
    }

    /// <summary>Adds the script to each page that a browser requests, and answers the script's requests. Permalinks never start with <c>/_/</c>.</summary>
    public static void UsePreview(this WebApplication app)
    {
        app.UseMiddleware<PreviewMiddleware>();
        app.MapGet("/_/events", (PreviewEvents events, CancellationToken gone) =>
            events.Open(gone) is { } stream
                ? (IResult)TypedResults.ServerSentEvents(stream)
                : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable));
        app.MapGet("/_/findings", async (PageFindings findings, string page) => TypedResults.Json(await findings.OfAsync(page)));
        var (script, style) = (Own("preview.js"), Own("preview.css"));
        app.MapGet(Script, () => TypedResults.Bytes(script, "text/javascript; charset=utf-8"));
        app.MapGet(Style, () => TypedResults.Bytes(style, "text/css; charset=utf-8"));
    }

    private static byte[] Own(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
