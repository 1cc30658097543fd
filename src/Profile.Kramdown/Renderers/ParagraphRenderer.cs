using Markdig.Renderers;
using Markdig.Renderers.Html;
using Profile.Kramdown.Blocks;

namespace Profile.Kramdown.Renderers;

/// <summary>A paragraph, without its tags in a tight list.</summary>
internal sealed class ParagraphRenderer : HtmlObjectRenderer<Paragraph>
{
    protected override void Write(HtmlRenderer renderer, Paragraph paragraph)
    {
        if (!paragraph.IsTight)
        {
            renderer.EnsureLine();
            renderer.Start("p", paragraph);
        }

        renderer.WriteLeafInline(paragraph);
        if (!paragraph.IsTight)
        {
            renderer.WriteLine("</p>");
        }
    }
}
