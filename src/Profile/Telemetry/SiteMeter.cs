using System.Diagnostics.Metrics;
using Profile.Content.Diagnostics;
using Profile.Reloading;
using Profile.Serving;

namespace Profile.Telemetry;

/// <summary>The metrics of requests and of the served site. Exists only when telemetry is configured, and costs nothing otherwise.</summary>
internal sealed class SiteMeter
{
    private readonly RenditionStore renditions;
    private readonly Counter<long> requests;
    private readonly Counter<long> bytes;
    private readonly Counter<long> hits;

    public SiteMeter(IMeterFactory meters, RenditionStore renditions, SiteSource source, SiteReloader reloader, TimeProvider clock)
    {
        this.renditions = renditions;
        var meter = meters.Create(ReloadMeter.Name);
        requests = meter.CreateCounter<long>("profile.requests", "{request}", "Requests by status");
        bytes = meter.CreateCounter<long>("profile.response.bytes", "By", "Bytes of answers");
        hits = meter.CreateCounter<long>("profile.cache.hits", "{request}", "Requests for pages that were answered from memory, or not (hit)");
        meter.CreateObservableGauge("profile.diagnostics", () => Diagnostics(source), "{diagnostic}", "What is wrong in the content, by severity");
        meter.CreateObservableGauge("profile.content.age",
            () => reloader.LoadedAt is { } at
            ? [new Measurement<double>((clock.GetUtcNow() - at).TotalSeconds)]
            : Array.Empty<Measurement<double>>(), "s", "Since the served site was loaded");
        meter.CreateObservableGauge("profile.watcher.events", () => reloader.IsWatching ? 1 : 0,
            description: "1 when the system reports changes, 0 when only the scan finds them");
        meter.CreateObservableGauge("profile.pages", () => source.Current?.Routes.Routes.Length ?? 0, "{page}", "Addresses of the served site");
    }

    /// <summary>Counts every request that passes through.</summary>
    public async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        var cell = renditions.Current?.Find(context.Request.Path.Value ?? "");
        var isHit = cell?.Rendition is not null;
        await next(context);
        requests.Add(1, new KeyValuePair<string, object?>("status", context.Response.StatusCode));
        if (!HttpMethods.IsHead(context.Request.Method) && context.Response.ContentLength is { } length)
        {
            bytes.Add(length);
        }

        if (cell is not null)
        {
            hits.Add(1, new KeyValuePair<string, object?>("hit", isHit));
        }
    }

    private static IEnumerable<Measurement<int>> Diagnostics(SiteSource source) =>
        from severity in Enum.GetValues<Severity>()
        select new Measurement<int>(source.Current?.Diagnostics.Count(d => d.Severity == severity) ?? 0,
            new KeyValuePair<string, object?>("severity", severity.ToString().ToLowerInvariant()));
}
