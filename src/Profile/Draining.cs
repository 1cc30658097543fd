using System.Globalization;
using Microsoft.Extensions.Options;

namespace Profile;

/// <summary>
/// Turns not ready before the server stops to listen, so that a proxy that asks <c>/readyz</c> sends no more requests by then. <c>Profile:Drain</c> says for how
/// many seconds, one where it says nothing. A server whose readiness nobody ever asked for stops at once.
/// </summary>
internal sealed class Draining(IConfiguration configuration, IOptions<HostOptions> host) : IHostedLifecycleService
{
    private volatile bool isAsked;

    /// <summary>How long the server is not ready and still answers.</summary>
    public static TimeSpan DrainOf(IConfiguration configuration) => configuration["Profile:Drain"] switch
    {
        null or "" => TimeSpan.FromSeconds(1),
        var text when double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 300 => TimeSpan.FromSeconds(seconds),
        var text => throw new FormatException($"Profile:Drain is '{text}'; write a number of seconds up to 300, such as 1"),
    };

    /// <summary>How long a stop may take in all.</summary>
    public static TimeSpan ShutdownTimeout(IConfiguration configuration) => DrainOf(configuration) + ServerLimits.Finish;

    /// <summary>Somebody asks whether the server is ready.</summary>
    public void Asked()
    {
        if (!isAsked)
        {
            isAsked = true;
        }
    }

    public Task StoppingAsync(CancellationToken cancellationToken) =>
        isAsked ? Task.Delay(DrainOf(configuration), cancellationToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default) : Task.CompletedTask;

    // Here and not where options are made, so that a setting that is no time ends the start with one line.
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        host.Value.ShutdownTimeout = ShutdownTimeout(configuration);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
