using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Kramdown.Renderers;

internal sealed class ThematicBreakRenderer : HtmlObjectRenderer<ThematicBreakBlock>
{
    protected override void Write(HtmlRenderer renderer, ThematicBreakBlock block)
    {
        renderer.EnsureLine();
        renderer.Start("hr", block, " />").WriteLine();
    }
}
