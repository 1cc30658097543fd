using Markdig.Renderers.Html;
using Profile.Kramdown.Html;

namespace Profile.Kramdown;

/// <summary>Reads what stands between <c>{:</c> and <c>}</c>: <c>.class</c>, <c>#id</c>, <c>key="value"</c> and names of earlier lists.</summary>
internal static class AttributeListParser
{
    /// <summary>The position after the list that begins here; null when there is none.</summary>
    public static int? End(string text, int position)
    {
        if (!Lines.Has(text, position, "{:") || position + 2 >= text.Length || text[position + 2] is ':' or '/' or '}')
        {
            return null;
        }

        var last = Math.Min(text.Length, position + KramdownLimits.AttributeListCharacters);
        for (var at = position + 2; at < last; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '}':
                    return at + 1;
            }
        }

        return null;
    }

    /// <summary>Adds what a list says to attributes: classes add up, the rest is replaced.</summary>
    /// <param name="list">What stands between the braces.</param>
    /// <param name="definitions">Where named lists are found; null when they do not count.</param>
    /// <param name="attributes">What is added to.</param>
    public static void Parse(ReadOnlySpan<char> list, Definitions? definitions, HtmlAttributes attributes)
    {
        while (!(list = list.TrimStart()).IsEmpty)
        {
            var end = TokenEnd(list);
            Token(list[..end], definitions, attributes);
            list = list[end..];
        }
    }

    /// <summary>Sets an attribute, replacing an earlier value.</summary>
    public static void Set(HtmlAttributes attributes, string key, string value)
    {
        switch (key)
        {
            case "id":
                attributes.Id = value;
                break;
            case "class":
                attributes.Classes = [value];
                break;
            default:
                attributes.Properties ??= [];
                attributes.Properties.RemoveAll(p => p.Key == key);
                attributes.AddProperty(key, value);
                break;
        }
    }

    private static int TokenEnd(ReadOnlySpan<char> list)
    {
        var quote = '\0';
        for (var at = 0; at < list.Length; at++)
        {
            var c = list[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && at > 0 && list[at - 1] == '=' && list[(at + 1)..].Contains(c))
            {
                quote = c;
            }
            else if (Lines.IsSpace(c))
            {
                return at;
            }
        }

        return list.Length;
    }

    private static void Token(ReadOnlySpan<char> token, Definitions? definitions, HtmlAttributes attributes)
    {
        var equals = token.IndexOf('=');
        if (equals > 0)
        {
            var value = token[(equals + 1)..];
            var name = token[..equals].ToString();
            if (value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] && HtmlTagParser.NameEnd(name, 0) == name.Length)
            {
                Set(attributes, name, value[1..^1].ToString().Replace("\\}", "}", StringComparison.Ordinal));
            }

            return;
        }

        if (token[0] is not ('.' or '#'))
        {
            definitions?.Include(token.ToString(), attributes);
            return;
        }

        while (!token.IsEmpty && token[0] is '.' or '#')
        {
            var length = token[1..].IndexOfAny('.', '#') + 1;
            var part = length == 0 ? token : token[..length];
            var name = part[1..].ToString();
            if (name.Length > 0 && part[0] == '.')
            {
                attributes.AddClass(name);
            }
            else if (name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ':'))
            {
                attributes.Id = name;
            }

            token = token[part.Length..];
        }
    }
}
