namespace Profile.Content.Markup;

/// <summary>Counts how deep elements nest before a tree is made of them: deep trees cost quadratic time to build and a stack to write.</summary>
internal static class HtmlDepth
{
    // Elements that never hold others, or that the parser closes by itself when the next one starts.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "caption", "rp", "rt",
    };

    /// <summary>True when more elements are open at once than <see cref="Limits.HtmlDepth"/>.</summary>
    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var depth = 0;
        var names = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        while (html.IndexOf('<') is var at and >= 0 && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            var closes = html[0] == '/';
            var name = closes ? html[1..] : html;
            var length = 0;
            while (length < name.Length && (char.IsAsciiLetterOrDigit(name[length]) || name[length] == '-'))
            {
                length++;
            }

            if (length == 0 || names.Contains(name[..length]))
            {
                continue;
            }

            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Limits.HtmlDepth)
            {
                return true;
            }
        }

        return false;
    }
}
