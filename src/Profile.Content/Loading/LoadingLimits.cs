namespace Profile.Content.Loading;

/// <summary>Bounds on the lists of a site.</summary>
internal static class LoadingLimits
{
    /// <summary>Pages into which a list may be divided.</summary>
    public const int ListPages = 1000;
}
