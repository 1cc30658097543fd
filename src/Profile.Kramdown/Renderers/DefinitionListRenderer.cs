using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Kramdown.Renderers;

internal sealed class DefinitionListRenderer : HtmlObjectRenderer<DefinitionList>
{
    protected override void Write(HtmlRenderer renderer, DefinitionList list)
    {
        renderer.EnsureLine();
        renderer.Start("dl", list).WriteLine();
        foreach (var part in list.OfType<DefinitionItem>().SelectMany(item => item))
        {
            if (part is DefinitionTerm term)
            {
                renderer.Start("dt", term).WriteLeafInline(term);
                renderer.WriteLine("</dt>");
            }
            else
            {
                renderer.Start("dd", part).WriteChildren((ContainerBlock)part);
                renderer.WriteLine("</dd>");
            }
        }

        renderer.WriteLine("</dl>");
    }
}
