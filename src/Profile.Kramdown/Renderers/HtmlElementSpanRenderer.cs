using Markdig.Renderers;
using Markdig.Renderers.Html;
using Profile.Kramdown.Html;
using Profile.Kramdown.Spans;

namespace Profile.Kramdown.Renderers;

internal sealed class HtmlElementSpanRenderer : HtmlObjectRenderer<HtmlElementSpan>
{
    protected override void Write(HtmlRenderer renderer, HtmlElementSpan element)
    {
        if (HtmlElements.IsVoid(element.Name))
        {
            renderer.Start(element.Name, element, " />");
            return;
        }

        renderer.Start(element.Name, element).WriteChildren(element);
        renderer.Write("</").Write(element.Name).Write('>');
    }
}
