using Profile.Liquid;

namespace Profile.Content;

// What the site's own parts of Liquid may cost; the engine's bounds are LiquidLimits.
internal static partial class Limits
{
    /// <summary>The same of a site's own layout of entries, for all entries together; stock layouts take a few hundred for each.</summary>
    public const int EntryLayoutSteps = 2 * LiquidLimits.Steps;

    /// <summary>Characters of a regular expression.</summary>
    public const int PatternCharacters = 256;

    /// <summary>Regular expressions that are remembered while a site is loaded.</summary>
    public const int LiquidPatterns = 200;
}
