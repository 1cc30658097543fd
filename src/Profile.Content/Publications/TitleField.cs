using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>
/// A title with its subtitle, which biblatex keeps in a separate field: <c>title</c> and <c>subtitle</c>, <c>maintitle</c> and <c>mainsubtitle</c>.
/// </summary>
internal static class TitleField
{
    /// <summary>Both as plain text; null without a title.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="prefix">The text before "title" in the names of the two fields, such as <c>main</c>; empty for the entry's own title.</param>
    public static string? Text(BibTeXEntry entry, string prefix) =>
        entry.Value(prefix + "title") is not { } title ? null
        : Joined(LaTeXText.ToText(title), entry.Value(prefix + "subtitle") is { } subtitle ? LaTeXText.ToText(subtitle) : null);

    /// <summary>Both as HTML; empty without a title.</summary>
    public static string Html(BibTeXEntry entry, string prefix) =>
        entry.Value(prefix + "title") is not { } title ? ""
        : Joined(LaTeXText.ToHtml(title), entry.Value(prefix + "subtitle") is { } subtitle ? LaTeXText.ToHtml(subtitle) : null);

    /// <summary>A title and its subtitle with a colon between them, unless the title ends in a punctuation mark.</summary>
    public static string Joined(string title, string? subtitle) =>
        string.IsNullOrEmpty(subtitle) ? title : title is [.., '?' or '!' or ':' or '.' or '–' or '—'] ? $"{title} {subtitle}" : $"{title}: {subtitle}";
}
