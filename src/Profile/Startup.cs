using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Profile.Commands;
using Profile.Reloading;
using Profile.Serving;

namespace Profile;

/// <summary>Settings of the host, each chosen deliberately; docs/hosting.md lists them.</summary>
internal static class Startup
{
    /// <summary>
    /// Where an installed .NET tool has its own files: beside the program, in the tool store. A published server is started from its own folder, and reports it
    /// when it is not. The command line comes later and takes precedence.
    /// </summary>
    public static string[] OwnFolder() =>
        !Directory.Exists("wwwroot") && AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar).Contains(".store")
            ? [$"--contentRoot={AppContext.BaseDirectory}"]
            : [];

    /// <summary>The arguments that the command line leaves to the host: its own are removed, and a preview becomes the environment Development.</summary>
    public static IEnumerable<string> HostArguments(string[] args, ServeOptions serve) =>
        [.. args.Where(a => a is not ("serve" or "--preview")), .. serve.Preview ? ["--environment=Development"] : Array.Empty<string>()];

    /// <summary>
    /// A request is answered on the thread that received it: there is nothing to wait for, and handing it to another thread costs more than the response
    /// (docs/performance.md). Half of the processors do so; the others render and compress. Work that could take long, such as rendering a page or reading a
    /// file, moves itself to the pool. The runtime reads these settings once, before its first socket; values that the owner set stay.
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

    /// <summary>Logs what concerns the owner; from the framework only warnings. Configuration may say otherwise.</summary>
    public static void ConfigureLog(this ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        // Whatever keeps the server from starting is reported in one line (RunUntilStoppedAsync), not as a stack trace.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }

    /// <summary>Forwarded headers are trusted only from the proxies in the settings.</summary>
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

    /// <summary>One line that says what is wrong when our own files are missing, or null. Without them pages would be empty or unstyled.</summary>
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

    /// <summary>Serves until told to stop and returns 0; returns 1 with one line when the server cannot start.</summary>
    public static async Task<int> RunUntilStoppedAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        // SIGTERM during startup is a stop like any other.
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

    /// <summary>Prints the site's address once the server listens.</summary>
    public static void AnnounceWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var site = app.Services.GetRequiredService<SiteSource>().Current;
        app.Logger.Serves(string.Join(", ", addresses), site?.Routes.Routes.Length ?? 0, site?.Diagnostics.Length ?? 0);
    });
}
