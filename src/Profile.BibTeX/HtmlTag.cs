using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Profile.BibTeX;

/// <summary>A tag in an owner's title, abstract or name that is allowed to stay.</summary>
/// <param name="Element">One of a few allowed inline elements.</param>
/// <param name="IsClosing">Whether it is a closing tag, <c>&lt;/x&gt;</c>.</param>
/// <param name="Attributes">Ready to write, with a leading space: at most <c>href</c> (safe schemes only), <c>class</c>, which the site may style or an icon
/// may have, and <c>title</c>.</param>
/// <param name="Length">How many characters of the text it takes.</param>
public readonly record struct HtmlTag(string Element, bool IsClosing, string Attributes, int Length)
{
    private static readonly FrozenSet<string> Allowed =
        new[] { "a", "b", "br", "code", "em", "i", "nobr", "s", "small", "span", "strong", "sub", "sup", "u" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the tag that begins with the &lt; at an index; null when no allowed tag begins there.</summary>
    public static HtmlTag? At(string text, int index)
    {
        var rest = text.AsSpan(index, Math.Min(BibTeXLimits.BibliographyTagCharacters, text.Length - index));
        var i = rest.Length > 1 && rest[1] == '/' ? 2 : 1;
        var isClosing = i == 2;
        var start = i;
        while (i < rest.Length && char.IsAsciiLetter(rest[i]))
        {
            i++;
        }

        var element = rest[start..i].ToString().ToLowerInvariant();
        if (!Allowed.Contains(element) || !Attribute.ReadAll(rest, ref i, out var href, out var title, out var classes))
        {
            return null;
        }

        var attributes = new StringBuilder();
        if (element == "a" && href is not null && IsSafe(href))
        {
            attributes.Append(" href=\"").Append(HtmlText.Encode(href)).Append('"');
        }

        if (classes is not null)
        {
            attributes.Append(" class=\"").Append(HtmlText.Encode(classes)).Append('"');
        }

        if (title is not null)
        {
            attributes.Append(" title=\"").Append(HtmlText.Encode(title)).Append('"');
        }

        return new HtmlTag(element, isClosing, isClosing ? "" : attributes.ToString(), i);
    }

    /// <summary>Whether a link to this address is allowed: http, https, mailto, or a path or fragment of this site.</summary>
    public static bool IsSafe(string href)
    {
        if (href.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            return false;
        }

        var colon = href.IndexOf(':', StringComparison.Ordinal);
        var path = href.IndexOfAny(['/', '?', '#']);
        return colon < 0
            || (path >= 0 && path < colon)
            || href[..colon].ToLowerInvariant() is "http" or "https" or "mailto";
    }

    private static class Attribute
    {
        /// <summary>Reads attributes up to the closing &gt;; false if this is not a tag after all.</summary>
        public static bool ReadAll(ReadOnlySpan<char> text, ref int i, out string? href, out string? title, out string? classes)
        {
            (href, title, classes) = (null, null, null);
            while (true)
            {
                var before = i;
                SkipSpaces(text, ref i);
                if (i < text.Length && text[i] == '/')
                {
                    i++;
                }

                if (i < text.Length && text[i] == '>')
                {
                    i++;
                    return true;
                }

                if (i == before || !Read(text, ref i, out var name, out var value))
                {
                    return false;
                }

                href = name == "href" ? value : href;
                title = name == "title" ? value : title;
                classes = name == "class" ? value : classes;
            }
        }

        private static bool Read(ReadOnlySpan<char> text, ref int i, out string name, out string value)
        {
            var start = i;
            while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '_'))
            {
                i++;
            }

            name = text[start..i].ToString().ToLowerInvariant();
            value = "";
            if (name.Length == 0)
            {
                return false;
            }

            if (i >= text.Length || text[i] != '=')
            {
                return true;
            }

            i++;
            var quote = i < text.Length && (text[i] is '"' or '\'') ? text[i++] : '\0';
            var end = quote == '\0' ? text[i..].IndexOfAny(" \n\t>") : text[i..].IndexOf(quote);
            if (end < 0)
            {
                return false;
            }

            value = CleanText.Of(WebUtility.HtmlDecode(text.Slice(i, end).ToString()));
            i += quote == '\0' ? end : end + 1;
            return true;
        }

        private static void SkipSpaces(ReadOnlySpan<char> text, ref int i)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i]))
            {
                i++;
            }
        }
    }
}
