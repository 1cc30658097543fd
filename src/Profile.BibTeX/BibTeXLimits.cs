namespace Profile.BibTeX;

/// <summary>What one bibliography may cost.</summary>
public static class BibTeXLimits
{
    /// <summary>Fields of one entry.</summary>
    public const int EntryFields = 300;

    /// <summary>Braces inside braces in a value.</summary>
    public const int BraceDepth = 200;

    /// <summary>Abbreviations (<c>@string</c>) that stand for abbreviations.</summary>
    public const int AbbreviationDepth = 100;

    /// <summary>Entries that take fields from entries that take fields (crossref, xdata).</summary>
    public const int CrossReferenceDepth = 10;

    /// <summary>Characters of a commented field: as long as an abstract, not as the file, since each look ahead that fails costs this.</summary>
    public const int CommentedFieldCharacters = 20_000;

    /// <summary>Groups and commands of LaTeX inside one another; deeper ones are read flat.</summary>
    public const int LaTeXDepth = 60;

    /// <summary>Characters of a formula in a field.</summary>
    public const int BibliographyFormulaCharacters = 5_000;

    /// <summary>Characters of an HTML tag in a field; a longer one is text.</summary>
    public const int BibliographyTagCharacters = 2_000;

    /// <summary>Signs behind a name that are taken for marks of equal contribution and the like.</summary>
    public const int NameMarks = 10;

    /// <summary>Characters at a name's end among which such signs are looked for.</summary>
    public const int NameMarkCharacters = 60;

    /// <summary>Characters of a query such as <c>@*[year=2024]</c>.</summary>
    public const int QueryCharacters = 2_000;
}
