namespace Profile;

/// <summary>
/// Delays the stop while <c>/readyz</c> reports not ready, so that a proxy that polls it has stopped sending requests before the server stops listening.
/// A server whose readiness was never polled stops at once.
/// </summary>
internal sealed class Draining(HostSettings settings) : IHostedLifecycleService
{
    private volatile bool isAsked;

    /// <summary>Records that somebody asks whether the server is ready.</summary>
    public void Asked()
    {
        if (!isAsked)
        {
            isAsked = true;
        }
    }

    public Task StoppingAsync(CancellationToken cancellationToken) =>
        isAsked ? Task.Delay(settings.Drain, cancellationToken)
            .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default) : Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
