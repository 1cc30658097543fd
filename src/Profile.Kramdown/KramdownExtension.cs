using Markdig;
using Markdig.Renderers;
using Profile.Kramdown.Blocks;
using Profile.Kramdown.Renderers;

namespace Profile.Kramdown;

/// <summary>
/// Makes a Markdig pipeline read kramdown. CommonMark decides line by line what a block is, whereas kramdown looks ahead and rereads the text collected by a
/// list item or quote, so Markdig's own parsers are replaced rather than adapted; the syntax tree and the renderer are still Markdig's.
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
