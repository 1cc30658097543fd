namespace Profile.Serving;

/// <summary>Razor Pages behind a door of their own; made on first use, since it needs the services that it is one of.</summary>
internal sealed class RenderPipeline(IServiceProvider services)
{
    private readonly Lazy<RequestDelegate> pages = new(() =>
    {
        var app = new ApplicationBuilder(services);
        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapStaticAssets();
            endpoints.MapRazorPages().WithStaticAssets();
            endpoints.MapDynamicPageRoute<PermalinkTransformer>("{**path}");
        });
        return app.Build();
    });

    public RequestDelegate Pages => pages.Value;
}
