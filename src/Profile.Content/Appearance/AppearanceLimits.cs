namespace Profile.Content.Appearance;

/// <summary>What the look of a site may cost.</summary>
internal static class AppearanceLimits
{
    /// <summary>Variables of a style sheet that stand for variables, as far as the accent colour is followed.</summary>
    public const int SassReferences = 8;
}
