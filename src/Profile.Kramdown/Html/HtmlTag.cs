namespace Profile.Kramdown.Html;

/// <summary>A start tag: its name (lower case if HTML knows it), its attributes in order, and its end.</summary>
/// <param name="Name">The element's name.</param>
/// <param name="Attributes">Names and values as written; a missing value is empty.</param>
/// <param name="IsClosed">Whether the tag ends in <c>/&gt;</c> or belongs to a void element.</param>
/// <param name="End">The position after the tag.</param>
public sealed record HtmlTag(string Name, IReadOnlyList<KeyValuePair<string, string>> Attributes, bool IsClosed, int End)
{
    /// <summary>What the <c>markdown</c> attribute asks for, or null when there is none.</summary>
    public HtmlContent? MarkdownContent => Attributes.LastOrDefault(a => a.Key == "markdown") switch
    {
        { Key: null } => null,
        { Value: "1" } => HtmlElements.ContentWithMarkdown(Name),
        { Value: "block" } => HtmlContent.Blocks,
        { Value: "span" } => HtmlContent.Spans,
        _ => HtmlContent.Raw,
    };
}
