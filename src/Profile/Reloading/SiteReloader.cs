using System.Diagnostics;
using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Loading;
using Profile.Content.Sources;

namespace Profile.Reloading;

/// <summary>
/// Keeps the served site equal to the content folder. A change is loaded aside once two scans agree, and swapped in whole; whatever goes wrong, the last
/// good site keeps serving. Reloads never overlap: one loop does everything.
/// </summary>
internal sealed class SiteReloader(ContentOptions content, SiteSource source, SiteLoader loader, FirstLoad first, ReloadMeter meter, TimeProvider clock,
    ILogger<SiteReloader> logger) : BackgroundService
{
    /// <summary>How long a folder must be quiet before it is read.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    /// <summary>How long a folder that never is quiet may hold up a reload.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>How often the folder is looked at without any event; stretched for folders that take long to look at.</summary>
    private static readonly TimeSpan SafetyInterval = TimeSpan.FromSeconds(2);

    /// <summary>Timers count milliseconds: a wait that ends at a moment ends just after it.</summary>
    private static readonly TimeSpan TimerGrain = TimeSpan.FromMilliseconds(1);

    private readonly ContentWatcher watcher = new();
    private FolderScan? published;
    private TimeSpan scanTime;
    private bool toldMissing;
    private bool toldScanOnly;

    /// <summary>Events are heard; false means that changes are found by scanning alone, within about two seconds.</summary>
    public bool IsWatching => watcher.IsWatching;

    /// <summary>When the site that is served was loaded; null as long as there is none.</summary>
    public DateTimeOffset? LoadedAt { get; private set; }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // The first site is there before the first request; without content the server starts all the same.
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
            // The loop outlives every fault: the next look is at most two seconds away.
            catch (Exception e)
            {
                logger.ReloadFailed(e);
            }
        }
    }

    // Until the next look, or until time alone changes the site. A moment that has passed and could not be loaded is tried again at the next look.
    private TimeSpan Pause()
    {
        var pause = scanTime * 50 > SafetyInterval ? scanTime * 50 : SafetyInterval;
        return source.Current?.NextChange - clock.GetUtcNow() is { } ahead && ahead > TimeSpan.Zero && ahead < pause ? ahead + TimerGrain : pause;
    }

    private bool IsDue => source.Current?.NextChange <= clock.GetUtcNow();

    private async Task LookAsync(bool hinted, CancellationToken cancellation)
    {
        var scan = Scan();
        if (source.Current is not null)
        {
            TellScanOnly();
        }

        if (IsPublished(scan))
        {
            // Back as it was: a second loss is told again.
            toldMissing = scan is null or { Files.IsEmpty: true };
            if (!toldMissing && IsDue)
            {
                Guarded(scan);
            }

            return;
        }

        if (scan is not null && (!hinted || published?.Identity != scan.Identity))
        {
            // Events should have told: the watcher hangs on a folder that is gone, or is dead.
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

            // What moved while it was read is read again, so that no half of a change stays.
            var after = Scan();
            if (IsPublished(after))
            {
                return;
            }

            scan = after;
        }
    }

    // Two equal scans with quiet between them, at most for as long as patience lasts.
    private async Task<FolderScan?> SettleAsync(FolderScan? scan, Stopwatch waiting, CancellationToken cancellation)
    {
        while (waiting.Elapsed < Patience)
        {
            var quiet = Stopwatch.StartNew();
            while (quiet.Elapsed < Quiet && waiting.Elapsed < Patience)
            {
                if (await watcher.WaitAsync(Quiet - quiet.Elapsed, cancellation))
                {
                    quiet.Restart();
                }
            }

            var again = Scan();
            if (again is null ? scan is null : scan is not null && again.IsSame(scan))
            {
                return again;
            }

            scan = again;
        }

        return scan;
    }

    private bool IsPublished(FolderScan? scan) =>
        scan is null ? toldMissing : published is not null && scan.IsSame(published);

    /// <summary>Loads and swaps.</summary>
    private ReloadOutcome Reload(FolderScan? scan, Func<FolderScan, Site> load, TimeSpan before)
    {
        // A folder that is gone, unreadable or suddenly empty is a fault, not an empty site; a folder that is empty at the start is one that is still being
        // filled.
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
        LogDiagnostics(current, site);
        if (current is not null && current.Version == site.Version && current.Assets.SameFiles(site.Assets)
            && current.Diagnostics.AsSpan().SequenceEqual(site.Diagnostics.AsSpan()))
        {
            return ReloadOutcome.Unchanged;
        }

        source.Swap(site);
        LoadedAt = clock.GetUtcNow();
        logger.Loaded(site.Routes.Routes.Length, site.Diagnostics.Length, (int)(before + loading.Elapsed).TotalMilliseconds);
        return ReloadOutcome.Swapped;
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

    /// <summary>Reloads, whatever happens; true when the scan was dealt with.</summary>
    private bool Guarded(FolderScan? scan) => Guarded(scan, loader.Load, TimeSpan.Zero);

    private bool Guarded(FolderScan? scan, Func<FolderScan, Site> load, TimeSpan before)
    {
        var reloading = Stopwatch.StartNew();
        var outcome = ReloadOutcome.Failed;
        try
        {
            outcome = Reload(scan, load, before);
        }
        catch (Exception e)
        {
            logger.ReloadFailed(e);
        }

        meter.Record(outcome, before + reloading.Elapsed);
        return outcome is ReloadOutcome.Swapped or ReloadOutcome.Unchanged;
    }
}
