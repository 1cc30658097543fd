using System.Runtime.CompilerServices;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Profile.Reloading;

namespace Profile.Telemetry;

/// <summary>
/// Metrics and traces over OTLP, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set to a collector; OpenTelemetry's other variables are read by its own library.
/// Without it, nothing of the library is loaded and no middleware is added.
/// </summary>
internal static class TelemetryExtensions
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The longest that a missing collector may delay the end of the process.</summary>
    private const int ExportMilliseconds = 1000;

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (IsWanted(configuration))
        {
            AddExport(services);
        }

        return services;
    }

    public static void UseTelemetry(this WebApplication app)
    {
        if (IsWanted(app.Configuration))
        {
            var meter = app.Services.GetRequiredService<SiteMeter>();
            app.Use(meter.CountAsync);
        }
    }

    private static bool IsWanted(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Endpoint]);

    // Not inlined, so that the library is loaded only when this runs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddExport(IServiceCollection services)
    {
        services.AddSingleton<SiteMeter>();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("profile"))
            .WithMetrics(metrics => metrics.AddMeter(ReloadMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddOtlpExporter(Bound))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddOtlpExporter(Bound));
    }

    private static void Bound(OtlpExporterOptions options) => options.TimeoutMilliseconds = ExportMilliseconds;
}
