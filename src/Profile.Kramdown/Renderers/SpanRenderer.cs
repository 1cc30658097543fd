using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Profile.Kramdown.Html;
using Profile.Kramdown.Spans;

namespace Profile.Kramdown.Renderers;

/// <summary>Writes every kind of span.</summary>
internal sealed class SpanRenderer : HtmlObjectRenderer<Inline>
{
    private bool isInContents;

    protected override void Write(HtmlRenderer renderer, Inline span)
    {
        switch (span)
        {
            // In a table of contents, entries are links themselves, and footnote marks are left out.
            case LinkInline { IsImage: false } link when isInContents:
                renderer.WriteChildren(link);
                break;
            case FootnoteMarker when isInContents:
                break;
            case LiteralInline literal:
                renderer.Text(literal.Content.AsSpan());
                break;
            case EmphasisInline emphasis:
                Emphasis(renderer, emphasis);
                break;
            case CodeInline code:
                renderer.Start("code", code).Text(code.Content).Write("</code>");
                break;
            case LinkInline { IsImage: true } image:
                Image(renderer, image);
                break;
            case LinkInline link:
                Link(renderer, link);
                break;
            case MathSpan math:
                Math(renderer, math);
                break;
            case LineBreakInline:
                renderer.Write("<br />");
                break;
            case HtmlElementSpan element:
                Element(renderer, element);
                break;
            case RawHtmlSpan raw:
                renderer.Write(raw.Html);
                break;
            case FootnoteMarker marker:
                FootnoteWriter.WriteMarker(renderer, marker);
                break;
            case AbbreviationSpan abbreviation:
                Abbreviation(renderer, abbreviation);
                break;
            case HeadingText heading:
                isInContents = true;
                renderer.WriteChildren(heading.Spans);
                isInContents = false;
                break;
            case ContainerInline container:
                renderer.WriteChildren(container);
                break;
        }
    }

    private static void Emphasis(HtmlRenderer renderer, EmphasisInline emphasis)
    {
        var name = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
        renderer.Start(name, emphasis).WriteChildren(emphasis);
        renderer.Write("</").Write(name).Write('>');
    }

    // The address is written as the owner wrote it.
    private static void Link(HtmlRenderer renderer, LinkInline link)
    {
        renderer.Write("<a");
        Attributes.Write(renderer, "href", link.Url ?? "");
        Attributes.Write(renderer, "title", string.IsNullOrEmpty(link.Title) ? null : link.Title);
        renderer.RestOfStart(link, ">").WriteChildren(link);
        renderer.Write("</a>");
    }

    private static void Image(HtmlRenderer renderer, LinkInline image)
    {
        renderer.Write("<img");
        Attributes.Write(renderer, "src", image.Url ?? "");
        Attributes.Write(renderer, "alt", image.Label);
        Attributes.Write(renderer, "title", string.IsNullOrEmpty(image.Title) ? null : image.Title);
        renderer.RestOfStart(image, " />");
    }

    // For the formula renderer: \(…\).
    private static void Math(HtmlRenderer renderer, MathSpan math)
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

    private static void Element(HtmlRenderer renderer, HtmlElementSpan element)
    {
        if (HtmlElements.IsVoid(element.Name))
        {
            renderer.Start(element.Name, element, " />");
            return;
        }

        renderer.Start(element.Name, element).WriteChildren(element);
        renderer.Write("</").Write(element.Name).Write('>');
    }

    private static void Abbreviation(HtmlRenderer renderer, AbbreviationSpan abbreviation)
    {
        renderer.Write("<abbr");
        Attributes.Write(renderer, "title", abbreviation.Meaning.Length == 0 ? null : abbreviation.Meaning);
        renderer.RestOfStart(abbreviation, ">").Text(abbreviation.Text).Write("</abbr>");
    }
}
