using System.Diagnostics;
using Profile.Caching;
using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Loading;
using Profile.Content.Sources;

namespace Profile.Reloading;

/// <summary>
/// Keeps the served site in step with the content folder. A changed folder is loaded in the background once two scans agree, and swapped in as a whole;
/// whatever goes wrong, the last good site stays. Reloads never overlap: one loop does everything.
/// </summary>
internal sealed class SiteReloader(ContentOptions content, SiteSource source, SiteLoader loader, FirstLoad first, ReloadMeter meter, ResultCache results,
    TimeProvider clock, ILogger<SiteReloader> logger) : BackgroundService
{
    /// <summary>How long a folder must be quiet before it is read.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    /// <summary>How long to wait after a writer has finished a file: a program that writes several files starts the next one sooner than this.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(10);

    /// <summary>How long a folder that keeps changing may delay a reload.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>How often the folder is scanned without any event; less often for folders that take long to scan.</summary>
    private static readonly TimeSpan SafetyInterval = TimeSpan.FromSeconds(2);

    /// <summary>With more events than this, the whole folder is scanned.</summary>
    private const int MostPaths = 100;

    /// <summary>Timers count whole milliseconds: with this much added, a wait for a point in time ends just after it.</summary>
    private static readonly TimeSpan TimerGrain = TimeSpan.FromMilliseconds(1);

    private readonly ContentWatcher watcher = new();
    private FolderScan? published;
    private TimeSpan scanTime;
    private bool toldMissing;
    private bool toldScanOnly;
    private bool toldResults;

    /// <summary>Whether events arrive; false means that changes are found by scanning alone, within about two seconds.</summary>
    public bool IsWatching => watcher.IsWatching;

    /// <summary>The next moment at which time alone changes the site, as the last load found it; null when there is none.</summary>
    public DateTimeOffset? NextChange { get; private set; }

    /// <summary>When the served site was loaded; null as long as there is none.</summary>
    public DateTimeOffset? LoadedAt { get; private set; }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // The first site is ready before the first request; without content the server starts all the same.
        var (scan, site, duration) = await first.OutcomeAsync();
        Guarded(scan, _ => site.Value, duration);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        watcher.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var hinted = await watcher.WaitAsync(Pause(), stoppingToken);
                await LookAsync(hinted, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // The loop survives every fault: the next look is at most two seconds away.
            catch (Exception e)
            {
                logger.ReloadFailed(e);
            }
        }
    }

    // Until the next look, or until a date in the content comes due. If that reload failed, it is tried again at the next look.
    private TimeSpan Pause()
    {
        var pause = scanTime * 50 > SafetyInterval ? scanTime * 50 : SafetyInterval;
        return NextChange - clock.GetUtcNow() is { } ahead && ahead > TimeSpan.Zero && ahead < pause ? ahead + TimerGrain : pause;
    }

    private bool IsDue => NextChange <= clock.GetUtcNow();

    private async Task LookAsync(bool hinted, CancellationToken cancellation)
    {
        var scan = hinted ? Look() : Scan();
        if (source.Current is not null)
        {
            TellScanOnly();
        }

        if (IsPublished(scan))
        {
            // The folder is as it was before; if it disappears again, that is reported again.
            toldMissing = scan is null or { Files.IsEmpty: true };
            if (!toldMissing && IsDue)
            {
                Guarded(scan);
            }

            return;
        }

        if (scan is not null && (!hinted || published?.Identity != scan.Identity))
        {
            // An event should have announced this: the watcher is attached to a folder that is gone, or it is dead.
            Arm();
        }

        var waiting = Stopwatch.StartNew();
        while (true)
        {
            scan = await SettleAsync(scan, waiting, cancellation);
            if (!Guarded(scan) || waiting.Elapsed > Patience)
            {
                return;
            }

            // Files that changed while they were read are read again, so that no half-written change stays.
            var after = Scan();
            if (IsPublished(after))
            {
                return;
            }

            scan = after;
        }
    }

    // Waits for two equal scans with a quiet time between them, until patience runs out. The quiet time is short if a single finished file is all that changed.
    private async Task<FolderScan?> SettleAsync(FolderScan? scan, Stopwatch waiting, CancellationToken cancellation)
    {
        while (waiting.Elapsed < Patience)
        {
            var quiet = Stopwatch.StartNew();
            for (var needed = QuietFor(scan); quiet.Elapsed < needed && waiting.Elapsed < Patience;)
            {
                if (await watcher.WaitAsync(needed - quiet.Elapsed, cancellation))
                {
                    quiet.Restart();
                    scan = watcher.HasFinished ? Look() : scan;
                    needed = QuietFor(scan);
                }
            }

            var again = Look();
            if (again is null ? scan is null : scan is not null && again.IsSame(scan))
            {
                return again;
            }

            scan = again;
        }

        return scan;
    }

    // An empty or shortened file may be reopened by its writer to continue (docs/decisions/0011-a-closed-file-is-finished.md).
    private TimeSpan QuietFor(FolderScan? scan) =>
        published is not null && scan?.OnlyChangeSince(published) is { } change && change.File.Stamp.Size > 0 && change.File.Stamp.Size >= change.SizeBefore
            && watcher.IsFinished(change.File.Path)
            ? Grace
            : Quiet;

    private bool IsPublished(FolderScan? scan) =>
        scan is null ? toldMissing : published is not null && scan.IsSame(published);

    /// <summary>Loads a site and swaps it in.</summary>
    private ReloadOutcome Reload(FolderScan? scan, Func<FolderScan, Site> load, TimeSpan before)
    {
        // A folder that is gone, unreadable or suddenly empty is a fault, not an empty site; a folder that is empty at the start is still being filled.
        if (scan is null || scan.Files.IsEmpty)
        {
            if (!toldMissing)
            {
                logger.ContentMissing(content.Root, source.Current is null ? "nothing can be served until it is there" : "the last good site stays");
            }

            toldMissing = true;
            published = scan ?? published;
            return ReloadOutcome.Missing;
        }

        toldMissing = false;
        var loading = Stopwatch.StartNew();
        var current = source.Current;
        var site = load(scan);
        if (published?.Identity != scan.Identity)
        {
            Arm();
        }

        published = scan;
        NextChange = site.NextChange;
        watcher.Forget();
        LogDiagnostics(current, site);
        if (current is not null && current.Version == site.Version && current.Assets.SameFiles(site.Assets)
            && current.Diagnostics.AsSpan().SequenceEqual(site.Diagnostics.AsSpan()))
        {
            return ReloadOutcome.Unchanged;
        }

        source.Swap(site);
        LoadedAt = clock.GetUtcNow();
        LogResults();
        logger.Loaded(site.Routes.Routes.Length, site.Diagnostics.Length, (int)(before + loading.Elapsed).TotalMilliseconds);
        return ReloadOutcome.Swapped;
    }

    // Once: what could not be kept does not become more useful by being told again.
    private void LogResults()
    {
        if (!toldResults && results.Problem is { } problem)
        {
            logger.NotKept(problem);
            toldResults = true;
        }
    }

    // Each diagnostic is logged when it appears, and not again while it lasts.
    private void LogDiagnostics(Site? before, Site site)
    {
        var known = before?.Diagnostics.ToHashSet() ?? [];
        foreach (var diagnostic in site.Diagnostics.Where(d => !known.Contains(d)))
        {
            if (diagnostic.Severity == Severity.Error)
            {
                logger.ContentError(diagnostic.ToString());
            }
            else
            {
                logger.ContentWarning(diagnostic.ToString());
            }
        }
    }

    // After an event only the paths that it reports are scanned, if that is possible: in a large folder a scan takes longer than the load. Every load is
    // followed by a scan of the whole folder, so that nothing is missed if the events were wrong.
    private FolderScan? Look() =>
        watcher.IsWatching && watcher.Paths is { Length: > 0 and <= MostPaths } paths && published?.Renewed(paths) is { } renewed ? renewed : Scan();

    private FolderScan? Scan()
    {
        var scanning = Stopwatch.StartNew();
        var scan = FolderScanner.Scan(content.Root);
        scanTime = scanning.Elapsed;
        return scan;
    }

    private void Arm()
    {
        watcher.Arm(content.Root);
        TellScanOnly();
    }

    private void TellScanOnly()
    {
        if (!watcher.IsWatching && !toldScanOnly)
        {
            toldScanOnly = true;
            logger.ScanOnly(content.Root);
        }
    }

    /// <summary>Reloads and lets no exception out; true when the scan was dealt with.</summary>
    private bool Guarded(FolderScan? scan) => Guarded(scan, loader.Load, TimeSpan.Zero);

    private bool Guarded(FolderScan? scan, Func<FolderScan, Site> load, TimeSpan before)
    {
        var reloading = Stopwatch.StartNew();
        var outcome = ReloadOutcome.Failed;
        source.SetLoading(true);
        try
        {
            outcome = Reload(scan, load, before);
        }
        catch (Exception e)
        {
            logger.ReloadFailed(e);
        }
        finally
        {
            source.SetLoading(false);
        }

        meter.Record(outcome, before + reloading.Elapsed);
        return outcome is ReloadOutcome.Swapped or ReloadOutcome.Unchanged;
    }
}
