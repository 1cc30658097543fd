namespace Profile.BibTeX;

/// <summary>Writes text into HTML.</summary>
internal static class HtmlText
{
    /// <summary>The text encoded, for between tags and for a value in double quotes.</summary>
    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
