using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Profile.Content.Diagnostics;
using Profile.Content.Routes;
using Profile.Reloading;

namespace Profile;

/// <summary>
/// What an orchestrator asks: whether the process is alive, whether it may receive traffic, and what it serves. Shows neither our version nor any content.
/// </summary>
internal static class HealthEndpoints
{
    /// <summary>How many diagnostics are listed.</summary>
    private const int Listed = 20;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // File names are written unescaped; the answer is JSON, and nothing embeds it in HTML.
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static IServiceCollection AddHealth(this IServiceCollection services, HostSettings settings)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Drain + ServerLimits.Finish);
        services.AddSingleton<Draining>();
        services.AddHostedService(provider => provider.GetRequiredService<Draining>());
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(OwnAddress.Alive, ["GET", "HEAD"], () => Results.Text("alive\n"));
        endpoints.MapMethods(OwnAddress.Ready, ["GET", "HEAD"],
            (HttpContext context, SiteSource source, SiteReloader reloader, Draining draining, IHostApplicationLifetime lifetime) =>
        {
            draining.Asked();
            context.Response.Headers.CacheControl = "no-store";
            var status = lifetime.ApplicationStopping.IsCancellationRequested ? "stopping" : source.Current is null ? "no content" : "ready";
            return Results.Json(Answer(status, source, reloader), Form,
                statusCode: status == "ready" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }

    private static ReadyAnswer Answer(string status, SiteSource source, SiteReloader reloader) => new(
        status,
        reloader.IsWatching ? "events and scan" : "scan only",
        source.Current is not { } site ? null : new SiteAnswer(
            site.Version,
            reloader.LoadedAt,
            site.Routes.Routes.Length,
            site.Diagnostics.Count(d => d.Severity == Severity.Error),
            site.Diagnostics.Count(d => d.Severity == Severity.Warning),
            [.. site.Diagnostics.OrderByDescending(d => d.Severity).Take(Listed).Select(d => $"{Printable.Of(d.Location.ToString())}: {d.Code}")]));

    /// <param name="Status"><c>ready</c>, <c>no content</c> or <c>stopping</c>.</param>
    /// <param name="Watching">Whether the system reports changes; if not, only the scan every two seconds finds them.</param>
    private sealed record ReadyAnswer(string Status, string Watching, SiteAnswer? Site);

    /// <param name="Version">The same on every copy that serves the same site.</param>
    /// <param name="Diagnostics">Location and code of the first diagnostics, errors first.</param>
    private sealed record SiteAnswer(string Version, DateTimeOffset? Loaded, int Pages, int Errors, int Warnings, string[] Diagnostics);
}
