
namespace Profile.BibTeX;

/// <summary>Walks through LaTeX once and writes what it stands for. Deep groups are flattened, so the stack is bounded.</summary>
internal sealed class LaTeXConverter(string source, LaTeXOutput output)
{
    private readonly LaTeXMath math = new(source);
    private int quotes;
    private readonly LaTeXCursor cursor = new(source);

    /// <summary>The first command that no table lists, or null.</summary>
    public string? UnknownCommand { get; private set; }

    public void Convert()
    {
        while (cursor.Position < source.Length)
        {
            Group(depth: 0);
        }
    }

    // Reads up to and including the closing brace of the group, or a stray one at depth 0.
    private void Group(int depth)
    {
        var openTags = output.OpenTags;
        while (cursor.Position < source.Length)
        {
            if (source[cursor.Position] == '}')
            {
                cursor.Position++;
                break;
            }

            Unit(depth, openTags);
        }

        if (depth > 0)
        {
            output.CloseTo(openTags);
        }
    }

    // Reads one group, command or character.
    private void Unit(int depth, int openTags)
    {
        var c = source[cursor.Position];
        switch (c)
        {
            case '{':
                cursor.Position++;
                if (depth < BibTeXLimits.LaTeXDepth)
                {
                    Group(depth + 1);
                }

                break;
            case '\\':
                cursor.Position++;
                Command(depth, openTags);
                break;
            case '$' when math.At(cursor.Position) is { } formula:
                cursor.Position += formula.Length;
                output.Formula(formula.Text, cursor.Current);
                break;
            case '<' when HtmlTag.At(source, cursor.Position) is { } tag:
                Tag(tag, openTags);
                break;
            case '&' when cursor.Entity() is { } text:
                output.Text(text);
                break;
            case 'h' when cursor.Url() is { Length: > 0 } url:
                output.Text(url);
                cursor.Position += url.Length;
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
            '-' when cursor.StartsWith("---") => ("—", 3),
            '-' when cursor.StartsWith("--") => ("–", 2),
            '`' when cursor.StartsWith("``") => ("“", 2),
            '\'' when cursor.StartsWith("''") => ("”", 2),
            _ => ("", 1),
        };
        cursor.Position += length;
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
        var c = cursor.Current;
        if (!char.IsAsciiLetter(c))
        {
            cursor.Position = Math.Min(cursor.Position + 1, source.Length);
            Symbol(c, depth, openTags);
            return;
        }

        var start = cursor.Position;
        while (char.IsAsciiLetter(cursor.Current))
        {
            cursor.Position++;
        }

        var name = source[start..cursor.Position];
        if (cursor.Current == '*')
        {
            cursor.Position++;
        }

        Word(name, depth, openTags);
    }

    private void Symbol(char c, int depth, int openTags)
    {
        if (LaTeXSymbols.Accents.TryGetValue(c, out var accent))
        {
            Accent(accent, depth, openTags);
        }
        else if (c is '(' or '[' && math.Until(cursor.Position, c == '(' ? @"\)" : @"\]") is { } formula)
        {
            cursor.Position += formula.Length;
            output.Formula(formula.Text, cursor.Current);
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

        var end = cursor.Position;
        cursor.SkipSpaces();
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
        else if (LaTeXSymbols.Cases.TryGetValue(name, out var isUpper))
        {
            var mark = output.Mark;
            if (cursor.Current is not ('\0' or '}') && depth < BibTeXLimits.LaTeXDepth)
            {
                Unit(depth + 1, openTags);
            }

            output.ChangeCase(mark, isUpper);
        }
        else if (name == "ensuremath")
        {
            var formula = LaTeXMath.Shown(cursor.Argument());
            output.Formula(formula, cursor.Current == '}' && cursor.Position + 1 < source.Length ? source[cursor.Position + 1] : cursor.Current);
        }
        else if (LaTeXSymbols.Enclosing.TryGetValue(name, out var enclosing))
        {
            Enclosed(enclosing, depth, openTags);
        }
        else if (LaTeXSymbols.Invisible.TryGetValue(name, out var hidden))
        {
            for (var i = 0; i < hidden; i++)
            {
                cursor.SkipOption();
                cursor.Argument();
            }
        }
        else
        {
            var isKnown = LaTeXSymbols.Transparent.Contains(name);
            UnknownCommand ??= isKnown ? null : name;
            cursor.SkipOption();
            if (!isKnown && cursor.Current != '{')
            {
                // We do not know what the command stands for, but the owner knows its name.
                output.Text(cursor.Position > end ? name + " " : name);
            }
        }
    }

    // Puts quotation marks or brackets around an argument; nested quotation marks are single.
    private void Enclosed(LaTeXEnclosing enclosing, int depth, int openTags)
    {
        for (var i = 0; i < enclosing.Hidden; i++)
        {
            cursor.SkipOption();
            cursor.Argument();
        }

        cursor.SkipOption();
        if (cursor.Current is '\0' or '}' || depth >= BibTeXLimits.LaTeXDepth)
        {
            return;
        }

        var isInner = enclosing.IsQuote && quotes % 2 == 1;
        output.Text(isInner ? "‘" : enclosing.Open);
        quotes += enclosing.IsQuote ? 1 : 0;
        Unit(depth + 1, openTags);
        quotes -= enclosing.IsQuote ? 1 : 0;
        output.Text(isInner ? "’" : enclosing.Close);
    }

    private void Accent((char Combining, string Alone) accent, int depth, int openTags)
    {
        cursor.SkipSpaces();
        var mark = output.Mark;
        if (cursor.Current is not ('\0' or '}') && depth < BibTeXLimits.LaTeXDepth)
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
        else if (!isSwitch && cursor.Current is not ('\0' or '}') && depth < BibTeXLimits.LaTeXDepth)
        {
            var before = output.OpenTags;
            output.Open(element);
            Unit(depth + 1, Math.Max(openTags, output.OpenTags));
            output.CloseTo(before);
        }
    }

    private void Link(bool isUrl, int depth, int openTags)
    {
        var url = LaTeXText.ToUrl(cursor.Argument());
        var before = output.OpenTags;
        if (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            output.Open("a", $" href=\"{HtmlText.Encode(url)}\"");
        }

        if (isUrl)
        {
            output.Text(url);
        }
        else if (cursor.Current == '{' && depth < BibTeXLimits.LaTeXDepth)
        {
            Unit(depth + 1, Math.Max(openTags, output.OpenTags));
        }

        output.CloseTo(before);
    }

    private void Tag(HtmlTag tag, int openTags)
    {
        cursor.Position += tag.Length;
        // An i with a class is an icon; without one it is emphasis.
        var element = tag.Element switch
            { "i" when tag.Attributes.Contains(" class=", StringComparison.Ordinal) => "i", "i" => "em", "b" => "strong", var other => other };
        if (element == "br")
        {
            output.Break();
        }
        else if (tag.IsClosing)
        {
            output.Close(tag.Element == "i" ? output.Nearest("i", "em") : element, openTags);
        }
        else
        {
            output.Open(element, tag.Attributes);
        }
    }
}
