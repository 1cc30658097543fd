namespace Profile.Content;

/// <summary>Every bound on what content may cost, in one place. docs/architecture.md lists them; each is provoked by a test.</summary>
internal static class Limits
{
    /// <summary>Folders below the content root.</summary>
    public const int FolderDepth = 32;

    /// <summary>Files in the content root.</summary>
    public const int Files = 100_000;

    /// <summary>Bytes of a Markdown or HTML file.</summary>
    public const int DocumentBytes = 256 * 1024;

    /// <summary>Bytes of one file's front matter.</summary>
    public const int FrontMatterBytes = 64 * 1024;

    /// <summary>Bytes of a YAML or JSON file.</summary>
    public const int DataBytes = 2 * 1024 * 1024;

    /// <summary>Bytes of a bibliography.</summary>
    public const int BibliographyBytes = 16 * 1024 * 1024;

    /// <summary>Fields of one entry of a bibliography.</summary>
    public const int EntryFields = 300;

    /// <summary>Nested lists and maps in YAML.</summary>
    public const int YamlDepth = 32;

    /// <summary>Events (scalars, starts, ends) in one YAML text.</summary>
    public const int YamlEvents = 20_000;

    /// <summary>Open elements inside one another in rendered HTML.</summary>
    public const int HtmlDepth = 400;

    /// <summary>Elements of one text's HTML, those counted that a parser opens anew in each paragraph because nothing closed them.</summary>
    public const int HtmlElements = 250_000;

    /// <summary>Characters that are shown of a text that cannot be rendered.</summary>
    public const int SourceCharacters = 2_000;

    /// <summary>Diagnostics of one file that are listed.</summary>
    public const int DiagnosticsPerFile = 100;

    /// <summary>Characters of one file's rendered HTML.</summary>
    public const int HtmlCharacters = 4 * 1024 * 1024;

    /// <summary>Characters of one formula.</summary>
    public const int FormulaCharacters = 10_000;

    /// <summary>Formulas of one text.</summary>
    public const int Formulas = 3_000;

    /// <summary>Bytes that the rendering of one formula may allocate.</summary>
    public const long FormulaBytes = 128 * 1024 * 1024;

    /// <summary>Statements that the rendering of one formula may run.</summary>
    public const int FormulaSteps = 5_000_000;

    /// <summary>Formulas of one text that reach a bound before the others of the text are left alone.</summary>
    public const int CostlyFormulas = 3;

    /// <summary>Calls of one function inside of itself while a formula is rendered.</summary>
    public const int FormulaDepth = 200;

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
    public static readonly TimeSpan FormulaTime = TimeSpan.FromSeconds(10);

    /// <summary>Time for one line of code.</summary>
    public static readonly TimeSpan CodeLineTime = TimeSpan.FromSeconds(1);

    /// <summary>Time for one block of code.</summary>
    public static readonly TimeSpan CodeTime = TimeSpan.FromSeconds(5);

    /// <summary>Bytes of a picture below which smaller forms would save nothing.</summary>
    public const int SmallestPictureBytes = 10 * 1024;

    /// <summary>Bytes of a picture that is offered in smaller forms.</summary>
    public const int LargestPictureBytes = 32 * 1024 * 1024;

    /// <summary>Width times height of a picture that is offered in smaller forms.</summary>
    public const long PicturePixels = 64_000_000;

    /// <summary>How many times its width the height of such a picture may be, which bounds what one form costs to make.</summary>
    public const int PictureTallness = 5;
}
