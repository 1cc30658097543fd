using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Profile.Kramdown.Spans;

namespace Profile.Kramdown.Blocks;

/// <summary>The pipeline's only block parser: takes the whole text at its first line and reads it as kramdown does.</summary>
internal sealed class KramdownParser(HtmlReading html) : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var content = new KramdownDocument(this);
        processor.NewBlocks.Push(content);

        var text = processor.Line.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (!text.EndsWith('\n'))
        {
            text += "\n";
        }

        var definitions = new Definitions(html);
        if (html != HtmlReading.Elements && IsOneLine(text))
        {
            var line = new Paragraph();
            content.Add(line);
            definitions.Texts[line] = text;
        }
        else
        {
            BlockSequenceParser.Parse(BlockSource.Root(text, content, definitions));
        }

        definitions.ApplyAttached();
        foreach (var leaf in definitions.Texts.Blocks)
        {
            leaf.Inline = SpanParser.Parse(
                Trim(leaf, definitions.Texts[leaf]), definitions, HtmlElementBlock.Holds(leaf) ? SpanContext.Html : SpanContext.None);
        }

        MarkFigures(definitions);
        FootnoteNumbering.Apply(content, definitions);
        HeadingNames.Apply(content, definitions);
        return BlockState.ContinueDiscard;
    }

    private static void MarkFigures(Definitions definitions)
    {
        if (definitions.References.Count == 0)
        {
            return;
        }

        foreach (var paragraph in definitions.Texts.Blocks.OfType<Paragraph>())
        {
            paragraph.IsFigure = paragraph.Inline is { FirstChild: LinkInline { IsImage: true, NextSibling: null } image }
                && definitions.ReferencesOf(image).Contains("standalone");
        }
    }

    // A one-line value is just a line: "2. Prize", "# 1 of 30" and "A | B" are not a list, heading or table. HTML may contain blocks.
    private static bool IsOneLine(string text) => text.AsSpan().Trim() is var line && !line.Contains('\n') && !line.StartsWith("<");

    // The text of a tight item keeps its newline when a block follows, and with it the line break that backslashes make before it.
    private static string Trim(LeafBlock leaf, string text)
    {
        text = text.TrimEnd(' ', '\t', '\n', '\r', '\f', '\v');
        return leaf is Paragraph { IsTight: true, Parent: { Count: > 1 } item } && item[0] == leaf ? text + "\n" : text;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) => BlockState.ContinueDiscard;
}

/// <summary>Everything that the parser read: the only child of Markdig's document.</summary>
internal sealed class KramdownDocument(BlockParser parser) : ContainerBlock(parser);
