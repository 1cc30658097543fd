using System.Buffers;

namespace Profile.Content.Markup;

/// <summary>
/// Walks through the tags of HTML once, in linear time; comments and the text of scripts and styles do not count as tags. It is exact for what a serialiser
/// wrote (attributes quoted, elements closed), and terminates on whatever an owner wrote.
/// </summary>
internal ref struct HtmlTagReader(string html)
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \n\t\r\f=/");
    private static readonly SearchValues<char> TagMarks = SearchValues.Create(">\"'");
    private int position;
    private Range name;
    private ReadOnlySpan<char> attributes;
    private int attributesEnd;
    private int textStart;
    private int textEnd;

    /// <summary>Whether the current tag is an end tag.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Name of the current tag, as written.</summary>
    public readonly ReadOnlySpan<char> WrittenName => html.AsSpan()[name];

    /// <summary>Name of the current tag, in lower case.</summary>
    public readonly string Name => html[name].ToLowerInvariant();

    /// <summary>Moves to the next start tag; false at the end.</summary>
    public bool Next()
    {
        while (NextTag())
        {
            if (!IsEnd)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the next start or end tag; false at the end.</summary>
    public bool NextTag()
    {
        while (position < html.Length && html.IndexOf('<', position) is var at and >= 0)
        {
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                var end = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
                position = end < 0 ? html.Length : end + 3;
                continue;
            }

            IsEnd = at + 1 < html.Length && html[at + 1] == '/';
            var start = IsEnd ? at + 2 : at + 1;
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

            name = start..stop;
            var close = TagEnd(stop);
            attributes = html.AsSpan(stop, close - stop);
            attributesEnd = close;
            position = Math.Min(html.Length, close + 1);
            if (!IsEnd && HoldsText(WrittenName))
            {
                textStart = position;
                textEnd = position = TextEnd();
            }

            return true;
        }

        return false;
    }

    /// <summary>The text inside the current script or style.</summary>
    public readonly string RawText() => html[textStart..textEnd];

    /// <summary>The raw value of an attribute, empty for one without a value, null when it is absent.</summary>
    public readonly string? Attribute(string name) => ValueRange(name) is { } range ? html[range] : null;

    /// <summary>The position of an attribute's raw value, empty for one without a value, null when it is absent.</summary>
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

    // A quoted value may contain something like a tag; an unclosed quote is plain text, and hides nothing.
    private readonly int TagEnd(int from)
    {
        for (var at = from; html.AsSpan(at).IndexOfAny(TagMarks) is var step and >= 0;)
        {
            at += step;
            var close = html[at] == '>' ? -1 : html.IndexOf(html[at], at + 1);
            if (close < 0)
            {
                return at;
            }

            at = close + 1;
        }

        return html.Length;
    }

    // The position of the end tag that ends the text of the current element; an unclosed text extends to the end.
    private readonly int TextEnd()
    {
        for (var at = position; (at = html.IndexOf("</", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            if (html.AsSpan(at + 2).StartsWith(WrittenName, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return html.Length;
    }

    private static bool HoldsText(ReadOnlySpan<char> name)
    {
        foreach (var text in (ReadOnlySpan<string>)["script", "style", "textarea", "title"])
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
