using System.Text;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Filters;

/// <summary>Filters that create, repair or remove markup.</summary>
public static class HtmlFilters
{
    /// <summary>Liquid's own.</summary>
    internal static IReadOnlyDictionary<string, LiquidFilter> Standard { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["escape"] = c => c.IsNil ? c.Input : LiquidValue.Of(Escape(c.Value)),
        ["h"] = c => c.IsNil ? c.Input : LiquidValue.Of(Escape(c.Value)),
        ["escape_once"] = c => c.IsNil ? c.Input : LiquidValue.Of(EscapeOnce(c.Value)),
        ["strip_html"] = c => LiquidValue.Of(StripHtml(c.Value)),
        ["newline_to_br"] = c => LiquidValue.Of(TextFilters.Replace(c.Value, "\n", "<br />\n")),
    };

    /// <summary>Those that Jekyll adds.</summary>
    internal static IReadOnlyDictionary<string, LiquidFilter> Jekyll { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["xml_escape"] = c => LiquidValue.Of(Escape(c.Value).Replace("&#39;", "&apos;", StringComparison.Ordinal)),
        ["jsonify"] = c => LiquidValue.Of(ValueText.Structured(c.Input, c.Run, isJson: true)),
        ["inspect"] = c => LiquidValue.Of(Escape(ValueText.Structured(c.Input, c.Run, isJson: false)).Replace("&#39;", "&apos;", StringComparison.Ordinal)),
    };

    /// <summary>Encodes the five special characters of HTML, for text and attribute values.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return text;
        }

        var escaped = new BoundedText();
        foreach (var c in text)
        {
            if (Entity(c) is { } entity)
            {
                escaped.Append(entity);
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The text of HTML, without tags, comments, scripts or styles. Linear; anything unclosed is kept, as in Liquid.</summary>
    internal static string StripHtml(string html)
    {
        var text = new StringBuilder(html.Length);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                text.Append(html[at++]);
                continue;
            }

            var end = EndOf(html, at, "<script", "</script>", missing)
                ?? EndOf(html, at, "<!--", "-->", missing)
                ?? EndOf(html, at, "<style", "</style>", missing)
                ?? EndOf(html, at, "<", ">", missing);
            if (end is { } after)
            {
                at = after;
            }
            else
            {
                text.Append(html[at++]);
            }
        }

        return text.ToString();
    }

    private static int? EndOf(string html, int at, string opening, string closing, HashSet<string> missing)
    {
        if (!html.AsSpan(at).StartsWith(opening, StringComparison.OrdinalIgnoreCase) || missing.Contains(closing))
        {
            return null;
        }

        var end = html.IndexOf(closing, at, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            missing.Add(closing);
            return null;
        }

        return end + closing.Length;
    }

    private static string? Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => null,
    };

    // An ampersand that starts an entity is kept.
    private static string EscapeOnce(string text)
    {
        var escaped = new BoundedText();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '&' && IsEntity(text.AsSpan(i)))
            {
                escaped.Append('&');
            }
            else
            {
                escaped.Append(Entity(text[i]) ?? text[i].ToString());
            }
        }

        return escaped.ToString();
    }

    private static bool IsEntity(ReadOnlySpan<char> text)
    {
        var window = text[..Math.Min(text.Length, 34)];
        var end = window.IndexOf(';');
        if (end < 2)
        {
            return false;
        }

        var name = window[1..end];
        return name[0] == '#' ? name.Length > 1 && name[1..].IndexOfAnyExceptInRange('0', '9') < 0 : name.ToString().All(char.IsAsciiLetter);
    }
}
