namespace Profile.Content.Markup;

/// <summary>The output for a node that holds formulas, code or icons.</summary>
/// <param name="Html">Its HTML in the page.</param>
/// <param name="Text">The words that a reader sees.</param>
/// <param name="End">HTML that follows an element's content.</param>
internal sealed record RewrittenText(string Html, string Text, string End = "")
{
    /// <summary>Text as HTML, encoded for use between tags.</summary>
    public static string Encode(string text) => text.AsSpan().IndexOfAny('&', '<', '>') < 0 ? text : text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
