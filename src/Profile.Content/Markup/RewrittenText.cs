namespace Profile.Content.Markup;

/// <summary>What a node of the tree is written as, when it holds formulas, code or icons.</summary>
/// <param name="Html">In the page.</param>
/// <param name="Text">The words that a reader sees of it.</param>
/// <param name="End">After what an element holds.</param>
internal sealed record RewrittenText(string Html, string Text, string End = "")
{
    /// <summary>Text as HTML between tags.</summary>
    public static string Encode(string text) => text.AsSpan().IndexOfAny('&', '<', '>') < 0 ? text : text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
