using Profile.Liquid;

namespace Profile.Content.Markup;

/// <summary>
/// What one text's HTML, formulas, code and icons may cost, and the site's own parts of Liquid; the engine's bounds are <see cref="LiquidLimits"/>.
/// </summary>
internal static class MarkupLimits
{
    /// <summary>Characters of one file's rendered HTML.</summary>
    public const int HtmlCharacters = 4 * 1024 * 1024;

    /// <summary>Open elements inside one another in rendered HTML.</summary>
    public const int HtmlDepth = 400;

    /// <summary>Elements of one text's HTML, those counted that a parser opens anew in each paragraph because nothing closed them.</summary>
    public const int HtmlElements = 250_000;

    /// <summary>Characters that are shown of a text that cannot be rendered.</summary>
    public const int SourceCharacters = 2_000;

    /// <summary>Characters of one formula.</summary>
    public const int FormulaCharacters = 10_000;

    /// <summary>Formulas of one text.</summary>
    public const int Formulas = 3_000;

    /// <summary>Bytes that the rendering of one formula may allocate.</summary>
    public const long FormulaBytes = 128 * 1024 * 1024;

    /// <summary>Statements that the rendering of one formula may run.</summary>
    public const int FormulaSteps = 5_000_000;

    /// <summary>Calls of one function inside of itself while a formula is rendered.</summary>
    public const int FormulaDepth = 200;

    /// <summary>Formulas of one text that reach a bound before the others of the text are left alone.</summary>
    public const int CostlyFormulas = 3;

    /// <summary>Characters of rendered formulas that are remembered.</summary>
    public const int FormulaMemory = 8 * 1024 * 1024;

    /// <summary>Characters of one block of code that is coloured.</summary>
    public const int CodeCharacters = 64 * 1024;

    /// <summary>Characters of one line of code that is coloured.</summary>
    public const int CodeLineCharacters = 500;

    /// <summary>
    /// What one block of code may take: for each line its coloured pieces times its characters, since a grammar looks through the line's rest for each piece.
    /// Honest code of 64 KB takes a half of it at most.
    /// </summary>
    public const long CodeWork = 4_000_000;

    /// <summary>Scopes of a grammar inside one another, such as open brackets; each piece of code names all of them.</summary>
    public const int CodeDepth = 60;

    /// <summary>Blocks of one text that reach one of these bounds before the others of the text stay plain.</summary>
    public const int CostlyCode = 3;

    /// <summary>Characters of coloured code that are remembered.</summary>
    public const int CodeMemory = 8 * 1024 * 1024;

    /// <summary>Characters of the drawings of one text's icons.</summary>
    public const int IconCharacters = 1_000_000;

    /// <summary>Unknown icons of one text for which a similar name is looked for.</summary>
    public const int IconSuggestions = 20;

    /// <summary>Time for one formula; steps end it long before, unless the machine stands still.</summary>
    public static readonly TimeSpan FormulaTime = TimeSpan.FromSeconds(30);

    /// <summary>Time for one line of code; the counts above end a block long before, unless the machine stands still.</summary>
    public static readonly TimeSpan CodeLineTime = TimeSpan.FromSeconds(30);

    /// <summary>Time for one block of code.</summary>
    public static readonly TimeSpan CodeTime = TimeSpan.FromSeconds(30);

    /// <summary>Tags and outputs executed of a site's own layout of entries, for all entries together; stock layouts take a few hundred for each.</summary>
    public const int EntryLayoutSteps = 2 * LiquidLimits.Steps;

    /// <summary>Characters of a regular expression.</summary>
    public const int PatternCharacters = 256;

    /// <summary>Regular expressions that are remembered while a site is loaded.</summary>
    public const int LiquidPatterns = 200;
}
