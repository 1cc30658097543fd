namespace Profile;

/// <summary>
/// Every bound on what visitors may cost, in one place; docs/hosting.md says which can be set. What content may cost is bounded in the layers of
/// Profile.Content.
/// </summary>
internal static class ServerLimits
{
    /// <summary>Connections at once, unless <c>Profile:MaxConnections</c> says otherwise.</summary>
    public const int Connections = 4000;

    /// <summary>Bytes of a request's first line.</summary>
    public const int RequestLineBytes = 8 * 1024;

    /// <summary>Bytes of a request's headers.</summary>
    public const int HeaderBytes = 32 * 1024;

    /// <summary>Bytes of a request's body, of which no page reads any.</summary>
    public const int BodyBytes = 64 * 1024;

    /// <summary>Time to send a request's headers.</summary>
    public static readonly TimeSpan HeaderTime = TimeSpan.FromSeconds(10);

    /// <summary>Time that a connection may be silent between two requests.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(60);

    /// <summary>What requests still running have after the drain. Docker kills ten seconds after SIGTERM; one stuck download must not use them up.</summary>
    public static readonly TimeSpan Finish = TimeSpan.FromSeconds(4);

    /// <summary>Bytes of an owner's file that is kept in memory; a larger one is read from disk for each request.</summary>
    public const int RememberedFileBytes = 256 * 1024;

    /// <summary>Smaller forms of pictures that may wait to be made; what comes on top is asked for again by the next visitor.</summary>
    public const int WaitingPictures = 20_000;

    /// <summary>Searches that run or wait; beyond it they are refused.</summary>
    public const int Searches = 32;

    /// <summary>Time for one search.</summary>
    public static readonly TimeSpan SearchTime = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a search waits for its turn, and then for the index.</summary>
    public static readonly TimeSpan SearchPatience = TimeSpan.FromSeconds(2);

    /// <summary>Characters of a query that count; the rest is cut off.</summary>
    public const int QueryCharacters = 200;

    /// <summary>Words of a query that count.</summary>
    public const int QueryWords = 16;

    /// <summary>Results of one search.</summary>
    public const int SearchResults = 50;

    /// <summary>Characters of one document that can be found.</summary>
    public const int IndexedDocumentCharacters = 100_000;

    /// <summary>Characters of a whole site that can be found; of what is beyond, the titles.</summary>
    public const int IndexedCharacters = 4_000_000;

    /// <summary>The same for pages that hold Chinese, Japanese or Korean, whose index is larger.</summary>
    public const int IndexedCjkCharacters = 2_000_000;

    /// <summary>Bytes of the index that browsers search, about.</summary>
    public const int SearchFileBytes = 1_000_000;

    /// <summary>Streams of events of a preview at once. One tab has one, and only while it is looked at.</summary>
    public const int PreviewStreams = 32;
}
