using Markdig.Renderers;
using Markdig.Renderers.Html;
using Profile.Kramdown.Blocks;

namespace Profile.Kramdown.Renderers;

internal sealed class RawHtmlRenderer : HtmlObjectRenderer<RawHtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, RawHtmlBlock block) => renderer.Write(block.Html);
}
