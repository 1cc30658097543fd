namespace Profile.Serving;

/// <summary>
/// Walks the start tags of HTML that a serialiser wrote (attributes quoted, elements closed), once and in linear time; comments and the text of scripts and
/// styles are no tags.
/// </summary>
internal ref struct HtmlTagReader(string html)
{
    private static readonly System.Buffers.SearchValues<char> NameEnd = System.Buffers.SearchValues.Create(" \n\t\r\f=/");
    private int position;
    private ReadOnlySpan<char> attributes;
    private int attributesEnd;

    /// <summary>Name of the current tag, in lower case.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Moves to the next start tag; false at the end.</summary>
    public bool Next()
    {
        while (position < html.Length && html.IndexOf('<', position) is var at and >= 0)
        {
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                var end = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
                position = end < 0 ? html.Length : end + 3;
                continue;
            }

            var start = at + 1;
            var stop = start;
            while (stop < html.Length && (char.IsAsciiLetterOrDigit(html[stop]) || html[stop] == '-'))
            {
                stop++;
            }

            if (stop == start)
            {
                position = start;
                continue;
            }

            Name = html[start..stop].ToLowerInvariant();
            var close = TagEnd(stop);
            attributes = html.AsSpan(stop, close - stop);
            attributesEnd = close;
            position = Math.Min(html.Length, close + 1);
            if (Name is "script" or "style" or "textarea" or "title")
            {
                textStart = position;
                var end = html.IndexOf($"</{Name}", position, StringComparison.OrdinalIgnoreCase);
                textEnd = position = end < 0 ? html.Length : end;
            }

            return true;
        }

        return false;
    }

    private int textStart;
    private int textEnd;

    /// <summary>The text inside the current script or style.</summary>
    public readonly string RawText() => html[textStart..textEnd];

    /// <summary>The raw value of an attribute, empty for one without a value, null when it is absent.</summary>
    public readonly string? Attribute(string name) => ValueRange(name) is { } range ? html[range] : null;

    /// <summary>Where the raw value of an attribute stands, empty for one without a value, null when it is absent.</summary>
    public readonly Range? ValueRange(string name)
    {
        var rest = attributes;
        while (!(rest = rest.TrimStart([' ', '\n', '\t', '\r', '\f', '/'])).IsEmpty)
        {
            var end = rest.IndexOfAny(NameEnd);
            var key = end < 0 ? rest : rest[..end];
            rest = rest[key.Length..].TrimStart();
            var start = 0;
            var length = 0;
            if (!rest.IsEmpty && rest[0] == '=')
            {
                rest = rest[1..].TrimStart();
                var quote = rest.IsEmpty ? ' ' : rest[0];
                if (quote is '"' or '\'')
                {
                    var close = rest[1..].IndexOf(quote);
                    start = attributesEnd - rest.Length + 1;
                    length = close < 0 ? rest.Length - 1 : close;
                    rest = close < 0 ? [] : rest[(close + 2)..];
                }
                else
                {
                    var stop = rest.IndexOfAny(" \n\t\r\f");
                    start = attributesEnd - rest.Length;
                    length = stop < 0 ? rest.Length : stop;
                    rest = rest[length..];
                }
            }
            else if (key.IsEmpty)
            {
                rest = rest.IsEmpty ? rest : rest[1..];
            }

            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return start..(start + length);
            }
        }

        return null;
    }

    private readonly int TagEnd(int from)
    {
        var quote = '\0';
        for (var i = from; i < html.Length; i++)
        {
            if (quote != '\0')
            {
                quote = html[i] == quote ? '\0' : quote;
            }
            else if (html[i] is '"' or '\'')
            {
                quote = html[i];
            }
            else if (html[i] == '>')
            {
                return i;
            }
        }

        return html.Length;
    }
}
