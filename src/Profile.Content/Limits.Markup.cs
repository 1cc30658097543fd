namespace Profile.Content;

// What one text's Markdown, HTML, formulas, code and icons may cost.
internal static partial class Limits
{
    /// <summary>Quotes, lists, footnotes and elements inside one another. A level is up to three nodes of the syntax tree, of which Markdig takes 128.</summary>
    public const int MarkdownDepth = 40;

    /// <summary>Spans (emphasis, links) inside one another; deeper marks are text.</summary>
    public const int SpanDepth = 60;

    /// <summary>How often each character of a text may be read in vain, as a span that turns out to be none …</summary>
    public const int SpanRereads = 12;

    /// <summary>… and what is added to that, so that short texts never meet it.</summary>
    public const int SpanRereadsOfAnyText = 100_000;

    /// <summary>Cells up to which short rows of a table are filled.</summary>
    public const int TableCells = 50_000;

    /// <summary>Attributes of a tag; one with more is text.</summary>
    public const int TagAttributes = 200;

    /// <summary>Characters of an attribute list: a brace that nothing closes must not be sought to the end of the text again and again.</summary>
    public const int AttributeListCharacters = 1000;

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
    public const int CodeLineCharacters = 2_000;

    /// <summary>Characters of coloured code that are remembered.</summary>
    public const int CodeMemory = 8 * 1024 * 1024;

    /// <summary>Characters of the drawings of one text's icons.</summary>
    public const int IconCharacters = 1_000_000;

    /// <summary>Unknown icons of one text for which a similar name is looked for.</summary>
    public const int IconSuggestions = 20;

    /// <summary>Time for one formula; steps end it long before, unless the machine stands still.</summary>
    public static readonly TimeSpan FormulaTime = TimeSpan.FromSeconds(30);

    /// <summary>Time for one line of code.</summary>
    public static readonly TimeSpan CodeLineTime = TimeSpan.FromSeconds(30);

    /// <summary>Time for one block of code.</summary>
    public static readonly TimeSpan CodeTime = TimeSpan.FromSeconds(30);
}
