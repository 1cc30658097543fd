using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Kramdown.Renderers;

internal sealed class ListRenderer : HtmlObjectRenderer<ListBlock>
{
    protected override void Write(HtmlRenderer renderer, ListBlock list)
    {
        var name = list.IsOrdered ? "ol" : "ul";
        renderer.EnsureLine();
        renderer.Start(name, list).WriteLine();
        foreach (var item in list)
        {
            renderer.Start("li", item).WriteChildren((ListItemBlock)item);
            renderer.WriteLine("</li>");
        }

        renderer.Write("</").Write(name).WriteLine(">");
    }
}
