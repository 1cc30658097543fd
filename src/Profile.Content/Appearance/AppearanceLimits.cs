namespace Profile.Content.Appearance;

/// <summary>What the look of a site may cost.</summary>
internal static class AppearanceLimits
{
    /// <summary>How many variables that refer to other variables are followed to find the accent colour.</summary>
    public const int SassReferences = 8;
}
