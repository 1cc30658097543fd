namespace Profile.Serving;

/// <summary>Razor Pages in a pipeline of their own. Built once, before the server starts: endpoints may not be added while routing starts up.</summary>
internal sealed class RenderPipeline
{
    public RenderPipeline(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapStaticAssets();
            endpoints.MapRazorPages().WithStaticAssets();
            endpoints.MapDynamicPageRoute<PermalinkTransformer>("{**path}");
        });
        Pages = app.Build();
    }

    public RequestDelegate Pages { get; }
}
