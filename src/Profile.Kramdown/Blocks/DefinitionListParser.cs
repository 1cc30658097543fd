using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>Definition lists: a paragraph of terms, one per line, and definitions that begin with a colon.</summary>
internal static class DefinitionListParser
{
    public static bool TryParse(BlockSource source)
    {
        if (BlockStarts.DefinitionMark(source.Text, source.Position) is null)
        {
            return false;
        }

        var blocks = source.Blocks;
        var blank = source.Last is BlankBlock { Kind: BlankKind.Lines };
        var at = blocks.Count - (blank ? 2 : 1);
        if (at < 0 || blocks[at] is not Paragraph terms || source.IsLastClosed || (blank && !IsAfterOneEmptyLine(source)))
        {
            return false;
        }

        var text = source.Definitions.Texts[terms];
        source.Definitions.Texts.Remove(terms);
        while (blocks.Count > at)
        {
            blocks.RemoveAt(blocks.Count - 1);
        }

        var item = new DefinitionItem(null!);
        List(source, terms).Add(item);
        AddTerms(source, item, text);
        AddDefinitions(source, item, blank);
        return true;
    }

    private static bool IsAfterOneEmptyLine(BlockSource source)
    {
        var text = source.Text.AsSpan(0, source.Position);
        return text.EndsWith("\n\n") && !text[..^2].TrimEnd(" \t").EndsWith("\n");
    }

    // Lists separated only by blank lines are one list.
    private static DefinitionList List(BlockSource source, Paragraph terms)
    {
        var blocks = source.Blocks;
        var before = source.Last is BlankBlock { Kind: BlankKind.Lines } && blocks.Count > 1 ? blocks[^2] : source.Last;
        if (before is DefinitionList open)
        {
            while (source.Last != open)
            {
                blocks.RemoveAt(blocks.Count - 1);
            }

            return open;
        }

        var list = new DefinitionList(null!);
        source.Add(list);
        if (terms.TryGetAttributes() is { } attributes)
        {
            list.SetAttributes(attributes);
        }

        return list;
    }

    private static void AddTerms(BlockSource source, DefinitionItem item, string text)
    {
        foreach (var line in text.TrimEnd().Split('\n'))
        {
            var term = new DefinitionTerm(null!) { ProcessInlines = false };
            item.Add(term);
            var start = 0;
            if (AttributeListParser.End(line, 0) is { } listEnd)
            {
                source.Definitions.Attach(term.GetAttributes(), line[2..(listEnd - 1)]);
                start = listEnd;
            }

            source.Definitions.Texts[term] = line[start..].Trim();
        }
    }

    private static void AddDefinitions(BlockSource source, DefinitionItem item, bool blankBefore)
    {
        var text = source.Text;
        var line = source.Position;
        ListItemText? open = null;
        var opensAfterBlank = blankBefore;
        var afterBlank = blankBefore;
        while (line < text.Length)
        {
            var next = Lines.Next(text, line);
            if (BlockStarts.EndOfBlock(text, line))
            {
                break;
            }

            if (BlockStarts.DefinitionMark(text, line, open?.MostSiblingIndent ?? 3) is { } mark)
            {
                AddDefinition(source, item, open, opensAfterBlank);
                open = new ListItemText(text, line, mark);
                opensAfterBlank = afterBlank;
                afterBlank = false;
            }
            else if (Lines.IsBlank(text, line))
            {
                open!.AddBlank(text[line..next]);
                afterBlank = true;
            }
            else if (open!.AddLine(text[line..next], lazy: !afterBlank && !BlockStarts.EndsLazyLines(text, line)))
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
        AddDefinition(source, item, open, opensAfterBlank);
        if (afterBlank)
        {
            source.Add(new BlankBlock(BlankKind.Lines));
        }
    }

    private static void AddDefinition(BlockSource source, DefinitionItem item, ListItemText? text, bool isLoose)
    {
        if (text is null)
        {
            return;
        }

        var definition = new ListItemBlock(null!);
        item.Add(definition);
        if (text.Attributes is { } attributes)
        {
            source.Definitions.Attach(definition.GetAttributes(), attributes);
        }

        foreach (var part in text.Parts)
        {
            BlockSequenceParser.Parse(source.Nested(part, definition));
        }

        if (definition.Count > 0 && definition[0] is Paragraph first)
        {
            first.IsTight = !isLoose;
        }

        if (definition.LastChild is BlankBlock { Kind: BlankKind.Lines })
        {
            definition.RemoveAt(definition.Count - 1);
        }
    }
}
