using Microsoft.AspNetCore.DataProtection;
using Profile.Content.Documents;
using Profile.Diagrams;
using Profile.Pictures;
using Profile.Search;

namespace Profile.Serving;

/// <summary>Registers the serving of pages and files.</summary>
internal static class ServingExtensions
{
    public static IServiceCollection AddServing(this IServiceCollection services, MemoryLimit memory, HostSettings settings)
    {
        services.AddSingleton(memory);
        services.AddSingleton(settings);
        services.AddRazorPages();
        // Razor Pages bring antiforgery and so a key ring on disk; there are no forms here, and the disk may be read-only.
        foreach (var keyRing in services.Where(s => s.ImplementationType?.Name == "DataProtectionHostedService").ToArray())
        {
            services.Remove(keyRing);
        }

        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());

        // Names may be in any script; the pages are UTF-8 and need no entities for them.
        services.AddSingleton(HtmlText.Encoder);
        services.AddScoped<PermalinkTransformer>();
        services.AddSingleton<RenderPipeline>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<AssetMemory>();
        services.AddSingleton<ScriptIntegrity>();
        services.AddSingleton<SearchStore>();
        services.AddSingleton(_ => PictureCache.From(settings));
        services.AddSingleton<PictureStore>();
        services.AddSingleton<RenditionStore>();
        return services;
    }

    public static IApplicationBuilder UseServing(this IApplicationBuilder app)
    {
        app.ApplicationServices.GetRequiredService<RenderPipeline>();
        app.UseMiddleware<SearchMiddleware>();
        app.UseMiddleware<RenditionMiddleware>();
        app.UseMiddleware<DiagramMiddleware>();
        app.UseMiddleware<PictureMiddleware>();
        app.UseMiddleware<AssetMiddleware>();
        app.UseRouting();
        app.UseMiddleware<NotFoundMiddleware>();
        return app;
    }
}
