using Profile.Liquid;

namespace Profile.Content.Markup;

/// <summary>
/// Bounds on the HTML, formulas, code and icons of one text, and on the site's own parts of Liquid; the engine's bounds are in <see cref="LiquidLimits"/>.
/// </summary>
internal static class MarkupLimits
{
    /// <summary>Characters of one file's rendered HTML.</summary>
    public const int HtmlCharacters = 4 * 1024 * 1024;

    /// <summary>Nesting depth of open elements in rendered HTML.</summary>
    public const int HtmlDepth = 400;

    /// <summary>Elements of one text's HTML, including those that a parser reopens in each paragraph because nothing closed them.</summary>
    public const int HtmlElements = 250_000;

    /// <summary>Nesting depth of own layouts.</summary>
    public const int Layouts = 16;

    /// <summary>Characters shown of a text that cannot be rendered.</summary>
    public const int SourceCharacters = 2_000;

    /// <summary>Diagrams of one text; a further block stays code.</summary>
    public const int Diagrams = 100;

    /// <summary>Characters of one formula.</summary>
    public const int FormulaCharacters = 10_000;

    /// <summary>Formulas of one text.</summary>
    public const int Formulas = 3_000;

    /// <summary>Bytes that rendering one formula may allocate.</summary>
    public const long FormulaBytes = 128 * 1024 * 1024;

    /// <summary>Statements that rendering one formula may execute.</summary>
    public const int FormulaSteps = 5_000_000;

    /// <summary>Recursion depth of one function while a formula is rendered.</summary>
    public const int FormulaDepth = 200;

    /// <summary>Formulas of one text that may reach a limit; after these, its other formulas are not rendered.</summary>
    public const int CostlyFormulas = 3;

    /// <summary>Characters of rendered formulas that are remembered.</summary>
    public const int FormulaMemory = 8 * 1024 * 1024;

    /// <summary>Characters of one block of code that is coloured.</summary>
    public const int CodeCharacters = 64 * 1024;

    /// <summary>Characters of one line of code that is coloured.</summary>
    public const int CodeLineCharacters = 500;

    /// <summary>
    /// The cost limit of one code block: for each line, its coloured pieces times its characters, since for each piece a grammar looks through the rest of the
    /// line. Real code of 64 KB takes at most half of it.
    /// </summary>
    public const long CodeWork = 4_000_000;

    /// <summary>Nesting depth of a grammar's scopes, such as open brackets; each piece of code lists all of them.</summary>
    public const int CodeDepth = 60;

    /// <summary>Blocks of one text that may reach one of these limits; after these, its other blocks stay plain.</summary>
    public const int CostlyCode = 3;

    /// <summary>Characters of coloured code that are remembered.</summary>
    public const int CodeMemory = 8 * 1024 * 1024;

    /// <summary>Characters of the drawings of one text's icons.</summary>
    public const int IconCharacters = 1_000_000;

    /// <summary>Unknown icons of one text for which a similar name is suggested.</summary>
    public const int IconSuggestions = 20;

    /// <summary>Time for one formula; the step limit ends it long before, unless the machine stalls.</summary>
    public static readonly TimeSpan FormulaTime = TimeSpan.FromSeconds(30);

    /// <summary>Time for one line of code; the limits above end a block long before, unless the machine stalls.</summary>
    public static readonly TimeSpan CodeLineTime = TimeSpan.FromSeconds(30);

    /// <summary>Time for one block of code.</summary>
    public static readonly TimeSpan CodeTime = TimeSpan.FromSeconds(30);

    /// <summary>Tags and outputs executed by a site's own layout of entries, for all entries together; stock layouts take a few hundred per entry.</summary>
    public const int EntryLayoutSteps = 2 * LiquidLimits.Steps;

    /// <summary>Characters of a regular expression.</summary>
    public const int PatternCharacters = 256;

    /// <summary>Regular expressions that are remembered while a site is loaded.</summary>
    public const int LiquidPatterns = 200;
}
