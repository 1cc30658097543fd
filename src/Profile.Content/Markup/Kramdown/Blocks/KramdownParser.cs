using Markdig.Parsers;
using Markdig.Syntax;
using Profile.Content.Markup.Kramdown.Spans;

namespace Profile.Content.Markup.Kramdown.Blocks;

/// <summary>The one block parser of the pipeline: takes the whole text at its first line and reads it as kramdown does.</summary>
internal sealed class KramdownParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var content = new KramdownDocument(this);
        processor.NewBlocks.Push(content);

        var text = processor.Line.Text.ReplaceLineEndings("\n");
        if (!text.EndsWith('\n'))
        {
            text += "\n";
        }

        var definitions = new Definitions();
        BlockSequenceParser.Parse(BlockSource.Root(text, content, definitions));
        definitions.ResolveAttributes();
        foreach (var (leaf, spans) in definitions.Texts)
        {
            leaf.Inline = SpanParser.Parse(spans, definitions);
        }

        FootnoteNumbering.Apply(content, definitions);
        HeadingNames.Apply(content, definitions);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) => BlockState.ContinueDiscard;
}

/// <summary>Everything that the parser read: the only child of Markdig's document.</summary>
internal sealed class KramdownDocument(BlockParser parser) : ContainerBlock(parser);
