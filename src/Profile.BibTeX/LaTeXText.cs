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

    /// <summary>An address or a file name: braces, <c>\url{}</c> and the backslashes before special characters are removed; nothing else changes.</summary>
    public static string ToUrl(string value)
    {
        var url = new StringBuilder(value.Length);
        var text = value.Trim();
        for (var i = text.StartsWith(@"\url", StringComparison.Ordinal) ? 4 : 0; i < text.Length; i++)
        {
            var c = text[i];
            var isEscape = c == '\\' && i + 1 < text.Length && !char.IsLetterOrDigit(text[i + 1]);
            if (isEscape && "%&_#$~{}".Contains(text[i + 1], StringComparison.Ordinal))
            {
                url.Append(text[++i]);
            }
            else if (c is not ('{' or '}') && !char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                url.Append(c);
            }
        }

        return url.ToString();
    }

    private static string Convert(string value, bool isHtml)
    {
        var output = new LaTeXOutput(isHtml);
        new LaTeXConverter(value, output).Convert();
        return output.Finish();
    }
}
