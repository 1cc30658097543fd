using System.Text;

namespace Profile.BibTeX;

/// <summary>The character references of HTML that publishers' exports leave in name fields: <c>M&amp;uuml;ller</c>, <c>O&amp;#39;Neill</c>.</summary>
internal static class HtmlEntities
{
    /// <summary>The field with its character references decoded; a character that is special in LaTeX gets a backslash before it.</summary>
    public static string Decode(string field)
    {
        if (!field.Contains('&', StringComparison.Ordinal))
        {
            return field;
        }

        var decoded = new StringBuilder(field.Length);
        var cursor = new LaTeXCursor(field);
        while (cursor.Current != '\0')
        {
            if (cursor.Current == '&' && cursor.Entity() is { } text)
            {
                decoded.Append(text is ['{' or '}' or '$' or '&' or '%' or '#' or '_'] ? "\\" + text : text);
            }
            else
            {
                decoded.Append(field[cursor.Position++]);
            }
        }

        return decoded.ToString();
    }
}
