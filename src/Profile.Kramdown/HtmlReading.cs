namespace Profile.Kramdown;

/// <summary>What a <c>&lt;</c> in Markdown text may begin.</summary>
public enum HtmlReading
{
    /// <summary>Any element, as in kramdown: the body of a document.</summary>
    Elements,

    /// <summary>
    /// An HTML element; a tag with another name, such as the one in <c>List&lt;T&gt;</c>, is plain text. So are kramdown extensions in braces.
    /// </summary>
    KnownElements,

    /// <summary>Nothing: tags and kramdown extensions in braces are plain text. A value of data.</summary>
    Words,
}
