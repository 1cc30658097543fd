using Markdig.Extensions.Tables;

namespace Profile.Kramdown.Blocks;

/// <summary>
/// Tables: lines that all contain a pipe, with blank lines around them. The first separator line ends the head and aligns the columns, further ones begin a new
/// body, and one of equals signs begins the foot.
/// </summary>
internal static class TableParser
{
    public static bool TryParse(BlockSource source)
    {
        var text = source.Text;
        if (!source.IsAfterBoundary || !TableLine.HoldsPipe(text, source.Position))
        {
            return false;
        }

        var end = source.Position;
        while (end < text.Length && !BlockStarts.Boundary(text, end))
        {
            if (!TableLine.HoldsPipe(text, end))
            {
                return false;
            }

            end = Lines.Next(text, end);
        }

        var lines = text[source.Position..end].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (Parts(lines) is not { } parts || !TableLine.HoldFreePipes(text[source.Position..(end - 1)], source.Definitions.Html))
        {
            return false;
        }

        var table = Table(source, parts);
        source.Add(table);
        source.Position = end;
        return true;
    }

    // The rows with the part of the table that they belong to, or null if there is no body.
    private static (List<(TablePart Part, List<string> Cells)> Rows, List<TableColumnAlign?> Alignment)? Parts(string[] lines)
    {
        var rows = new List<(TablePart Part, List<string> Cells)>();
        List<TableColumnAlign?>? alignment = null;
        var body = 0;
        var inFoot = false;
        var hasEdge = lines[0].TrimStart().StartsWith('|');
        foreach (var line in lines)
        {
            if (TableLine.Separator(line, 0) is { } mark)
            {
                if (rows.Count == 0 && mark == '=')
                {
                    return null;
                }

                if (rows.Count == 0)
                {
                    continue;
                }

                if (mark == '=')
                {
                    inFoot = true;
                }
                else if (alignment is null && !inFoot)
                {
                    alignment = TableLine.Alignment(line);
                    rows = rows.ConvertAll(r => (TablePart.Head, r.Cells));
                }
                else
                {
                    body++;
                }

                continue;
            }

            rows.Add((inFoot ? TablePart.Foot : new TablePart(body), TableLine.Cells(line.TrimEnd(' ', '\t'), hasEdge)));
        }

        var hasBody = rows.Exists(r => r.Part.Body >= 0);
        return hasBody ? (rows, alignment ?? []) : null;
    }

    private static Table Table(BlockSource source, (List<(TablePart Part, List<string> Cells)> Rows, List<TableColumnAlign?> Alignment) parts)
    {
        var table = new Table();
        foreach (var align in parts.Alignment)
        {
            table.ColumnDefinitions.Add(new TableColumnDefinition { Alignment = align });
        }

        // Rows are padded to the widest one, unless that would turn a small text into a huge table.
        var columns = parts.Rows.Max(r => r.Cells.Count);
        columns = (long)columns * parts.Rows.Count > KramdownLimits.TableCells ? 0 : columns;
        foreach (var (part, cells) in parts.Rows)
        {
            var row = new PartRow(part) { IsHeader = part == TablePart.Head };
            table.Add(row);
            for (var i = 0; i < Math.Max(columns, cells.Count); i++)
            {
                var cell = new TableCell();
                row.Add(cell);
                var content = new Paragraph { IsTight = true };
                cell.Add(content);
                var text = i < cells.Count ? cells[i].Trim() : "";
                source.Definitions.Texts[content] = text.Length == 0 ? "\u00a0" : text;
            }
        }

        return table;
    }
}

/// <summary>The part that a row belongs to: the head, the foot, or a numbered body.</summary>
internal readonly record struct TablePart(int Body)
{
    public static TablePart Head { get; } = new(-1);

    public static TablePart Foot { get; } = new(-2);

    public string Element => Body switch { -1 => "thead", -2 => "tfoot", _ => "tbody" };
}

/// <summary>A row together with its part of the table.</summary>
internal sealed class PartRow(TablePart part) : TableRow
{
    public TablePart Part { get; } = part;
}
