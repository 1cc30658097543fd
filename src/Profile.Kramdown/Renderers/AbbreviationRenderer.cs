using Markdig.Renderers;
using Markdig.Renderers.Html;
using Profile.Kramdown.Spans;

namespace Profile.Kramdown.Renderers;

internal sealed class AbbreviationRenderer : HtmlObjectRenderer<AbbreviationSpan>
{
    protected override void Write(HtmlRenderer renderer, AbbreviationSpan abbreviation)
    {
        renderer.Write("<abbr");
        Attributes.Write(renderer, "title", abbreviation.Meaning.Length == 0 ? null : abbreviation.Meaning);
        renderer.Write('>').Text(abbreviation.Text).Write("</abbr>");
    }
}
