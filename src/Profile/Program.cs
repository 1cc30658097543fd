using Profile;
using Profile.Caching;
using Profile.Commands;
using Profile.Preview;
using Profile.Reloading;
using Profile.Serving;
using Profile.Telemetry;

NativeHeap.Bound();
if (CommandLine.Run(args, out var serve) is { } exit)
{
    return exit;
}

try
{
    // Otherwise the host would watch the whole folder for its settings, and crash at start on a system with no inotify instance left.
    var builder = WebApplication.CreateBuilder([.. Startup.OwnFolder(), .. Startup.HostArguments(args, serve), "--hostBuilder:reloadConfigOnChange=false"]);
    if (HostSettings.Problem(builder.Configuration) is { } problem)
    {
        return Startup.CannotStart(problem);
    }

    var memory = new MemoryLimit();
    var settings = HostSettings.Read(builder.Configuration, memory);
    builder.Logging.ConfigureLog();
    builder.WebHost.UseStaticWebAssets();
    builder.WebHost.AnswerInline();
    builder.WebHost.ConfigureKestrelLimits(builder.Configuration, settings, serve);
    builder.Services.AddForwarding(settings);
    builder.Services.AddReloading(new ContentOptions(serve.ContentRoot), builder.Environment.IsDevelopment(), ResultCache.From(settings));
    builder.Services.AddServing(memory, settings);
    builder.Services.AddHealth(settings);
    builder.Services.AddTelemetry(builder.Configuration);
    if (builder.Environment.IsDevelopment())
    {
        builder.Services.AddPreview();
    }

    var app = builder.Build();
    if (Startup.MissingAssets(app.Environment) is { } missing)
    {
        Console.Error.WriteLine(missing);
        return 1;
    }

    app.UseTelemetry();
    app.UseForwarding();
    if (app.Environment.IsDevelopment())
    {
        app.UsePreview();
    }

    app.UseServing();
    app.MapStaticAssets();
    app.MapHealth();
    app.AnnounceWhenStarted();
    return await app.RunUntilStoppedAsync();
}
// Whatever keeps the server from starting, be it a setting, a folder or the machine, is reported in one line.
catch (Exception e) when (e is not OutOfMemoryException)
{
    return Startup.CannotStart(e.Message);
}
