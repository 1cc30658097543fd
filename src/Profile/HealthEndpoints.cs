using System.Net;
using Profile.Reloading;

namespace Profile;

/// <summary>What an orchestrator asks: is the process alive, may it get traffic. Plain words, no versions, no content.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/livez", ["GET", "HEAD"], () => Results.Text("alive\n"));
        endpoints.MapMethods("/readyz", ["GET", "HEAD"], (SiteSource source, SiteReloader reloader, IHostApplicationLifetime lifetime) =>
            source.Current is null || lifetime.ApplicationStopping.IsCancellationRequested
                ? Results.Text("not ready\n", statusCode: (int)HttpStatusCode.ServiceUnavailable)
                : Results.Text(reloader.IsWatching ? "ready\n" : "ready, scan only\n"));
    }
}
