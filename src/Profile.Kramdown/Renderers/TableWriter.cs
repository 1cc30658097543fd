using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Profile.Kramdown.Blocks;

namespace Profile.Kramdown.Renderers;

/// <summary>Writes a table with its head, bodies and foot, and the alignment of each column on its cells.</summary>
internal static class TableWriter
{
    public static void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Start("table", table).WriteLine();
        TablePart? open = null;
        foreach (var row in table.OfType<PartRow>())
        {
            if (open != row.Part)
            {
                Close(renderer, open);
                renderer.Write('<').Write(row.Part.Element).WriteLine(">");
                open = row.Part;
            }

            Row(renderer, table, row);
        }

        Close(renderer, open);
        renderer.WriteLine("</table>");
    }

    private static void Close(HtmlRenderer renderer, TablePart? part)
    {
        if (part is { } open)
        {
            renderer.Write("</").Write(open.Element).WriteLine(">");
        }
    }

    private static void Row(HtmlRenderer renderer, Table table, PartRow row)
    {
        var name = row.IsHeader ? "th" : "td";
        renderer.WriteLine("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            renderer.Write('<').Write(name);
            if (i < table.ColumnDefinitions.Count && table.ColumnDefinitions[i].Alignment is { } align)
            {
                renderer.Write(" style=\"text-align: ").Write(align switch
                {
                    TableColumnAlign.Left => "left",
                    TableColumnAlign.Right => "right",
                    _ => "center",
                }).Write('"');
            }

            renderer.Write('>');
            renderer.WriteChildren((TableCell)row[i]);
            renderer.Write("</").Write(name).WriteLine(">");
        }

        renderer.WriteLine("</tr>");
    }
}
