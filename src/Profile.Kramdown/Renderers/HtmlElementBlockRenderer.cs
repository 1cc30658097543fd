using Markdig.Renderers;
using Markdig.Renderers.Html;
using Profile.Kramdown.Blocks;

namespace Profile.Kramdown.Renderers;

internal sealed class HtmlElementBlockRenderer : HtmlObjectRenderer<HtmlElementBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlElementBlock element)
    {
        if (element.IsClosed)
        {
            renderer.Start(element.Name, element, " />").WriteLine();
            return;
        }

        renderer.Start(element.Name, element).WriteChildren(element);
        renderer.Write("</").Write(element.Name).WriteLine(">");
    }
}
