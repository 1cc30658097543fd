namespace Profile.Content.Loading;

/// <summary>What the lists of a site may cost.</summary>
internal static class LoadingLimits
{
    /// <summary>Pages that a paginated list is cut into.</summary>
    public const int ListPages = 1000;
}
