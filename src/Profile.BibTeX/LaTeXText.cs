using System.Text;

namespace Profile.BibTeX;

/// <summary>
/// Turns the LaTeX of a BibTeX value into what readers see: accents and symbols become Unicode (NFC), protective braces are removed, white space
/// becomes a single space, and <c>$…$</c> stays for a formula renderer. Accepts any text, never throws, linear time.
/// </summary>
public static class LaTeXText
{
    /// <summary>Plain text without any markup; the HTML that owners write into titles and abstracts is removed as well.</summary>
    public static string ToText(string value) => Convert(value, isHtml: false);

    /// <summary>
    /// Safe inline HTML, always well nested: text is encoded; commands produce em, strong, code, sup, sub and links to http(s); of the owner's own HTML, only
    /// the tags of <see cref="HtmlTag"/> are kept. Formulas are encoded and keep their dollar signs.
    /// </summary>
    public static string ToHtml(string value) => Convert(value, isHtml: true);

    /// <summary>
    /// An address, an identifier or a file name: braces, <c>\url{}</c>, the address of <c>\href{}{}</c>, and what TeX needs around special characters
    /// (<c>\_</c>, <c>$&lt;$</c>, <c>\textless{}</c>) become what they stand for; nothing else changes.
    /// </summary>
    public static string ToUrl(string value)
    {
        var url = new StringBuilder(value.Length);
        var text = value.Trim();
        var start = text.StartsWith(@"\url", StringComparison.Ordinal) ? 4 : 0;
        if (text.StartsWith(@"\href", StringComparison.Ordinal))
        {
            text = new LaTeXCursor(text) { Position = 5 }.Argument();
        }

        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < text.Length && "%&_#$~{}".Contains(text[i + 1], StringComparison.Ordinal))
            {
                url.Append(text[++i]);
            }
            else if (c == '\\' && SignAt(text, i + 1) is var (sign, length))
            {
                url.Append(sign);
                i += length;
            }
            else if (c == '$' && text.AsSpan(i + 1) is ['<' or '>', '$', ..])
            {
                url.Append(text[i + 1]);
                i += 2;
            }
            else if (c is not ('{' or '}') && !char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                url.Append(c);
            }
        }

        return url.ToString();
    }

    // The sign of \textless{} or \textunderscore. Only commands for ASCII signs are read, so a path such as c:\alpha is left alone.
    private static (char Sign, int Length)? SignAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return LaTeXSymbols.Words.TryGetValue(text[start..end], out var sign) && sign is [> ' ' and < '\x7f' and var c] && !char.IsAsciiLetter(c) ? (c,
            end - start) : null;
    }

    /// <summary>The first command of a value that no table here lists, without its backslash; null if there is none. Formulas are not searched.</summary>
    public static string? UnknownCommand(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        var converter = new LaTeXConverter(value, new LaTeXOutput(isHtml: false));
        converter.Convert();
        return converter.UnknownCommand;
    }

    private static string Convert(string value, bool isHtml)
    {
        var output = new LaTeXOutput(isHtml);
        new LaTeXConverter(value, output).Convert();
        return output.Finish();
    }
}
