namespace Profile.Kramdown;

/// <summary>What a <c>&lt;</c> in a text of Markdown may begin.</summary>
public enum HtmlReading
{
    /// <summary>Any element, as kramdown has it: the body of a document.</summary>
    Elements,

    /// <summary>
    /// An element that HTML has; a tag of another name, such as the one in <c>List&lt;T&gt;</c>, is words. Extensions of kramdown in braces are words too.
    /// </summary>
    KnownElements,

    /// <summary>Nothing: tags are words, and so are extensions of kramdown in braces. A value of data.</summary>
    Words,
}
