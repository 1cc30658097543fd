namespace Profile.Kramdown;

/// <summary>Limits on one Markdown text.</summary>
public static class KramdownLimits
{
    /// <summary>
    /// Nesting depth of quotes, lists, footnotes and elements. One level takes up to three nodes of the syntax tree, and Markdig allows 128.
    /// </summary>
    public const int MarkdownDepth = 40;

    /// <summary>Nesting depth of spans (emphasis, links); deeper marks are text.</summary>
    public const int SpanDepth = 60;

    /// <summary>How often each character of a text may be read again because a span that seemed to begin did not …</summary>
    public const int SpanRereads = 12;

    /// <summary>… plus this allowance, so that short texts never reach the limit.</summary>
    public const int SpanRereadsOfAnyText = 100_000;

    /// <summary>Number of cells up to which short rows of a table are padded.</summary>
    public const int TableCells = 50_000;

    /// <summary>Attributes of a tag; a tag with more is text.</summary>
    public const int TagAttributes = 200;

    /// <summary>Named attribute lists applied to one element.</summary>
    public const int AttributeLists = 100;

    /// <summary>Total characters of named attribute lists applied to all elements of a text.</summary>
    public const int AttributesOfLists = 2_000_000;

    /// <summary>Characters of an attribute list: otherwise each unclosed brace would be searched for up to the end of the text.</summary>
    public const int AttributeListCharacters = 1000;
}
