using Microsoft.AspNetCore.StaticAssets;
using Profile.Caching;
using Profile.Content.Loading;
using Profile.Content;
using Profile.Pictures;
using Profile.Reloading;
using Profile.Serving;

namespace Profile.Exporting;

/// <summary>The server's own rendering without a server: the same services, never started, so nothing listens and no folder is watched.</summary>
internal sealed class ExportHost : IAsyncDisposable
{
    private readonly WebApplication app;

    /// <param name="basePath">The path below the host's root where the site will be, such as <c>/project</c>; empty for the root.</param>
    public ExportHost(string basePath = "")
    {
        // Our own files lie beside the program, whatever the working directory.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ExportHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseStaticWebAssets();
        var memory = new MemoryLimit();
        var settings = HostSettings.Read(builder.Configuration, memory);
        Loader = builder.Services.AddLoading(new SiteLoadOptions(BasePath: basePath, Kept: ResultCache.From(settings).Results));
        builder.Services.AddServing(memory, settings);
        app = builder.Build();
        app.MapStaticAssets();
    }

    /// <summary>What is wrong when our own files are missing, or null.</summary>
    public string? MissingAssets => Startup.MissingAssets(app.Environment);

    public SiteLoader Loader { get; }

    public PageRenderer Pages => app.Services.GetRequiredService<PageRenderer>();

    /// <summary>Everything of a site that a static host needs.</summary>
    public SiteExport Export(Site site) => new(site, Pages, app.Services.GetRequiredService<PictureStore>(), OwnFiles(), OpenOwn);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private StaticAssetDescriptor[] OwnFiles() =>
        [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).Select(e => e.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()];

    private Stream OpenOwn(string path) => app.Environment.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
}
