using System.Buffers;
using System.Text;

namespace Profile.Kramdown.Html;

/// <summary>Encodes text for HTML as kramdown does.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> RawMarks = SearchValues.Create("&<>");
    private static readonly SearchValues<char> ValueMarks = SearchValues.Create("&<>\"");

    /// <summary>Appends the text between two raw HTML tags with its <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> escaped; entities in it are kept.</summary>
    public static void AppendRaw(StringBuilder html, ReadOnlySpan<char> text) => Append(html, text, RawMarks);

    /// <summary>Escapes an attribute's value; entities in it are kept.</summary>
    public static string Attribute(string value)
    {
        if (!value.AsSpan().ContainsAny(ValueMarks))
        {
            return value;
        }

        var html = new StringBuilder(value.Length + 8);
        Append(html, value, ValueMarks);
        return html.ToString();
    }

    /// <summary>The length of the entity that begins at an ampersand, or 0.</summary>
    public static int EntityLength(ReadOnlySpan<char> text)
    {
        const int Longest = 40;
        if (text.Length < 3)
        {
            return 0;
        }

        var at = 1;
        if (text[1] == '#')
        {
            var hexadecimal = text[2] is 'x' or 'X';
            at = hexadecimal ? 3 : 2;
            var first = at;
            while (at < text.Length && at < Longest && (hexadecimal ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])))
            {
                at++;
            }

            return at > first && at < text.Length && text[at] == ';' ? at + 1 : 0;
        }

        while (at < text.Length && at < Longest && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or ':' or '-'))
        {
            at++;
        }

        return at > 1 && !char.IsAsciiDigit(text[1]) && at < text.Length && text[at] == ';' ? at + 1 : 0;
    }

    private static void Append(StringBuilder html, ReadOnlySpan<char> text, SearchValues<char> marks)
    {
        while (text.IndexOfAny(marks) is var at and >= 0)
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => EntityLength(text[at..]) > 0 ? "&" : "&amp;",
            });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }
}
