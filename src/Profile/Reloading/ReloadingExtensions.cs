using Profile.Content;

namespace Profile.Reloading;

/// <summary>Registers the loading of content.</summary>
internal static class ReloadingExtensions
{
    public static IServiceCollection AddReloading(this IServiceCollection services, ContentOptions content, SiteLoadOptions load)
    {
        services.AddSingleton(content);
        services.AddSingleton(load);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<SiteLoader>();
        services.AddSingleton<SiteSource>();
        services.AddScoped<SiteScope>();
        services.AddScoped(provider => provider.GetRequiredService<SiteScope>().Site);
        services.AddMetrics();
        services.AddSingleton<ReloadMeter>();
        services.AddSingleton<SiteReloader>();
        services.AddHostedService(provider => provider.GetRequiredService<SiteReloader>());
        // A fault of the loop is logged; it never stops the server.
        services.Configure<HostOptions>(o => o.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
        return services;
    }
}
