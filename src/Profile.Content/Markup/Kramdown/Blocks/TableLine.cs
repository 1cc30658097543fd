using Markdig.Extensions.Tables;

namespace Profile.Content.Markup.Kramdown.Blocks;

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

    /// <summary>The alignment of each column in a separator line.</summary>
    public static List<TableColumnAlign?> Alignment(string line)
    {
        var columns = line.Trim().Trim('|').Split('|', '+');
        return [.. columns.Select(c => c.Trim()).Select(c => (c.StartsWith(':'), c.EndsWith(':')) switch
        {
            (true, true) => TableColumnAlign.Center,
            (true, false) => TableColumnAlign.Left,
            (false, true) => TableColumnAlign.Right,
            _ => (TableColumnAlign?)null,
        })];
    }

    /// <summary>The cells between the pipes that stand outside of code; null when there is no such pipe.</summary>
    public static List<string>? Cells(string line)
    {
        line = line.Trim();
        var cells = new List<string>();
        var start = line.StartsWith('|') ? 1 : 0;
        var found = start == 1;
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
                found = true;
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

        return found ? cells : null;
    }

    private static int CodeEnd(string line, int start)
    {
        var after = Lines.SkipRun(line, start, '`');
        var close = line.IndexOf(line[start..after], after, StringComparison.Ordinal);
        return close < 0 ? after : close + after - start;
    }
}
