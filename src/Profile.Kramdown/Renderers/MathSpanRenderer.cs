using Markdig.Renderers;
using Markdig.Renderers.Html;
using Profile.Kramdown.Spans;

namespace Profile.Kramdown.Renderers;

/// <summary>A formula in a text, for who renders formulas: <c>\(…\)</c>.</summary>
internal sealed class MathSpanRenderer : HtmlObjectRenderer<MathSpan>
{
    protected override void Write(HtmlRenderer renderer, MathSpan math)
    {
        if (math.TryGetAttributes() is null)
        {
            renderer.Write("\\(").Text(math.Formula).Write("\\)");
        }
        else
        {
            renderer.Start("span", math).Write('$').Text(math.Formula).Write("$</span>");
        }
    }
}
