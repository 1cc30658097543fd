using Profile.Content.Diagnostics;

namespace Profile.Content.Markup;

/// <summary>
/// Before HTML is parsed into a tree, measures how deep its elements nest and how many there will be: deep trees take quadratic time to build, and a parser
/// reopens each unclosed <c>font</c> or <c>b</c> in every later paragraph (HTML, 13.2.4.3), which turns a small file into gigabytes.
/// </summary>
internal static class HtmlBounds
{
    // Elements that are always empty, or that the parser closes automatically when the next one starts.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "caption", "rp", "rt",
    };

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    /// <summary>Why the HTML must not be parsed into a tree: <see cref="Messages.MarkupTooDeep"/>, <see cref="Messages.MarkupTooLarge"/>, or null.</summary>
    public static Message? Problem(string html)
    {
        if (html.Length > MarkupLimits.HtmlCharacters)
        {
            return Messages.MarkupTooLarge;
        }

        var flat = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        var formatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, unclosed, elements) = (0, 0, 0);
        var tags = new HtmlTagReader(html);
        while (tags.NextTag())
        {
            var name = tags.WrittenName;
            var closes = tags.IsEnd;
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

            if (depth > MarkupLimits.HtmlDepth)
            {
                return Messages.MarkupTooDeep;
            }

            if (elements > MarkupLimits.HtmlElements)
            {
                return Messages.MarkupTooLarge;
            }
        }

        return null;
    }
}
