using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Profile.Content.Diagnostics;
using Profile.Content.Routes;
using Profile.Reloading;

namespace Profile;

/// <summary>What an orchestrator asks: is the process alive, may it get traffic, and what does it serve. No versions of ours, no text of the content.</summary>
internal static class HealthEndpoints
{
    /// <summary>Diagnostics that are listed.</summary>
    private const int Listed = 20;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Names of files are written as they are; the answer is JSON and nothing embeds it.
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
    /// <param name="Watching">Whether the system tells of changes, or only the scan each two seconds finds them.</param>
    private sealed record ReadyAnswer(string Status, string Watching, SiteAnswer? Site);

    /// <param name="Version">Equal on every copy that serves the same.</param>
    /// <param name="Diagnostics">Place and code of the first of them, errors first.</param>
    private sealed record SiteAnswer(string Version, DateTimeOffset? Loaded, int Pages, int Errors, int Warnings, string[] Diagnostics);
}
