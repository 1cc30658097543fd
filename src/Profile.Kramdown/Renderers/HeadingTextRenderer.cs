using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Profile.Kramdown.Renderers;

/// <summary>A heading's text in a table of contents.</summary>
internal sealed class HeadingTextRenderer : HtmlObjectRenderer<HeadingText>
{
    protected override void Write(HtmlRenderer renderer, HeadingText text) => renderer.WriteChildren(text.Spans);
}
