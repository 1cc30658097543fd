using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Profile.Kramdown.Renderers;

internal sealed class EmphasisRenderer : HtmlObjectRenderer<EmphasisInline>
{
    protected override void Write(HtmlRenderer renderer, EmphasisInline emphasis)
    {
        var name = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
        renderer.Start(name, emphasis).WriteChildren(emphasis);
        renderer.Write("</").Write(name).Write('>');
    }
}
