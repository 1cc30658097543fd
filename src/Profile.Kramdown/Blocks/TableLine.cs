using Markdig.Extensions.Tables;
using Profile.Kramdown.Html;

namespace Profile.Kramdown.Blocks;

/// <summary>One line of a table.</summary>
internal static class TableLine
{
    /// <summary>Whether the line has a pipe that no backslash stands before.</summary>
    public static bool HoldsPipe(string text, int line)
    {
        var end = Lines.End(text, line);
        for (var at = line; (at = text.IndexOf('|', at, end - at)) >= 0; at++)
        {
            if (at == line || text[at - 1] != '\\')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The mark of a separator line, a dash or an equals sign; null for any other line.</summary>
    public static char? Separator(string text, int line)
    {
        var end = Lines.End(text, line);
        var dashes = false;
        var equals = false;
        for (var at = line; at < end; at++)
        {
            switch (text[at])
            {
                case '-':
                    dashes = true;
                    break;
                case '=':
                    equals = true;
                    break;
                case '|' or '+' or ':' or ' ' or '\t':
                    break;
                default:
                    return null;
            }
        }

        return dashes == equals ? null : dashes ? '-' : '=';
    }

    /// <summary>The alignment of each column in a separator line: colons beside its dashes.</summary>
    public static List<TableColumnAlign?> Alignment(string line)
    {
        var columns = new List<TableColumnAlign?>();
        for (var at = line.IndexOf('-', StringComparison.Ordinal); at >= 0; at = line.IndexOf('-', at))
        {
            var left = at > 0 && line[at - 1] == ':';
            at = Lines.SkipRun(line, at, '-');
            var right = at < line.Length && line[at] == ':';
            columns.Add((left, right) switch
            {
                (true, true) => TableColumnAlign.Center,
                (true, false) => TableColumnAlign.Left,
                (false, true) => TableColumnAlign.Right,
                _ => null,
            });
            at = Math.Min(line.Length, right ? at + 1 : at);
        }

        return columns;
    }

    /// <summary>The cells between the pipes that stand outside of code; null when there is no such pipe.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hasEdge">The table's first line begins with a pipe, so that one that begins this line opens a cell.</param>
    public static List<string>? Cells(string line, bool hasEdge)
    {
        line = line.Trim();
        if (!HasFreePipe(line))
        {
            return null;
        }

        var cells = new List<string>();
        var start = hasEdge && line.StartsWith('|') ? 1 : 0;
        for (var at = start; at < line.Length;)
        {
            if (line[at] == '\\')
            {
                at += 2;
            }
            else if (line[at] == '`')
            {
                at = CodeEnd(line, at);
            }
            else if (line[at] == '|')
            {
                cells.Add(line[start..at]);
                start = ++at;
            }
            else
            {
                at++;
            }
        }

        if (start < line.Length)
        {
            cells.Add(line[start..]);
        }

        return cells;
    }

    // HTML hides pipes from this question, but not from the cutting into cells.
    private static bool HasFreePipe(string line)
    {
        for (var at = 0; at < line.Length;)
        {
            switch (line[at])
            {
                case '|':
                    return true;
                case '\\':
                    at += 2;
                    break;
                case '`':
                    at = CodeEnd(line, at);
                    break;
                case '<' when HtmlTagParser.Start(line, at) is { } tag && !HtmlElements.IsTextInParagraph(tag.Name):
                    at = tag.IsClosed ? tag.End : RawHtml.Verbatim(line, tag.End, tag.Name).End;
                    break;
                default:
                    at++;
                    break;
            }
        }

        return false;
    }

    private static int CodeEnd(string line, int start)
    {
        var after = Lines.SkipRun(line, start, '`');
        var close = line.IndexOf(line[start..after], after, StringComparison.Ordinal);
        return close < 0 ? after : close + after - start;
    }
}
