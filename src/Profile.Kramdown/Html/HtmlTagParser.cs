namespace Profile.Kramdown.Html;

/// <summary>Reads tags as kramdown does: something with an attribute value that is neither quoted nor a plain word is not a tag.</summary>
internal static class HtmlTagParser
{
    /// <summary>The start tag at a less-than sign, or null when there is none.</summary>
    public static HtmlTag? Start(string text, int position)
    {
        var nameStart = position + 1;
        var at = NameEnd(text, nameStart);
        if (at == nameStart)
        {
            return null;
        }

        var name = Fold(text[nameStart..at]);
        var folds = HtmlElements.IsKnown(name);
        var attributes = new List<KeyValuePair<string, string>>();
        while (true)
        {
            var next = Lines.SkipSpace(text, at);
            if (next >= text.Length || attributes.Count > KramdownLimits.TagAttributes)
            {
                return null;
            }

            if (text[next] == '>')
            {
                return new HtmlTag(name, attributes, HtmlElements.IsVoid(name), next + 1);
            }

            if (text[next] == '/')
            {
                return next + 1 < text.Length && text[next + 1] == '>' ? new HtmlTag(name, attributes, true, next + 2) : null;
            }

            if (next == at || Attribute(text, next, folds, attributes) is not { } end)
            {
                return null;
            }

            at = end;
        }
    }

    /// <summary>The name in an end tag at a less-than sign, and the position after the tag.</summary>
    public static (string Name, int End)? End(string text, int position)
    {
        if (!Lines.Has(text, position, "</"))
        {
            return null;
        }

        var nameEnd = NameEnd(text, position + 2);
        var close = Lines.SkipSpace(text, nameEnd);
        return nameEnd > position + 2 && close < text.Length && text[close] == '>'
            ? (Fold(text[(position + 2)..nameEnd]), close + 1)
            : null;
    }

    /// <summary>The position after the comment that begins here, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where it may begin.</param>
    /// <param name="lastEnd">The end of the text's last comment (<see cref="LastCommentEnd"/>), which avoids searching for an end that does not exist.</param>
    public static int? Comment(string text, int position, Lazy<int> lastEnd)
    {
        if (!Lines.Has(text, position, "<!--") || lastEnd.Value < position + 4)
        {
            return null;
        }

        var end = text.IndexOf("-->", position + 4, StringComparison.Ordinal);
        return end < 0 ? null : end + 3;
    }

    /// <summary>The end of a text's last comment, determined on first use; -1 when there is none.</summary>
    public static Lazy<int> LastCommentEnd(string text) => new(() => text.LastIndexOf("-->", StringComparison.Ordinal), isThreadSafe: false);

    /// <summary>The end of a name that begins here; the same position when there is none.</summary>
    public static int NameEnd(string text, int position)
    {
        var end = PartEnd(text, position);
        if (end == position || end >= text.Length || text[end] != ':')
        {
            return end;
        }

        var last = PartEnd(text, end + 1);
        return last == end + 1 ? end : last;
    }

    private static int PartEnd(string text, int position)
    {
        if (position >= text.Length || !(char.IsLetter(text[position]) || text[position] == '_'))
        {
            return position;
        }

        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '-' or '.'))
        {
            position++;
        }

        return position;
    }

    private static int? Attribute(string text, int position, bool folds, List<KeyValuePair<string, string>> attributes)
    {
        var nameEnd = NameEnd(text, position);
        if (nameEnd == position)
        {
            return null;
        }

        var name = folds ? text[position..nameEnd].ToLowerInvariant() : text[position..nameEnd];
        var equals = Lines.SkipSpace(text, nameEnd);
        if (equals >= text.Length || text[equals] != '=')
        {
            attributes.Add(new(name, ""));
            return nameEnd;
        }

        var start = Lines.SkipSpace(text, equals + 1);
        if (start >= text.Length)
        {
            return null;
        }

        int end;
        if (text[start] is '"' or '\'')
        {
            end = text.IndexOf(text[start], start + 1);
            if (end < 0)
            {
                return null;
            }

            attributes.Add(new(name, text[(start + 1)..end]));
            return end + 1;
        }

        end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        if (end == start)
        {
            return null;
        }

        attributes.Add(new(name, text[start..end]));
        return end;
    }

    private static string Fold(string name)
    {
        var lower = name.ToLowerInvariant();
        return HtmlElements.IsKnown(lower) ? lower : name;
    }
}
