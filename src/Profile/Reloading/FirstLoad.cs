using System.Diagnostics;
using Profile.Content.Loading;
using Profile.Content;
using Profile.Content.Sources;

namespace Profile.Reloading;

/// <summary>
/// The first look at the content folder, started while the host is still being set up: on two processors it is nearly done by the time it is needed.
/// </summary>
internal sealed class FirstLoad
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Task<(FolderScan? Scan, Lazy<Site> Site, TimeSpan Duration)> looking;

    /// <param name="loader">The loader of all later loads; nothing else may use it before <see cref="OutcomeAsync"/> is done.</param>
    public FirstLoad(ContentOptions content, SiteLoader loader) => looking = Task.Run(() =>
    {
        var scan = Scan(content.Root);
        return (scan, scan is null || scan.Files.IsEmpty ? None() : Load(loader, scan), clock.Elapsed);
    });

    /// <summary>The files, or null when there is no folder; their site, which throws what the load threw; and how long the load took.</summary>
    public Task<(FolderScan? Scan, Lazy<Site> Site, TimeSpan Duration)> OutcomeAsync() => looking;

    // A folder that cannot be scanned now does not keep the server from starting; the next scan, two seconds later, reports it.
    private static FolderScan? Scan(string root)
    {
        try
        {
            return FolderScanner.Scan(root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Lazy<Site> None() => new(() => throw new InvalidOperationException("An empty folder has no site."));

    // A fault is kept, to be reported where all faults of reloads are.
    private static Lazy<Site> Load(SiteLoader loader, FolderScan scan)
    {
        try
        {
            return new Lazy<Site>(loader.Load(scan));
        }
        catch (Exception e)
        {
            return new Lazy<Site>(() => throw e);
        }
    }
}
