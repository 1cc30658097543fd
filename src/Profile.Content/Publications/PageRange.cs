namespace Profile.Content.Publications;

/// <summary>Formats and splits page numbers.</summary>
internal static class PageRange
{
    /// <summary>The text with an en dash between first and last page; <c>--</c> has already become one.</summary>
    public static string WithDashes(string pages)
    {
        var hasDash = pages.Contains('–', StringComparison.Ordinal);
        var dashed = hasDash || pages.Count(c => c == '-') != 1 ? pages : pages.Replace('-', '–');
        return dashed.Replace(" – ", "–", StringComparison.Ordinal).Replace("– ", "–", StringComparison.Ordinal).Replace(" –", "–", StringComparison.Ordinal);
    }

    /// <summary>First and last page; the last is null if there is only one.</summary>
    public static (string First, string? Last) Split(string pages)
    {
        var dash = pages.IndexOf('–', StringComparison.Ordinal);
        return dash < 0 ? (pages, null) : (pages[..dash], pages[(dash + 1)..]);
    }
}
