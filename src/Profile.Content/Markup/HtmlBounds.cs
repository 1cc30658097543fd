using Profile.Content.Diagnostics;

namespace Profile.Content.Markup;

/// <summary>
/// Counts, before a tree is made of HTML, how deep its elements nest and how many there will be: deep trees cost quadratic time to build, and a parser opens
/// each unclosed <c>font</c> or <c>b</c> anew in every paragraph after it (HTML, 13.2.4.3), which makes gigabytes of a small file.
/// </summary>
internal static class HtmlBounds
{
    // Elements that never hold others, or that the parser closes by itself when the next one starts.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "caption", "rp", "rt",
    };

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private static readonly string[] RawTexts = ["script", "style", "textarea", "title"];

    /// <summary>What keeps the HTML from being made a tree: <see cref="Messages.MarkupTooDeep"/>, <see cref="Messages.MarkupTooLarge"/>, or null.</summary>
    public static Message? Problem(ReadOnlySpan<char> html)
    {
        if (html.Length > Limits.HtmlCharacters)
        {
            return Messages.MarkupTooLarge;
        }

        var flat = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        var formatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, unclosed, elements) = (0, 0, 0);
        while (html.IndexOf('<') is var at and >= 0)
        {
            html = html[(at + 1)..];
            if (html.StartsWith("!--"))
            {
                html = After(html[3..], "-->");
                continue;
            }

            var closes = html is ['/', ..];
            html = closes ? html[1..] : html;
            var length = html.IndexOfAnyExcept(NameCharacters) is var end and >= 0 ? end : html.Length;
            var name = html[..length];
            if (length == 0)
            {
                continue;
            }

            var formats = formatting.Contains(name);
            elements += closes ? 0 : 1;
            elements += formats ? 0 : unclosed;
            if (!flat.Contains(name) && (!closes || open.TryGetValue(name, out var known) && known > 0))
            {
                var change = closes ? -1 : 1;
                open.TryGetValue(name, out var before);
                open[name] = before + change;
                depth += change;
                unclosed += formats ? change : 0;
            }

            if (depth > Limits.HtmlDepth)
            {
                return Messages.MarkupTooDeep;
            }

            if (elements > Limits.HtmlElements)
            {
                return Messages.MarkupTooLarge;
            }

            html = AfterTag(html[length..]);
            if (!closes && IsRawText(name))
            {
                html = AfterText(html, name);
            }
        }

        return null;
    }

    // A value in quotes may hold what looks like a tag; a quote that nothing closes is one in a text, and hides nothing.
    private static ReadOnlySpan<char> AfterTag(ReadOnlySpan<char> html)
    {
        while (html.IndexOfAny('>', '"', '\'') is var at and >= 0 && html[at] != '>')
        {
            var close = html[(at + 1)..].IndexOf(html[at]);
            if (close < 0)
            {
                return html[(at + 1)..];
            }

            html = html[(at + close + 2)..];
        }

        return html;
    }

    // From the tag that ends the text; a text that nothing ends reaches to the end.
    private static ReadOnlySpan<char> AfterText(ReadOnlySpan<char> html, ReadOnlySpan<char> name)
    {
        while (html.IndexOf("</") is var at and >= 0)
        {
            html = html[at..];
            if (html[2..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return html;
            }

            html = html[2..];
        }

        return [];
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> html, string mark) => html.IndexOf(mark) is var at and >= 0 ? html[(at + mark.Length)..] : [];

    private static bool IsRawText(ReadOnlySpan<char> name)
    {
        foreach (var text in RawTexts)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
}
