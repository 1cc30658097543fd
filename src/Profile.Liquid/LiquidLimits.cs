namespace Profile.Liquid;

/// <summary>Limits on one file's Liquid.</summary>
public static class LiquidLimits
{
    /// <summary>Characters of one file with Liquid, and of one include.</summary>
    public const int Characters = 256 * 1024;

    /// <summary>Nesting depth of tags and of brackets, and the number of filters, arguments, operators or parts of a path in a row.</summary>
    public const int Nesting = 100;

    /// <summary>Blocks and includes open at once while a file runs, including those in its includes.</summary>
    public const int OpenBlocks = 256;

    /// <summary>Nesting depth of the expressions of where_exp and similar filters.</summary>
    public const int Expressions = 4;

    /// <summary>Texts, outputs, tags and filters run, each iteration of a loop, and items that a filter examines one by one.</summary>
    public const int Steps = 1_000_000;

    /// <summary>Items of a range such as (1..n), and of any list that a filter makes.</summary>
    public const int Items = 100_000;

    /// <summary>Characters of any text that a filter or a tag makes, and of the whole output.</summary>
    public const int Output = 4 * 1024 * 1024;

    /// <summary>Total characters of the texts that one file's filters and captures make.</summary>
    public const int CharactersMade = 16 * Output;

    /// <summary>Total items of the lists that one file's filters and ranges make.</summary>
    public const int ItemsMade = 20 * Items;

    /// <summary>Nesting depth up to which lists are printed, compared, flattened or counted.</summary>
    public const int ListDepth = 32;

    /// <summary>Nesting depth of includes.</summary>
    public const int Includes = 32;

    /// <summary>Mistakes in Liquid that are reported per file.</summary>
    public const int Diagnostics = 100;

    /// <summary>Characters of a date format; a longer one is output as it is.</summary>
    public const int DateFormatCharacters = 500;

    /// <summary>Characters to which one field of a date format may be padded.</summary>
    public const int DateFieldCharacters = 64;

    /// <summary>How long one file's Liquid may run, not counting the rendering of other pages' content.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(30);
}
