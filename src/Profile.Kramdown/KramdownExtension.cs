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
        renderer.ObjectRenderers.AddRange([new BlockRenderer(), new SpanRenderer()]);
    }
}
