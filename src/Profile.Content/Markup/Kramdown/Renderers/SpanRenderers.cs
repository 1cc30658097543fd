using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Profile.Content.Markup.Kramdown.Html;
using Profile.Content.Markup.Kramdown.Spans;

namespace Profile.Content.Markup.Kramdown.Renderers;

internal sealed class LiteralRenderer : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal) => renderer.Text(literal.Content.AsSpan());
}

internal sealed class EmphasisRenderer : HtmlObjectRenderer<EmphasisInline>
{
    protected override void Write(HtmlRenderer renderer, EmphasisInline emphasis)
    {
        var name = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
        renderer.Start(name, emphasis).WriteChildren(emphasis);
        renderer.Write("</").Write(name).Write('>');
    }
}

internal sealed class CodeSpanRenderer : HtmlObjectRenderer<CodeInline>
{
    protected override void Write(HtmlRenderer renderer, CodeInline code) => renderer.Start("code", code).Text(code.Content).Write("</code>");
}

/// <summary>Links and images; the address is written as the owner wrote it.</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        renderer.Write(link.IsImage ? "<img" : "<a");
        Attributes.Write(renderer, link.IsImage ? "src" : "href", link.Url ?? "");
        if (link.IsImage)
        {
            Attributes.Write(renderer, "alt", link.Label);
        }

        Attributes.Write(renderer, "title", string.IsNullOrEmpty(link.Title) ? null : link.Title);
        renderer.RestOfStart(link, link.IsImage ? " />" : ">");
        if (!link.IsImage)
        {
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }
}

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

internal sealed class LineBreakRenderer : HtmlObjectRenderer<LineBreakInline>
{
    protected override void Write(HtmlRenderer renderer, LineBreakInline line) => renderer.Write("<br />");
}

internal sealed class HtmlElementSpanRenderer : HtmlObjectRenderer<HtmlElementSpan>
{
    protected override void Write(HtmlRenderer renderer, HtmlElementSpan element)
    {
        if (HtmlElements.IsVoid(element.Name))
        {
            renderer.Start(element.Name, element, " />");
            return;
        }

        renderer.Start(element.Name, element).WriteChildren(element);
        renderer.Write("</").Write(element.Name).Write('>');
    }
}

internal sealed class RawHtmlSpanRenderer : HtmlObjectRenderer<RawHtmlSpan>
{
    protected override void Write(HtmlRenderer renderer, RawHtmlSpan span) => renderer.Write(span.Html);
}

internal sealed class AbbreviationRenderer : HtmlObjectRenderer<AbbreviationSpan>
{
    protected override void Write(HtmlRenderer renderer, AbbreviationSpan abbreviation)
    {
        renderer.Write("<abbr");
        Attributes.Write(renderer, "title", abbreviation.Meaning.Length == 0 ? null : abbreviation.Meaning);
        renderer.Write('>').Text(abbreviation.Text).Write("</abbr>");
    }
}

/// <summary>A heading's text in a table of contents.</summary>
internal sealed class HeadingTextRenderer : HtmlObjectRenderer<HeadingText>
{
    protected override void Write(HtmlRenderer renderer, HeadingText text) => renderer.WriteChildren(text.Spans);
}
