using System.Diagnostics;
using System.Text;
using System.Threading.Channels;
using Profile.Content;
using Profile.Content.Routes;
using Profile.Drawing;
using Profile.Reloading;
using Profile.Pictures;
using Profile.Search;

namespace Profile.Serving;

/// <summary>
/// Holds the response for every path. A swap makes a new set of cells; paths whose inputs are the same keep their renditions. Of the others the pages that a
/// visitor needs first are rendered first, then the rest. What was requested is compressed as well as possible; unchanged bytes keep their compressed forms.
/// Beyond a memory limit the least used are dropped, and rendered again on request.
/// </summary>
internal sealed class RenditionStore : IDisposable
{
    private readonly PageRenderer renderer;
    private readonly SearchStore search;
    private readonly PictureStore pictures;
    private readonly SiteSource source;
    private readonly HostSettings settings;
    private readonly ILogger<RenditionStore> logger;
    private readonly CancellationTokenSource stopping = new();
    private readonly Channel<RenditionCell> requested = Channel.CreateUnbounded<RenditionCell>();
    private CancellationTokenSource background = new();
    private volatile RenditionSet? current;
    private RenditionSet? previous;

    public RenditionStore(PageRenderer renderer, SearchStore search, PictureStore pictures, SiteSource source, HostSettings settings,
        ILogger<RenditionStore> logger)
    {
        this.renderer = renderer;
        this.search = search;
        this.pictures = pictures;
        this.source = source;
        this.settings = settings;
        this.logger = logger;
        source.Swapped += Swap;
        _ = Task.Run(() => FinishAsync(stopping.Token));
        if (source.Current is { } site)
        {
            Swap(site);
        }
    }

    /// <summary>The renditions of the current site, or null as long as there is none.</summary>
    public RenditionSet? Current => current;

    /// <summary>Called with the new site once requests are answered from it.</summary>
    public event Action<Site>? Swapped;

    /// <summary>The rendition of a cell.</summary>
    public Task<Rendition> GetAsync(RenditionSet set, RenditionCell cell) => cell.GetAsync(set.Site, RenderAsync, set.Count);

    /// <summary>Compresses a rendition as well as possible when there is time; for what visitors requested, since most pages are never requested.</summary>
    public void FinishLater(RenditionCell cell) => requested.Writer.TryWrite(cell);

    public void Dispose()
    {
        stopping.Cancel();
        background.Dispose();
        stopping.Dispose();
    }

    private void Swap(Site site)
    {
        previous = current;
        current = new RenditionSet(site, settings.PageMemory, previous);
        background.Cancel();
        background.Dispose();
        background = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        var (set, before) = (current, previous);
        var token = background.Token;
        _ = Task.Run(() => RenderAllAsync(set, before, token), token);
        Swapped?.Invoke(site);
    }

    private async Task<RenderedPath> RenderAsync(Site site, string path)
    {
        var before = previous?.Find(path)?.Rendition;
        try
        {
            var rendered = await renderer.RenderNotingAsync(site, path);
            var rendition = rendered.Rendition;
            if (rendition.ContentType.StartsWith("text/html", StringComparison.Ordinal))
            {
                pictures.Prepare(site, Encoding.UTF8.GetString(rendition.Identity.Bytes));
            }

            rendition.TakeFrom(before);
            return rendered;
        }
        // A page that fails keeps its last good bytes; one that was never good answers 500, and all others go on.
        catch (Exception e)
        {
            if (e is not ObjectDisposedException)
            {
                logger.RenderFailed(e, path);
            }

            return new RenderedPath(before ?? ErrorRendition.Create(), null);
        }
    }

    // A load has the processors to itself, so that a save is served soon.
    private async Task IdleAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await source.Idle.WaitAsync(cancellation);
    }

    private async Task RenderAllAsync(RenditionSet set, RenditionSet? before, CancellationToken cancellation)
    {
        var first = set.Site.Navigation.Select(n => Permalink.ToPath(n.Permalink)).Select(set.Find).OfType<RenditionCell>().ToArray();
        var order = first.Concat(set.Cells.Values.Except(first)).ToArray();
        // Share pictures are drawn only when another site requests them.
        foreach (var cell in order.Where(c => !SharePicture.Is(c.Path)).TakeWhile(_ => !set.IsFull))
        {
            await IdleAsync(cancellation);
            await GetAsync(set, cell);
        }

        Array.ForEach(first, FinishLater);
        await IdleAsync(cancellation);
        search.Prepare(set.Site);
        // The predecessor is no longer needed: everything reusable has been taken over, and a page that failed has its last good bytes in its cell. It is
        // released, unless a swap has meanwhile set another one.
        Interlocked.CompareExchange(ref previous, null, before);
    }

    private async Task FinishAsync(CancellationToken cancellation)
    {
        await foreach (var cell in requested.Reader.ReadAllAsync(cancellation))
        {
            await IdleAsync(cancellation);
            var clock = Stopwatch.StartNew();
            if (cell.Rendition is { IsFinished: false } rendition)
            {
                rendition.Finish();
            }

            // The best compression costs the most and is needed the least: it takes at most half of one processor.
            await Task.Delay(clock.Elapsed, cancellation);
        }
    }
}
