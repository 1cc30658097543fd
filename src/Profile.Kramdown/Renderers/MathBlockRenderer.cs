using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Profile.Kramdown.Renderers;

/// <summary>A formula of its own, for who renders formulas: <c>\[…\]</c>.</summary>
internal sealed class MathBlockRenderer : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock math)
    {
        var hasAttributes = math.TryGetAttributes() is { } a && (a.Id ?? a.Classes ?? (object?)a.Properties) is not null;
        renderer.EnsureLine();
        if (hasAttributes)
        {
            renderer.Start("div", math);
        }

        renderer.Write("\\[").Text(math.Lines.ToString()).WriteLine("\\]");
        if (hasAttributes)
        {
            renderer.WriteLine("</div>");
        }
    }
}
