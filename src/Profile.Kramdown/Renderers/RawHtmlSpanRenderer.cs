using Markdig.Renderers;
using Markdig.Renderers.Html;
using Profile.Kramdown.Spans;

namespace Profile.Kramdown.Renderers;

internal sealed class RawHtmlSpanRenderer : HtmlObjectRenderer<RawHtmlSpan>
{
    protected override void Write(HtmlRenderer renderer, RawHtmlSpan span) => renderer.Write(span.Html);
}
