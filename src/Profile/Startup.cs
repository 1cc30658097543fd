using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Profile.Commands;
using Profile.Reloading;
using Profile.Serving;

namespace Profile;

/// <summary>Settings of the host, each chosen on purpose; docs/hosting.md lists them.</summary>
internal static class Startup
{
    /// <summary>
    /// Where an installed .NET tool has its own files: beside the program, in the tool store. A published server is started from its own folder, and says so
    /// when it is not. What the command line says comes later and wins.
    /// </summary>
    public static string[] OwnFolder() =>
        !Directory.Exists("wwwroot") && AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar).Contains(".store")
            ? [$"--contentRoot={AppContext.BaseDirectory}"]
            : [];

    /// <summary>What the command line leaves to the host: its own words are taken out, and a preview is the environment Development.</summary>
    public static IEnumerable<string> HostArguments(string[] args, ServeOptions serve) =>
        [.. args.Where(a => a is not ("serve" or "--preview")), .. serve.Preview ? ["--environment=Development"] : Array.Empty<string>()];

    /// <summary>
    /// A request is answered on the thread that learned of it: there is nothing to wait for, and handing it to another costs more than the answer
    /// (docs/performance.md). Half of the processors do so, the others render and compress. What could take long, a page to render or a file to read, goes to
    /// the pool by itself. The runtime reads these once, before its first socket; what the owner set stays.
    /// </summary>
    public static void AnswerInline(this IWebHostBuilder host)
    {
        SetUnlessSet("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
        SetUnlessSet("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", Math.Max(1, Environment.ProcessorCount / 2).ToString(CultureInfo.InvariantCulture));
        host.ConfigureServices(services => services.AddSingleton<IConnectionListenerFactory, PatientTransport>());
    }

    private static void SetUnlessSet(string variable, string value)
    {
        if (Environment.GetEnvironmentVariable(variable) is null)
        {
            Environment.SetEnvironmentVariable(variable, value);
        }
    }

    public static void ConfigureKestrelLimits(this IWebHostBuilder host, IConfiguration configuration, HostSettings settings, ServeOptions serve)
    {
        var configured = configuration["urls"] ?? configuration["http_ports"] ?? configuration["https_ports"] ?? configuration["Kestrel:Endpoints"];
        if (serve.Urls is null && configured is null && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            host.UseUrls("http://localhost:8080");
        }

        host.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = ServerLimits.RequestLineBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = ServerLimits.HeaderBytes;
            kestrel.Limits.MaxRequestBodySize = ServerLimits.BodyBytes;
            kestrel.Limits.RequestHeadersTimeout = ServerLimits.HeaderTime;
            kestrel.Limits.KeepAliveTimeout = ServerLimits.IdleTime;
            kestrel.Limits.MaxConcurrentConnections = settings.MaxConnections;
        });
    }

    /// <summary>Logs what concerns the owner; of the framework only warnings. Configuration may say otherwise.</summary>
    public static void ConfigureLog(this ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        // What keeps the server from starting is told in one line (RunUntilStoppedAsync), not as a stack.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }

    /// <summary>Forwarded headers count only from the proxies that settings name.</summary>
    public static void AddForwarding(this IServiceCollection services, HostSettings settings) => services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.ForwardedHeaders = settings.Proxies.IsEmpty ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.Proxies)
        {
            options.KnownIPNetworks.Add(network);
        }
    });

    public static void UseForwarding(this WebApplication app) => app.UseForwardedHeaders();

    /// <summary>One line that says what is wrong when our own files are not there, or null. Without them pages would be empty or bare.</summary>
    public static string? MissingAssets(IWebHostEnvironment environment) =>
        environment.WebRootFileProvider.GetFileInfo("css/site.css").Exists
            ? null
            : $"wwwroot is missing under {environment.ContentRootPath}: start Profile from the folder that holds it, or with --contentRoot=FOLDER.";

    /// <summary>Says in one line why the server cannot start.</summary>
    /// <returns>The exit code, 1.</returns>
    public static int CannotStart(string reason, string advice = "")
    {
        Console.Error.WriteLine($"Profile cannot start: {reason.ReplaceLineEndings(" ").TrimEnd('.')}.{advice}");
        return 1;
    }

    /// <summary>Serves until it is told to stop; 0 then, and 1 with one line when anything does not let it start.</summary>
    public static async Task<int> RunUntilStoppedAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        // SIGTERM while the server starts is a stop like any other.
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await app.DisposeAsync();
            return 0;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var advice = e is IOException { InnerException: AddressInUseException } ? " Choose another address with --urls http://localhost:8081." : "";
            await app.DisposeAsync();
            return CannotStart(e.Message, advice);
        }

        await app.WaitForShutdownAsync();
        await app.DisposeAsync();
        return 0;
    }

    /// <summary>Says where the site is once the server listens.</summary>
    public static void AnnounceWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var site = app.Services.GetRequiredService<SiteSource>().Current;
        app.Logger.Serves(string.Join(", ", addresses), site?.Routes.Routes.Length ?? 0, site?.Diagnostics.Length ?? 0);
    });
}
