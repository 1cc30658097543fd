using Markdig.Renderers;
using Markdig.Renderers.Html;
using Profile.Content.Markup.Kramdown.Spans;

namespace Profile.Content.Markup.Kramdown.Renderers;

internal sealed class RawHtmlSpanRenderer : HtmlObjectRenderer<RawHtmlSpan>
{
    protected override void Write(HtmlRenderer renderer, RawHtmlSpan span) => renderer.Write(span.Html);
}
