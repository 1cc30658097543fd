using Markdig;
using Markdig.Renderers;
using Profile.Kramdown.Blocks;
using Profile.Kramdown.Renderers;

namespace Profile.Kramdown;

/// <summary>
/// Makes a Markdig pipeline read kramdown. CommonMark decides line by line what a block is, kramdown looks ahead and
/// re-reads what a list item or quote gathered, so Markdig's own parsers are replaced, not bent; the syntax tree and
/// the renderer stay Markdig's.
/// </summary>
internal sealed class KramdownExtension(HtmlReading html) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Clear();
        pipeline.InlineParsers.Clear();
        pipeline.BlockParsers.Add(new KramdownParser(html));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Clear();
        renderer.ObjectRenderers.AddRange(
        [
            new LiteralRenderer(),
            new ParagraphRenderer(),
            new HeadingRenderer(),
            // A MathBlock is a CodeBlock too.
            new MathBlockRenderer(),
            new CodeBlockRenderer(),
            new ThematicBreakRenderer(),
            new QuoteRenderer(),
            new ListRenderer(),
            new DefinitionListRenderer(),
            new TableRenderer(),
            new HtmlElementBlockRenderer(),
            new RawHtmlRenderer(),
            new FootnoteListRenderer(),
            new ContainerRenderer(),
            new EmphasisRenderer(),
            new CodeSpanRenderer(),
            new LinkRenderer(),
            new MathSpanRenderer(),
            new LineBreakRenderer(),
            new HtmlElementSpanRenderer(),
            new RawHtmlSpanRenderer(),
            new FootnoteMarkerRenderer(),
            new AbbreviationRenderer(),
            new HeadingTextRenderer(),
        ]);
    }
}
