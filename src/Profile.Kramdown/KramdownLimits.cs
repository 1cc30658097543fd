namespace Profile.Kramdown;

/// <summary>What one Markdown text may cost.</summary>
public static class KramdownLimits
{
    /// <summary>
    /// Quotes, lists, footnotes and elements inside one another. A level is up to three nodes of the syntax tree, of which Markdig takes 128.
    /// </summary>
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

    /// <summary>Named attribute lists that one element takes over.</summary>
    public const int AttributeLists = 100;

    /// <summary>Characters of named attribute lists that all elements of a text take over together.</summary>
    public const int AttributesOfLists = 2_000_000;

    /// <summary>Characters of an attribute list: a brace that nothing closes must not be sought to the end of the text again and again.</summary>
    public const int AttributeListCharacters = 1000;
}
