namespace Profile.Serving;

/// <summary>Registers the serving of pages and files.</summary>
internal static class ServingExtensions
{
    public static IServiceCollection AddServing(this IServiceCollection services)
    {
        services.AddRazorPages();
        // Razor Pages bring antiforgery and so a key ring on disk; nothing here takes a form, and the disk may be read-only.
        foreach (var keyRing in services.Where(s => s.ImplementationType?.Name == "DataProtectionHostedService").ToArray())
        {
            services.Remove(keyRing);
        }

        services.AddScoped<PermalinkTransformer>();
        services.AddSingleton<RenderPipeline>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<RenditionStore>();
        return services;
    }

    public static IApplicationBuilder UseServing(this IApplicationBuilder app)
    {
        app.UseMiddleware<RenditionMiddleware>();
        app.UseMiddleware<AssetMiddleware>();
        app.UseRouting();
        app.UseMiddleware<NotFoundMiddleware>();
        return app;
    }
}
