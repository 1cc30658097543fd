using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Kramdown.Renderers;

internal sealed class HeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var name = "h" + heading.Level;
        renderer.EnsureLine();
        renderer.Start(name, heading).WriteLeafInline(heading);
        renderer.Write("</").Write(name).WriteLine(">");
    }
}
