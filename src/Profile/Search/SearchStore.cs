using Microsoft.Data.Sqlite;
using Profile.Content;
using Profile.Reloading;

namespace Profile.Search;

/// <summary>
/// The index of the site that is served. Each site has its own, built when the pages are rendered or when somebody searches, whichever comes first; then the
/// previous one is released. Searches run one after another, each for a limited time, and only a limited number may wait.
/// </summary>
internal sealed class SearchStore(SiteSource source, ILogger<SearchStore> logger) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock gate = new();
    private Entry? current;
    private int waiting;

    /// <summary>Builds the index of a site in the background, unless the site is no longer served.</summary>
    public void Prepare(Site site)
    {
        if (Current() is { } entry && ReferenceEquals(entry.Site, site))
        {
            _ = entry.Index.Value;
        }
    }

    /// <summary>The results of a query in the served site; null when there are too many searches, it takes too long, or there is no index.</summary>
    public async Task<SearchAnswer?> FindAsync(SearchQuery query, CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref waiting) > ServerLimits.Searches || !await turn.WaitAsync(ServerLimits.SearchPatience, cancellation))
            {
                return null;
            }

            try
            {
                return Current() is { } entry && await entry.Index.Value.WaitAsync(ServerLimits.SearchPatience, cancellation) is { } index
                    && await Task.Run(() => index.Find(query, ServerLimits.SearchTime), CancellationToken.None) is { } hits
                        ? new SearchAnswer(entry.Site, query, hits)
                        : null;
            }
            catch (TimeoutException)
            {
                return null;
            }
            catch (SqliteException e)
            {
                logger.SearchFailed(e);
                return null;
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose()
    {
        if (current is { Index: { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: { } index } } })
        {
            index.Dispose();
        }

        turn.Dispose();
    }

    // The entry of the currently served site; null as long as there is none.
    private Entry? Current()
    {
        lock (gate)
        {
            if (source.Current is { } site && !ReferenceEquals(site, current?.Site))
            {
                var before = current;
                current = new Entry(site, new Lazy<Task<SearchIndex?>>(() => Task.Run(() => Build(site))));
                if (before is not null)
                {
                    _ = LetGoAsync(before);
                }
            }

            return current;
        }
    }

    // A running search holds the turn; once it is done, nobody can reach the old index.
    private async Task LetGoAsync(Entry entry)
    {
        if (entry.Index.IsValueCreated)
        {
            await turn.WaitAsync();
            turn.Release();
            (await entry.Index.Value)?.Dispose();
        }
    }

    private SearchIndex? Build(Site site)
    {
        try
        {
            return new SearchIndex(SearchDocuments.Of(site));
        }
        // The site is served even without search: a platform may lack SQLite's library.
        catch (Exception e)
        {
            logger.NoSearch(e);
            return null;
        }
    }

    private sealed record Entry(Site Site, Lazy<Task<SearchIndex?>> Index);
}
