using System.Net;
using System.Text;

namespace Profile.Kramdown.Tests;

/// <summary>
/// HTML as a list of tags and texts, one per line, without differences that no browser shows: the order of attributes, white space next to block tags, and how
/// a character was escaped.
/// </summary>
internal static class HtmlTokens
{
    private static readonly HashSet<string> BlockTags = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "col", "colgroup", "dd", "details", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
        "legend", "li", "link", "main", "meta", "nav", "ol", "option", "p", "pre", "script", "section", "select", "style", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
    };

    public static string Normalize(string html)
    {
        var tokens = new List<string>();
        var text = new StringBuilder();
        var pre = 0;
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '<' && Tag(html, at) is var (token, name, end))
            {
                Flush(tokens, text, name, pre > 0);
                tokens.Add(token);
                pre += name == "pre" ? (token.StartsWith("</", StringComparison.Ordinal) ? -1 : 1) : 0;
                at = end;
                if (name is "script" or "style" && !token.StartsWith("</", StringComparison.Ordinal))
                {
                    var close = html.IndexOf("</" + name, at, StringComparison.Ordinal);
                    close = close < 0 ? html.Length : close;
                    tokens.Add("\"" + html[at..close].Trim() + "\"");
                    at = close;
                }
            }
            else
            {
                text.Append(html[at++]);
            }
        }

        Flush(tokens, text, "p", isPre: false);
        return string.Join('\n', tokens);
    }

    private static void Flush(List<string> tokens, StringBuilder text, string nextTag, bool isPre)
    {
        var value = WebUtility.HtmlDecode(text.ToString());
        text.Clear();
        if (isPre)
        {
            if (value.Length > 0)
            {
                tokens.Add("\"" + value + "\"");
            }

            return;
        }

        var collapsed = Collapse(value);
        collapsed = BlockTags.Contains(nextTag) ? collapsed.TrimEnd(' ') : collapsed;
        collapsed = tokens.Count == 0 || BlockTags.Contains(Name(tokens[^1])) ? collapsed.TrimStart(' ') : collapsed;
        if (collapsed.Length > 0)
        {
            tokens.Add("\"" + collapsed + "\"");
        }
    }

    // No-break spaces count as text, not as white space.
    private static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\r' or '\n' or '\f'))
            {
                result.Append(c);
            }
            else if (result.Length == 0 || result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }

    private static string Name(string token) => token.StartsWith('<') ? token.Trim('<', '>', '/').Split(' ', 2)[0] : "";

    private static (string Token, string Name, int End)? Tag(string html, int start)
    {
        if (string.CompareOrdinal(html, start, "<!--", 0, 4) == 0)
        {
            var close = html.IndexOf("-->", start, StringComparison.Ordinal);
            close = close < 0 ? html.Length : close + 3;
            return ("<!--" + html[(start + 4)..close].Replace("-->", "").Trim() + "-->", "p", close);
        }

        var at = start + 1;
        var isEnd = at < html.Length && html[at] == '/';
        at += isEnd ? 1 : 0;
        var nameStart = at;
        while (at < html.Length && (char.IsLetterOrDigit(html[at]) || html[at] is '-' or ':' or '_'))
        {
            at++;
        }

        if (at == nameStart)
        {
            return null;
        }

        var name = html[nameStart..at];
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (at < html.Length && html[at] != '>')
        {
            if (char.IsWhiteSpace(html[at]) || html[at] == '/')
            {
                at++;
                continue;
            }

            var keyStart = at;
            while (at < html.Length && html[at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(html[at]))
            {
                at++;
            }

            var key = html[keyStart..at];
            var value = "";
            if (at + 1 < html.Length && html[at] == '=')
            {
                var quote = html[at + 1];
                var close = html.IndexOf(quote, at + 2);
                close = close < 0 ? html.Length - 1 : close;
                value = html[(at + 2)..close];
                at = close + 1;
            }

            attributes[key] = Collapse(WebUtility.HtmlDecode(value)).Trim(' ');
            at = at == keyStart ? at + 1 : at;
        }

        var pairs = string.Concat(attributes.Select(a => $" {a.Key}=\"{a.Value}\""));
        return ($"<{(isEnd ? "/" : "")}{name}{pairs}>", name, Math.Min(at + 1, html.Length));
    }
}
