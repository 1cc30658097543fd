namespace Profile.BibTeX;

/// <summary>Encodes text for HTML.</summary>
internal static class HtmlText
{
    /// <summary>The text encoded for use between tags and in double-quoted attribute values.</summary>
    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
