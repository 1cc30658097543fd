namespace Profile.Liquid;

/// <summary>What one file's Liquid may cost.</summary>
public static class LiquidLimits
{
    /// <summary>Characters of one file with Liquid, and of one include.</summary>
    public const int Characters = 256 * 1024;

    /// <summary>Tags inside tags, brackets inside brackets, and filters or operators in a row.</summary>
    public const int Nesting = 100;

    /// <summary>Blocks and includes open at once while a file runs, all its includes counted.</summary>
    public const int OpenBlocks = 256;

    /// <summary>Expressions of where_exp and its like inside one another.</summary>
    public const int Expressions = 4;

    /// <summary>Tags and outputs executed, each turn of a loop counted, and items that a filter looks at one by one.</summary>
    public const int Steps = 1_000_000;

    /// <summary>Items of a range such as (1..n), and of any list that a filter makes.</summary>
    public const int Items = 100_000;

    /// <summary>Characters of any text that a filter or a tag makes, and of the whole output.</summary>
    public const int Output = 4 * 1024 * 1024;

    /// <summary>Characters of all texts that one file's filters and captures make together.</summary>
    public const int CharactersMade = 16 * Output;

    /// <summary>Items of all lists that one file's filters make together.</summary>
    public const int ItemsMade = 20 * Items;

    /// <summary>Lists inside lists, as far as they are printed or counted.</summary>
    public const int ListDepth = 32;

    /// <summary>Includes inside includes.</summary>
    public const int Includes = 32;

    /// <summary>Mistakes in Liquid that are reported of one file.</summary>
    public const int Diagnostics = 100;

    /// <summary>Characters of a date's format; a longer one prints nothing.</summary>
    public const int DateFormatCharacters = 500;

    /// <summary>Characters that one field of a date's format is padded to.</summary>
    public const int DateFieldCharacters = 64;

    /// <summary>How long one file's Liquid may run, the making of other pages' content not counted.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(30);
}
