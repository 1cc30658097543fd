using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Kramdown.Renderers;

internal sealed class QuoteRenderer : HtmlObjectRenderer<QuoteBlock>
{
    protected override void Write(HtmlRenderer renderer, QuoteBlock quote)
    {
        renderer.EnsureLine();
        renderer.Start("blockquote", quote).WriteLine();
        renderer.WriteChildren(quote);
        renderer.EnsureLine();
        renderer.WriteLine("</blockquote>");
    }
}
