namespace Profile.BibTeX;

/// <summary>Limits on one bibliography.</summary>
public static class BibTeXLimits
{
    /// <summary>Fields of one entry.</summary>
    public const int EntryFields = 300;

    /// <summary>Nesting depth of braces in a value.</summary>
    public const int BraceDepth = 200;

    /// <summary>Nesting depth of abbreviations (<c>@string</c>) that refer to other abbreviations.</summary>
    public const int AbbreviationDepth = 100;

    /// <summary>Nesting depth of entries that inherit fields from other entries (crossref, xdata).</summary>
    public const int CrossReferenceDepth = 10;

    /// <summary>Entries that one field refers to (crossref, xdata, related, entryset).</summary>
    public const int ReferredEntries = 100;

    /// <summary>Characters of a commented-out field: enough for an abstract, but few, because each failed attempt to find its end may read this many.</summary>
    public const int CommentedFieldCharacters = 20_000;

    /// <summary>Nesting depth of LaTeX groups and commands; deeper ones are flattened.</summary>
    public const int LaTeXDepth = 60;

    /// <summary>Characters of a formula in a field.</summary>
    public const int BibliographyFormulaCharacters = 5_000;

    /// <summary>Characters of an HTML tag in a field; anything longer is text.</summary>
    public const int BibliographyTagCharacters = 2_000;

    /// <summary>Characters after a name that may be marks for equal contribution and the like.</summary>
    public const int NameMarks = 10;

    /// <summary>Characters at the end of a name that are searched for such marks.</summary>
    public const int NameMarkCharacters = 60;

    /// <summary>Characters of a query such as <c>@*[year=2024]</c>.</summary>
    public const int QueryCharacters = 2_000;
}
