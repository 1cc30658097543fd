namespace Profile.Content.Appearance;

/// <summary>Limits on reading a site's style sheets.</summary>
internal static class AppearanceLimits
{
    /// <summary>Style sheets to read, imported ones included.</summary>
    public const int Sheets = 64;

    /// <summary>Nesting depth of blocks.</summary>
    public const int Depth = 32;

    /// <summary>Characters of one selector or value after its variables are replaced.</summary>
    public const int TextCharacters = 4_000;

    /// <summary>Selectors of one rule: nesting multiplies them, since each inner selector is combined with each outer one.</summary>
    public const int Selectors = 100;

    /// <summary>Rules in all style sheets together.</summary>
    public const int Rules = 10_000;

    /// <summary>Characters of the style sheet that we write from the owner's own rules.</summary>
    public const int OwnCharacters = 128 * 1024;
}
