using System.Buffers;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax.Inlines;
using Profile.Kramdown.Spans;

namespace Profile.Kramdown.Blocks;

/// <summary>One line of a table.</summary>
internal static class TableLine
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("`<");

    /// <summary>Whether the line has an unescaped pipe.</summary>
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

    /// <summary>The alignment of each column in a separator line, given by colons next to its dashes.</summary>
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

    /// <summary>The cells of a row: the text between its pipes, ignoring pipes in code.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hasEdge">Whether the table's first line begins with a pipe, so that a pipe at the start of this line opens a cell.</param>
    public static List<string> Cells(string line, bool hasEdge)
    {
        var cells = new List<StringBuilder> { new() };
        for (var at = 0; at < line.Length;)
        {
            switch (line[at])
            {
                case '\\' when at + 1 < line.Length && line[at + 1] == '|':
                    cells[^1].Append('|');
                    at += 2;
                    break;
                case '|':
                    cells.Add(new StringBuilder());
                    at++;
                    break;
                case '`' when CodeEnd(line, at) is { } end:
                    cells[^1].Append(line, at, end - at);
                    at = end;
                    break;
                case '`':
                    var after = Lines.SkipRun(line, at, '`');
                    cells[^1].Append(line, at, after - at);
                    at = after;
                    break;
                case '<' when ElementEnd(line, at) is { } end:
                    cells[^1].Append(line, at, end - at);
                    at = end;
                    break;
                default:
                    cells[^1].Append(line[at++]);
                    break;
            }
        }

        var texts = cells.ConvertAll(c => c.ToString().Trim());
        if (hasEdge && texts[0].Length == 0)
        {
            texts.RemoveAt(0);
        }

        if (texts is [.., ""])
        {
            texts.RemoveAt(texts.Count - 1);
        }

        return texts;
    }

    /// <summary>
    /// Whether each line has a pipe that is in neither code nor HTML; both may extend over several lines. As in kramdown, the check ends at code of three or
    /// more lines: what follows its first line is not looked at.
    /// </summary>
    public static bool HoldFreePipes(string lines, HtmlReading html)
    {
        var onLine = false;
        foreach (var (text, isCode) in CodeAndText(lines, html))
        {
            var parts = text.TrimEnd('\n').Split('\n');
            if (isCode)
            {
                if (parts.Length > 2 || (parts.Length == 2 && !onLine))
                {
                    return onLine;
                }

                onLine &= parts.Length < 2;
                continue;
            }

            if (parts.Length > 1 && !onLine && !HoldsPipe(parts[0], 0))
            {
                return false;
            }

            onLine = (parts.Length == 1 && onLine) || HoldsPipe(parts[^1], 0);
        }

        return onLine;
    }

    // The code and plain text in a text, in order; HTML is omitted.
    private static IEnumerable<(string Text, bool IsCode)> CodeAndText(string text, HtmlReading html)
    {
        var source = new SpanSource(text, new Definitions(html), SpanContext.None);
        while (source.SkipTo(Marks))
        {
            if (!(source.Current == '`' ? CodeSpanParser.TryParse(source) : HtmlSpanParser.TryParse(source)))
            {
                source.Position++;
            }
        }

        source.Flush();
        var run = new StringBuilder();
        foreach (var span in source.Container)
        {
            if (span is LiteralInline literal)
            {
                run.Append(literal.Content.AsSpan());
                continue;
            }

            yield return (run.ToString(), false);
            run.Clear();
            if (span is CodeInline code)
            {
                yield return (code.Content, true);
            }
        }

        yield return (run.ToString(), false);
    }

    // Where code between backticks ends on a line, or null: a single backtick with spaces on both sides is text, and so is an unclosed run of them.
    private static int? CodeEnd(string line, int start)
    {
        var after = Lines.SkipRun(line, start, '`');
        if (after == start + 1 && (start == 0 || Lines.IsSpace(line[start - 1])) && after < line.Length && Lines.IsSpace(line[after]))
        {
            return null;
        }

        var close = line.IndexOf(line[start..after], after, StringComparison.Ordinal);
        return close < 0 ? null : close + after - start;
    }

    // Where a code element ends on a line, or null.
    private static int? ElementEnd(string line, int start)
    {
        if (!Lines.Has(line, start, "<code"))
        {
            return null;
        }

        var open = line.IndexOf('>', start);
        var close = open < 0 ? -1 : line.IndexOf("</code>", open, StringComparison.Ordinal);
        return close < 0 ? null : close + "</code>".Length;
    }
}
