#if WEB
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Profile.Tests.Shared;

/// <summary>The application under test on a real Kestrel and a real content folder.</summary>
internal sealed class ProfileServer : WebApplicationFactory<Program>
{
    private readonly string contentRoot;
    private readonly (string Key, string Value)[] settings;

    private ProfileServer(string contentRoot, (string Key, string Value)[] settings)
    {
        this.contentRoot = contentRoot;
        this.settings = settings;
    }

    /// <summary>Starts the application on a free port.</summary>
    public static ProfileServer Start(string contentRoot, params (string Key, string Value)[] settings)
    {
        var server = new ProfileServer(contentRoot, settings);
        // The port is a setting, since setting it through the factory races with the start of the application.
        server.UseKestrel();
        server.StartServer();
        return server;
    }

    /// <summary>Starts the application on a content folder, which the caller continues to change.</summary>
    public static ProfileServer Start(ContentFolder content, params (string Key, string Value)[] settings) => Start(content.Root, settings);

    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>A client that shows exactly what is sent: no redirects followed, nothing decompressed.</summary>
    public HttpClient Http() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>The root of the repository, found from the test's own folder.</summary>
    public static string RepositoryRoot { get; } = Repository.Root;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(RepositoryRoot);
        builder.UseEnvironment("Production");
        builder.UseSetting("content", contentRoot);
        builder.UseSetting("urls", "http://127.0.0.1:0");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
    }
}
#endif
