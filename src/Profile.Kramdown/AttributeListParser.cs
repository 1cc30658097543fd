using System.Buffers;
using Markdig.Renderers.Html;

namespace Profile.Kramdown;

/// <summary>Reads the text between <c>{:</c> and <c>}</c>: <c>.class</c>, <c>#id</c>, <c>key="value"</c> and names of earlier lists.</summary>
internal static class AttributeListParser
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    /// <summary>The position after the list that begins here; null when there is none.</summary>
    public static int? End(string text, int position)
    {
        return Lines.Has(text, position, "{:") && position + 2 < text.Length && text[position + 2] is not (':' or '/' or '}')
            ? BraceEnd(text, position)
            : null;
    }

    /// <summary>The position after the brace that closes the one that begins here with a colon; null when there is none within the limit.</summary>
    public static int? BraceEnd(string text, int position)
    {
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

    /// <summary>Applies a list to attributes: first the named lists that it refers to, then its own; classes accumulate, everything else is replaced.</summary>
    /// <param name="list">The text between the braces.</param>
    /// <param name="attributes">The attributes to change.</param>
    /// <param name="include">Applies a named list.</param>
    public static void Parse(ReadOnlySpan<char> list, HtmlAttributes attributes, Action<string> include)
    {
        for (var rest = list.TrimStart(); !rest.IsEmpty; rest = rest[TokenEnd(rest)..].TrimStart())
        {
            if (rest[..TokenEnd(rest)] is var token && IsName(token))
            {
                include(token.ToString());
            }
        }

        for (var rest = list.TrimStart(); !rest.IsEmpty; rest = rest[TokenEnd(rest)..].TrimStart())
        {
            Token(rest[..TokenEnd(rest)], attributes);
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
                at += c == '\\' ? 1 : 0;
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

    private static void Token(ReadOnlySpan<char> token, HtmlAttributes attributes)
    {
        if (token[0] is '.' or '#')
        {
            Names(token, attributes);
        }
        else if (token.IndexOf('=') is var equals and > 0)
        {
            var value = token[(equals + 1)..];
            var name = token[..equals];
            if (value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] && IsName(name))
            {
                var text = value[1..^1].ToString().Replace("\\}", "}", StringComparison.Ordinal);
                Set(attributes, name.ToString(), text.Replace($"\\{value[0]}", $"{value[0]}", StringComparison.Ordinal));
            }
        }
    }

    // Classes and ids without space between them: either all are valid, or none counts.
    private static void Names(ReadOnlySpan<char> token, HtmlAttributes attributes)
    {
        var names = new List<(char Mark, string Name)>();
        while (!token.IsEmpty)
        {
            var length = token[1..].IndexOfAny('.', '#') + 1;
            var part = length == 0 ? token : token[..length];
            var name = part[1..].ToString();
            if (name.Length == 0 || (part[0] == '#' && !IsId(name)))
            {
                return;
            }

            names.Add((part[0], name));
            token = token[part.Length..];
        }

        foreach (var (mark, name) in names)
        {
            if (mark == '.')
            {
                attributes.AddClass(name);
            }
            else
            {
                attributes.Id = name;
            }
        }
    }

    private static bool IsName(ReadOnlySpan<char> name) => name[0] != '-' && !name.ContainsAnyExcept(NameCharacters);

    private static bool IsId(string name) =>
        char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or ':');
}
