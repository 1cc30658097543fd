namespace Profile.Reloading;

/// <summary>How one reload ended.</summary>
internal enum ReloadOutcome
{
    /// <summary>A new site is served.</summary>
    Swapped,

    /// <summary>File times changed, the site did not.</summary>
    Unchanged,

    /// <summary>The folder is gone, unreadable or empty.</summary>
    Missing,

    /// <summary>A fault of the program; the last good site stays.</summary>
    Failed,
}
