using Markdig.Renderers;
using Markdig.Renderers.Html;
using Profile.Content.Markup.Kramdown.Html;
using Profile.Content.Markup.Kramdown.Spans;

namespace Profile.Content.Markup.Kramdown.Renderers;

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
