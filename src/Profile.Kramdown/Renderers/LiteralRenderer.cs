using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Profile.Kramdown.Renderers;

internal sealed class LiteralRenderer : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal) => renderer.Text(literal.Content.AsSpan());
}
