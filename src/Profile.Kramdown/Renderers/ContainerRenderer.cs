using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Kramdown.Renderers;

/// <summary>The parts of a document that show only what is in them, and blank lines.</summary>
internal sealed class ContainerRenderer : HtmlObjectRenderer<Block>
{
    protected override void Write(HtmlRenderer renderer, Block block)
    {
        if (block is ContainerBlock container)
        {
            renderer.WriteChildren(container);
        }
        else
        {
            renderer.WriteLine();
        }
    }
}
