using Profile.Kramdown.Html;

namespace Profile.Kramdown.Blocks;

/// <summary>Tells what a line begins with: tests that several blocks use to find their end.</summary>
internal static class BlockStarts
{
    /// <summary>Whether a paragraph ends before this line.</summary>
    public static bool EndsParagraph(string text, int line) =>
        EndsLazyLines(text, line)
        || ListMark(text, line) is not null
        || HashHeading(text, line) > 0
        || DefinitionMark(text, line) is not null
        || QuoteMark(text, line) is not null
        || Fence(text, line) > 0;

    /// <summary>Whether, from this line on, lines without a mark no longer belong to the open paragraph of a quote or list item.</summary>
    public static bool EndsLazyLines(string text, int line) =>
        line >= text.Length
        || Lines.IsBlank(text, line)
        || EndOfBlock(text, line)
        || AttributeLine(text, line)
        || HtmlTag(text, line);

    /// <summary>Whether the line is only <c>^</c>.</summary>
    public static bool EndOfBlock(string text, int line) =>
        line < text.Length && text[line] == '^' && Lines.IsBlank(text, line + 1);

    /// <summary>Whether the line is only an attribute list or a definition of one.</summary>
    public static bool AttributeLine(string text, int line)
    {
        var at = Lines.SkipIndent(text, line);
        return AttributeListParser.End(text, at) is { } end && Lines.IsBlank(text, end);
    }

    /// <summary>Whether the line begins with a tag that ends a paragraph: one of any element that is neither a span element nor a script.</summary>
    public static bool HtmlTag(string text, int line)
    {
        var at = Lines.SkipIndent(text, line);
        if (at + 1 >= text.Length || text[at] != '<')
        {
            return false;
        }

        var isEnd = text[at + 1] == '/';
        var start = isEnd ? at + 2 : at + 1;
        var end = HtmlTagParser.NameEnd(text, start);
        var name = text[start..end].ToLowerInvariant().Split('-', '.', ':')[0];
        return end > start && name != "script" && !HtmlElements.IsSpan(name)
            && (!isEnd || HtmlTagParser.End(text, at) is not null);
    }

    /// <summary>The position after a list item's mark, and whether that mark is a number; null if there is none.</summary>
    public static (int End, bool IsOrdered)? ListMark(string text, int line, int mostIndent = 3)
    {
        var at = Lines.SkipIndent(text, line, mostIndent);
        if (at >= text.Length)
        {
            return null;
        }

        var ordered = char.IsAsciiDigit(text[at]);
        if (ordered)
        {
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at >= text.Length || text[at] != '.')
            {
                return null;
            }
        }
        else if (text[at] is not ('*' or '+' or '-'))
        {
            return null;
        }

        at++;
        return at < text.Length && text[at] is (' ' or '\t' or '|') ? (at, ordered) : null;
    }

    /// <summary>The level of a heading marked by number signs, or 0.</summary>
    public static int HashHeading(string text, int line)
    {
        var end = Lines.SkipRun(text, line, '#');
        var level = end - line;
        return level is >= 1 and <= 6 && end < text.Length && text[end] is (' ' or '\t') && !Lines.IsBlank(text, end) ? level : 0;
    }

    /// <summary>The position after a definition's colon, or null.</summary>
    public static int? DefinitionMark(string text, int line, int mostIndent = 3)
    {
        var at = Lines.SkipIndent(text, line, mostIndent);
        return at + 1 < text.Length && text[at] == ':' && text[at + 1] is (' ' or '\t') ? at + 1 : null;
    }

    /// <summary>The position after a quote's mark and the space that may follow it, or null.</summary>
    public static int? QuoteMark(string text, int line)
    {
        var at = Lines.SkipIndent(text, line);
        return at < text.Length && text[at] == '>' ? Lines.SkipIndent(text, at + 1, 1) : null;
    }

    /// <summary>The length of the code fence at the start of the line, or 0.</summary>
    public static int Fence(string text, int line)
    {
        var at = Lines.SkipIndent(text, line);
        if (at >= text.Length || text[at] is not ('`' or '~'))
        {
            return 0;
        }

        var length = Lines.SkipRun(text, at, text[at]) - at;
        return length >= 3 ? length : 0;
    }

    /// <summary>Whether the line is indented as code: by four columns.</summary>
    public static bool CodeIndent(string text, int line) =>
        line < text.Length && (text[line] == '\t' || Lines.SkipIndent(text, line, 4) == line + 4);

    /// <summary>
    /// Whether a block that must stand alone may end here: before a blank line, an attribute list, a line with only <c>^</c>, or the end.
    /// </summary>
    public static bool Boundary(string text, int line) =>
        line >= text.Length || Lines.IsBlank(text, line) || EndOfBlock(text, line) || AttributeLine(text, line);
}
