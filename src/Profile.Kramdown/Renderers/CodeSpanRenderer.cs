using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Profile.Kramdown.Renderers;

internal sealed class CodeSpanRenderer : HtmlObjectRenderer<CodeInline>
{
    protected override void Write(HtmlRenderer renderer, CodeInline code) => renderer.Start("code", code).Text(code.Content).Write("</code>");
}
