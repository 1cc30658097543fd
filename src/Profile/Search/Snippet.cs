using System.Text;
using Microsoft.AspNetCore.Html;
using Profile.Content.Documents;

namespace Profile.Search;

/// <summary>Excerpts whose matches are between two control characters, which no document contains.</summary>
internal static class Snippet
{
    public const char Start = '\u0002';
    public const char End = '\u0003';

    private const int Before = 40;
    private const int Length = 160;

    /// <summary>The text around the first occurrence of any of the words, with all occurrences marked; the beginning of the text when there is none.</summary>
    public static string Around(string text, IReadOnlyList<string> words)
    {
        var first = words.Select(w => text.IndexOf(w, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        var from = Whole(text, Math.Max(0, first - Before));
        var to = Whole(text, Math.Min(text.Length, from + Length));
        return (from > 0 ? "…" : "") + Mark(text[from..to], words) + (to < text.Length ? "…" : "");
    }

    /// <summary>The text with every occurrence of one of the words marked.</summary>
    public static string Mark(string text, IReadOnlyList<string> words)
    {
        var marked = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            var word = words.FirstOrDefault(w => text.AsSpan(at).StartsWith(w, StringComparison.OrdinalIgnoreCase));
            marked.Append(word is null ? text[at..(at + 1)] : $"{Start}{text.AsSpan(at, word.Length)}{End}");
            at += word?.Length ?? 1;
        }

        return marked.ToString();
    }

    /// <summary>Marked text as HTML.</summary>
    public static IHtmlContent Html(string marked)
    {
        var html = new StringBuilder(marked.Length + 64);
        var copied = 0;
        for (var at = 0; at <= marked.Length; at++)
        {
            if (at == marked.Length || marked[at] is Start or End)
            {
                html.Append(HtmlText.Encode(marked[copied..at])).Append(at == marked.Length ? "" : marked[at] == Start ? "<mark>" : "</mark>");
                copied = at + 1;
            }
        }

        return new HtmlString(html.ToString());
    }

    // Never inside a surrogate pair.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
