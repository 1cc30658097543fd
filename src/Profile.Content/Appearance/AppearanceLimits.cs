namespace Profile.Content.Appearance;

/// <summary>What the look of a site may cost.</summary>
internal static class AppearanceLimits
{
    /// <summary>Style sheets that are read, with all that they import.</summary>
    public const int Sheets = 64;

    /// <summary>Blocks inside one another.</summary>
    public const int Depth = 32;

    /// <summary>Characters of one selector or value, with its variables replaced.</summary>
    public const int TextCharacters = 4_000;

    /// <summary>Selectors of one rule, since each of a nested rule stands below each of the rule around it.</summary>
    public const int Selectors = 100;

    /// <summary>Rules of all style sheets.</summary>
    public const int Rules = 10_000;

    /// <summary>Characters of the style sheet that is made of the owner's own rules.</summary>
    public const int OwnCharacters = 128 * 1024;
}
