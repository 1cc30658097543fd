namespace Profile;

/// <summary>
/// Every limit on what visitors may cost, in one place; docs/hosting.md says which can be set. What content may cost is limited in the layers of
/// Profile.Content.
/// </summary>
internal static class ServerLimits
{
    /// <summary>How many connections may be open at once, unless <c>Profile:MaxConnections</c> says otherwise.</summary>
    public const int Connections = 4000;

    /// <summary>Bytes of a request's first line.</summary>
    public const int RequestLineBytes = 8 * 1024;

    /// <summary>Bytes of a request's headers.</summary>
    public const int HeaderBytes = 32 * 1024;

    /// <summary>Bytes of a request's body, which no page reads.</summary>
    public const int BodyBytes = 64 * 1024;

    /// <summary>Time to send a request's headers.</summary>
    public static readonly TimeSpan HeaderTime = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may stay idle between two requests.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long requests still running after the drain may take. Docker kills ten seconds after SIGTERM, and one stuck download must not use all of that.
    /// </summary>
    public static readonly TimeSpan Finish = TimeSpan.FromSeconds(4);

    /// <summary>Largest size of an owner's file that is kept in memory; a larger one is read from disk for each request.</summary>
    public const int RememberedFileBytes = 256 * 1024;

    /// <summary>How many smaller forms of pictures may wait to be made; any beyond that are requested again by the next visitor.</summary>
    public const int WaitingPictures = 20_000;

    /// <summary>How many searches may run or wait; any beyond that are refused.</summary>
    public const int Searches = 32;

    /// <summary>Time for one search.</summary>
    public static readonly TimeSpan SearchTime = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a search waits for its turn, and then for the index.</summary>
    public static readonly TimeSpan SearchPatience = TimeSpan.FromSeconds(2);

    /// <summary>Characters of a query that count; the rest is ignored.</summary>
    public const int QueryCharacters = 200;

    /// <summary>Words of a query that count.</summary>
    public const int QueryWords = 16;

    /// <summary>Results of one search.</summary>
    public const int SearchResults = 50;

    /// <summary>Characters of one document that are indexed.</summary>
    public const int IndexedDocumentCharacters = 100_000;

    /// <summary>Characters of a whole site that are indexed; beyond that, only titles are.</summary>
    public const int IndexedCharacters = 4_000_000;

    /// <summary>The same for pages with Chinese, Japanese or Korean, whose index is larger.</summary>
    public const int IndexedCjkCharacters = 2_000_000;

    /// <summary>Approximate size in bytes of the index that browsers search.</summary>
    public const int SearchFileBytes = 1_000_000;

    /// <summary>Event streams of a preview at once. A tab has one, and only while it is visible.</summary>
    public const int PreviewStreams = 32;
}
