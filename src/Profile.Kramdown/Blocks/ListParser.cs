using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>
/// Lists. An item takes the lines that are indented as far as its text, and lines that follow it directly; these are then read as blocks of their own.
/// </summary>
internal static class ListParser
{
    public static bool TryParse(BlockSource source)
    {
        if (BlockStarts.ListMark(source.Text, source.Position) is not { } first)
        {
            return false;
        }

        var list = new ListBlock(null!) { IsOrdered = first.IsOrdered };
        source.Add(list);
        var (items, ended) = Gather(source, first.IsOrdered);
        foreach (var item in items)
        {
            var block = new ListItemBlock(null!);
            list.Add(block);
            if (item.Attributes is { } attributes)
            {
                source.Definitions.Attach(block.GetAttributes(), attributes);
            }

            foreach (var part in item.Parts)
            {
                BlockSequenceParser.Parse(source.Nested(part, block));
            }
        }

        Tighten(list, ended);
        TaskListParser.Apply(list, source.Definitions);
        var trailing = false;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            trailing = item.LastChild is BlankBlock { Kind: BlankKind.Lines };
            if (trailing)
            {
                item.RemoveAt(item.Count - 1);
            }
        }

        if (trailing && !ended)
        {
            source.Add(new BlankBlock(BlankKind.Lines));
        }

        return true;
    }

    private static (List<ListItemText> Items, bool Ended) Gather(BlockSource source, bool ordered)
    {
        var text = source.Text;
        var items = new List<ListItemText>();
        var mostIndent = 3;
        var afterBlank = false;
        var line = source.Position;
        var ended = false;
        while (line < text.Length)
        {
            var next = Lines.Next(text, line);
            if (BlockStarts.EndOfBlock(text, line))
            {
                line = next;
                ended = true;
                break;
            }

            if (afterBlank && ThematicBreakParser.IsBreak(text, line))
            {
                break;
            }

            if (BlockStarts.ListMark(text, line, mostIndent) is { } mark && mark.IsOrdered == ordered)
            {
                items.Add(new ListItemText(text, line, mark.End));
                mostIndent = items[^1].MostSiblingIndent;
                afterBlank = false;
            }
            else if (Lines.IsBlank(text, line))
            {
                items[^1].AddBlank(text[line..next]);
                afterBlank = true;
            }
            else if (items[^1].AddLine(text[line..next], lazy: !afterBlank && !BlockStarts.EndsLazyLines(text, line)))
            {
                afterBlank = false;
            }
            else
            {
                break;
            }

            line = next;
        }

        source.Position = line;
        return (items, ended);
    }

    // The text of an item has no paragraph tags unless a blank line follows it. A last item cannot show
    // whether it is meant to be loose, so it is as loose as the items before it.
    private static void Tighten(ListBlock list, bool ended)
    {
        var tightBefore = false;
        for (var i = 0; i < list.Count; i++)
        {
            var item = (ListItemBlock)list[i];
            var isLast = i == list.Count - 1;
            if (item.Count == 0)
            {
                tightBefore = true;
                continue;
            }

            // Attributes after the first paragraph do not end it.
            if (item[0] is not Paragraph paragraph)
            {
                tightBefore = true;
                continue;
            }

            var blankFollows = item.Count >= 2 && item[1] is BlankBlock { Kind: BlankKind.Lines };
            var isTight = (!blankFollows || (isLast && item.Count == 2 && !ended)) && (!isLast || list.Count == 1 || tightBefore);
            paragraph.IsTight = isTight;
            tightBefore |= isTight;
        }
    }
}
