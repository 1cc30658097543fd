using System.Diagnostics;
using Profile.Content.Loading;
using Profile.Content;
using Profile.Content.Sources;

namespace Profile.Reloading;

/// <summary>
/// The first look at the content folder, begun while the host is still being put together: on two processors it is nearly done when it is asked for.
/// </summary>
internal sealed class FirstLoad
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Task<(FolderScan? Scan, Lazy<Site> Site, TimeSpan Duration)> looking;

    /// <param name="loader">The loader of all later loads; nobody else may use it before <see cref="OutcomeAsync"/> is done.</param>
    public FirstLoad(ContentOptions content, SiteLoader loader) => looking = Task.Run(() =>
    {
        var scan = Scan(content.Root);
        return (scan, scan is null || scan.Files.IsEmpty ? None() : Load(loader, scan), clock.Elapsed);
    });

    /// <summary>The files, or null when there is no folder; their site, which throws what the load threw; and how long it took.</summary>
    public Task<(FolderScan? Scan, Lazy<Site> Site, TimeSpan Duration)> OutcomeAsync() => looking;

    // What keeps the folder from being looked at now keeps no server from starting; the next look is two seconds away, and tells.
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

    // A fault is kept and told where all faults of reloads are.
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
