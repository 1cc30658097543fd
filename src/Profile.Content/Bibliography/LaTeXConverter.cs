using System.Buffers;
using System.Net;

namespace Profile.Content.Bibliography;

/// <summary>Walks over LaTeX once, and writes what it stands for. Deep groups are flattened, so the stack is bounded.</summary>
internal sealed class LaTeXConverter(string source, LaTeXOutput output)
{
    private const int MaxDepth = 60;

    private static readonly SearchValues<char> EntityCharacters =
        SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<char> UrlEnds = SearchValues.Create(" \n\t{}<>\"\\$");

    private readonly LaTeXMath math = new(source);
    private int position;

    private char Current => position < source.Length ? source[position] : '\0';

    public void Convert()
    {
        while (position < source.Length)
        {
            Group(depth: 0);
        }
    }

    // Reads to the closing brace of the group, or at depth 0 over a stray one.
    private void Group(int depth)
    {
        var openTags = output.OpenTags;
        while (position < source.Length)
        {
            if (source[position] == '}')
            {
                position++;
                break;
            }

            Unit(depth, openTags);
        }

        if (depth > 0)
        {
            output.CloseTo(openTags);
        }
    }

    // One group, command or character.
    private void Unit(int depth, int openTags)
    {
        var c = source[position];
        switch (c)
        {
            case '{':
                position++;
                if (depth < MaxDepth)
                {
                    Group(depth + 1);
                }

                break;
            case '\\':
                position++;
                Command(depth, openTags);
                break;
            case '$' when math.At(position) is { } formula:
                output.Text(formula.Text);
                position += formula.Length;
                break;
            case '<' when HtmlTag.At(source, position) is { } tag:
                Tag(tag, openTags);
                break;
            case '&' when Entity() is { } text:
                output.Text(text);
                break;
            case 'h' when Url() is { Length: > 0 } url:
                output.Text(url);
                position += url.Length;
                break;
            default:
                Character(c);
                break;
        }
    }

    private void Character(char c)
    {
        var (text, length) = c switch
        {
            '~' => ("\u00A0", 1),
            '-' when StartsWith("---") => ("—", 3),
            '-' when StartsWith("--") => ("–", 2),
            '`' when StartsWith("``") => ("“", 2),
            '\'' when StartsWith("''") => ("”", 2),
            _ => ("", 1),
        };
        position += length;
        if (text.Length == 0)
        {
            output.Text(c);
        }
        else
        {
            output.Text(text);
        }
    }

    private void Command(int depth, int openTags)
    {
        var c = Current;
        if (!char.IsAsciiLetter(c))
        {
            position = Math.Min(position + 1, source.Length);
            Symbol(c, depth, openTags);
            return;
        }

        var start = position;
        while (char.IsAsciiLetter(Current))
        {
            position++;
        }

        var name = source[start..position];
        if (Current == '*')
        {
            position++;
        }

        Word(name, depth, openTags);
    }

    private void Symbol(char c, int depth, int openTags)
    {
        if (LaTeXSymbols.Accents.TryGetValue(c, out var accent))
        {
            Accent(accent, depth, openTags);
        }
        else if (c is '(' or '[' && math.Until(position, c == '(' ? @"\)" : @"\]") is { } formula)
        {
            output.Text(formula.Text);
            position += formula.Length;
        }
        else if (LaTeXSymbols.Escapes.TryGetValue(c, out var text))
        {
            output.Text(text);
        }
        else if (c == '\0')
        {
            output.Text('\\');
        }
        else
        {
            output.Text(c);
        }
    }

    private void Word(string name, int depth, int openTags)
    {
        if (name.Length == 1 && LaTeXSymbols.Accents.TryGetValue(name[0], out var accent))
        {
            Accent(accent, depth, openTags);
            return;
        }

        SkipSpaces();
        if (LaTeXSymbols.Words.TryGetValue(name, out var text))
        {
            output.Text(text);
        }
        else if (LaTeXSymbols.Elements.TryGetValue(name, out var element))
        {
            Element(element, LaTeXSymbols.Switches.Contains(name), depth, openTags);
        }
        else if (name is "url" or "href" or "path" or "nolinkurl")
        {
            Link(isUrl: name != "href", depth, openTags);
        }
        else if (name == "ensuremath")
        {
            output.Text(LaTeXMath.Shown(Argument()));
        }
        else if (LaTeXSymbols.Invisible.Contains(name))
        {
            SkipOption();
            Argument();
        }
        else
        {
            SkipOption();
        }
    }

    private void Accent((char Combining, string Alone) accent, int depth, int openTags)
    {
        SkipSpaces();
        var mark = output.Mark;
        if (Current is not ('\0' or '}') && depth < MaxDepth)
        {
            Unit(depth + 1, openTags);
        }

        output.AddAccent(mark, accent.Combining, accent.Alone);
    }

    private void Element(string element, bool isSwitch, int depth, int openTags)
    {
        if (isSwitch && depth > 0)
        {
            output.Open(element);
        }
        else if (!isSwitch && Current is not ('\0' or '}') && depth < MaxDepth)
        {
            var before = output.OpenTags;
            output.Open(element);
            Unit(depth + 1, Math.Max(openTags, output.OpenTags));
            output.CloseTo(before);
        }
    }

    private void Link(bool isUrl, int depth, int openTags)
    {
        var url = LaTeXText.ToUrl(Argument());
        var before = output.OpenTags;
        if (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            output.Open("a", $" href=\"{WebUtility.HtmlEncode(url)}\"");
        }

        if (isUrl)
        {
            output.Text(url);
        }
        else if (Current == '{' && depth < MaxDepth)
        {
            Unit(depth + 1, Math.Max(openTags, output.OpenTags));
        }

        output.CloseTo(before);
    }

    private void Tag(HtmlTag tag, int openTags)
    {
        position += tag.Length;
        var element = tag.Element switch { "i" => "em", "b" => "strong", var other => other };
        if (element == "br")
        {
            output.Break();
        }
        else if (tag.IsClosing)
        {
            output.Close(element, openTags);
        }
        else
        {
            output.Open(element, tag.Attributes);
        }
    }

    // "&amp;" and "&#233;": owners paste HTML into abstracts. Decoded here, encoded again on the way out.
    private string? Entity()
    {
        var rest = source.AsSpan(position, Math.Min(32, source.Length - position));
        var end = rest.IndexOf(';');
        if (end < 2 || rest[1..end].ContainsAnyExcept(EntityCharacters))
        {
            return null;
        }

        var entity = rest[..(end + 1)].ToString();
        var text = WebUtility.HtmlDecode(entity);
        if (text == entity)
        {
            return null;
        }

        position += entity.Length;
        return text;
    }

    // A bare address keeps its hyphens, tildes and underscores.
    private ReadOnlySpan<char> Url()
    {
        if (!StartsWith("http://") && !StartsWith("https://"))
        {
            return default;
        }

        var rest = source.AsSpan(position);
        var end = rest.IndexOfAny(UrlEnds);
        return end < 0 ? rest : rest[..end];
    }

    // A braced argument as it is written, at most 1,000 characters and 20 levels of it; "" when there is none.
    private string Argument()
    {
        if (Current != '{')
        {
            return "";
        }

        var depth = 0;
        var end = Math.Min(source.Length, position + 1_000);
        for (var i = position; i < end && depth <= 20; i++)
        {
            depth += source[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                var argument = source[(position + 1)..i];
                position = i + 1;
                return argument;
            }
        }

        return "";
    }

    private void SkipOption()
    {
        if (Current == '[' && source.IndexOf(']', position, Math.Min(200, source.Length - position)) is >= 0 and var end)
        {
            position = end + 1;
        }
    }

    private void SkipSpaces()
    {
        while (Current is ' ' or '\t' or '\n')
        {
            position++;
        }
    }

    private bool StartsWith(string text) => source.AsSpan(position).StartsWith(text, StringComparison.Ordinal);
}
