using Profile.Caching;
using Profile.Content.Loading;
using Profile.Content;

namespace Profile.Reloading;

/// <summary>Registers the loading of content.</summary>
internal static class ReloadingExtensions
{
    /// <summary>What loads a site and hands it to pages, for callers that load it themselves.</summary>
    /// <returns>The loader, which takes one load at a time.</returns>
    public static SiteLoader AddLoading(this IServiceCollection services, SiteLoadOptions load)
    {
        var loader = new SiteLoader(load, TimeProvider.System);
        services.AddSingleton(loader);
        services.AddSingleton<SiteSource>();
        services.AddScoped<SiteScope>();
        services.AddScoped(provider => provider.GetRequiredService<SiteScope>().Site);
        services.AddScoped(provider => provider.GetRequiredService<SiteScope>().Texts);
        return loader;
    }

    /// <summary>The same, kept in step with the content folder. The first load starts here.</summary>
    public static IServiceCollection AddReloading(this IServiceCollection services, ContentOptions content, bool showDrafts, ResultCache results)
    {
        var load = new SiteLoadOptions(showDrafts, Kept: results.Results);
        services.AddSingleton(content);
        services.AddSingleton(results);
        services.AddSingleton(new FirstLoad(content, services.AddLoading(load)));
        services.AddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<ReloadMeter>();
        services.AddSingleton<SiteReloader>();
        services.AddHostedService(provider => provider.GetRequiredService<SiteReloader>());
        // A fault of the loop is logged; it never stops the server.
        services.Configure<HostOptions>(o => o.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
        return services;
    }
}
