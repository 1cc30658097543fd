using System.Text;

namespace Profile.Kramdown.Spans;

/// <summary>A backslash before a character with a meaning in Markdown: the character itself. Before two dollar signs it escapes both.</summary>
internal static class EscapeParser
{
    private const string Escaped = "\\.*_+`<>()[]{}#!:|\"'$=-";

    /// <summary>The text without the backslashes that escape a character.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            at += text[at] == '\\' && at + 1 < text.Length && Escaped.Contains(text[at + 1], StringComparison.Ordinal) ? 1 : 0;
            plain.Append(text[at]);
        }

        return plain.ToString();
    }

    public static bool TryParse(SpanSource source)
    {
        if (source.Has("\\$$"))
        {
            source.AddText("$$", source.Position + 3);
            return true;
        }

        var next = source.Peek();
        if (next != '~' && !Escaped.Contains(next, StringComparison.Ordinal))
        {
            return false;
        }

        if (source.Has("\\<<") || source.Has("\\>>"))
        {
            source.AddText(new string(next, 2), source.Position + 3);
            return true;
        }

        source.AddText(next.ToString(), source.Position + 2);
        return true;
    }
}
