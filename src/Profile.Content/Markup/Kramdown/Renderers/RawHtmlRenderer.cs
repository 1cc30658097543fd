using Markdig.Renderers;
using Markdig.Renderers.Html;
using Profile.Content.Markup.Kramdown.Blocks;

namespace Profile.Content.Markup.Kramdown.Renderers;

internal sealed class RawHtmlRenderer : HtmlObjectRenderer<RawHtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, RawHtmlBlock block) => renderer.Write(block.Html);
}
