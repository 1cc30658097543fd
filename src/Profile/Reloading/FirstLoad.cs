using System.Diagnostics;
using Profile.Content;
using Profile.Content.Sources;

namespace Profile.Reloading;

/// <summary>
/// The first look at the content folder, begun while the host is still being put together: on two processors it is nearly done when it is asked for.
/// </summary>
internal sealed class FirstLoad
{
    private readonly Task<Outcome> loading;

    /// <param name="loader">The loader of all later loads; nobody else may use it before <see cref="OutcomeAsync"/> is done.</param>
    public FirstLoad(ContentOptions content, SiteLoader loader) => loading = Task.Run(() =>
    {
        var clock = Stopwatch.StartNew();
        var scan = FolderScanner.Scan(content.Root);
        return new Outcome(scan, scan is null || scan.Files.IsEmpty ? null : loader.Load(scan), clock.Elapsed);
    });

    /// <summary>What the look found; throws what the load threw.</summary>
    public Task<Outcome> OutcomeAsync() => loading;

    /// <summary>What was found.</summary>
    /// <param name="Scan">The files, or null when there is no folder.</param>
    /// <param name="Site">The site, or null when there are no files.</param>
    /// <param name="Duration">How long it took.</param>
    internal sealed record Outcome(FolderScan? Scan, Site? Site, TimeSpan Duration);
}
