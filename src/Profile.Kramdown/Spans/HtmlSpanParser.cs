using Markdig.Renderers.Html;
using Profile.Kramdown.Html;

namespace Profile.Kramdown.Spans;

/// <summary>
/// HTML within a text: comments, and elements up to their end tag. An unclosed element ends with the surrounding text; a block element here, or an end tag
/// without a start tag, is text.
/// </summary>
internal static class HtmlSpanParser
{
    public static bool TryParse(SpanSource source)
    {
        if (source.Definitions.Html == HtmlReading.Words)
        {
            return false;
        }

        var text = source.Text;
        if (HtmlTagParser.Comment(text, source.Position, source.LastCommentEnd) is { } commentEnd)
        {
            source.Add(new RawHtmlSpan(text[source.Position..commentEnd]), commentEnd);
            return true;
        }

        if (HtmlTagParser.End(text, source.Position) is { } stray)
        {
            source.AddText(text[source.Position..stray.End], stray.End);
            return true;
        }

        if (!source.MayTry || HtmlTagParser.Start(text, source.Position) is not { } tag)
        {
            return false;
        }

        if (HtmlElements.IsTextInParagraph(tag.Name) || (source.Definitions.Html == HtmlReading.KnownElements && !HtmlElements.IsHtml(tag.Name)))
        {
            source.AddText(text[source.Position..tag.End], tag.End);
            return true;
        }

        var element = Element(tag);
        if (tag.IsClosed)
        {
            source.Add(element, tag.End);
            return true;
        }

        var isMarkdown = tag.MarkdownContent is { } asked ? asked != HtmlContent.Raw : source.Definitions.Option("parse_span_html", otherwise: true);
        if (isMarkdown && HtmlElements.HoldsMarkdownInParagraph(tag.Name))
        {
            source.Add(element, Content(source, tag, element)!.Value);
        }
        else
        {
            RawHtmlParser? raw = null;
            raw = new RawHtmlParser(text, tag.Name, source.LastCommentEnd, isInParagraph: true, source.Definitions.Html == HtmlReading.KnownElements, inner =>
            {
                element.AppendChild(new RawHtmlSpan(raw!.Take()));
                var nested = Element(inner);
                element.AppendChild(nested);
                return Content(source, inner, nested) ?? inner.End;
            });
            var end = raw.Parse(tag.End);
            element.AppendChild(new RawHtmlSpan(raw.Take()));
            source.Add(element, end);
        }

        return true;
    }

    private static HtmlElementSpan Element(HtmlTag tag)
    {
        var element = new HtmlElementSpan(tag.Name);
        foreach (var (name, value) in tag.Attributes)
        {
            if (name != "markdown")
            {
                AttributeListParser.Set(element.GetAttributes(), name, value);
            }
        }

        return element;
    }

    // Reads the spans in an element; returns the position after it, or null when the budget is used up.
    private static int? Content(SpanSource source, HtmlTag tag, HtmlElementSpan element) =>
        source.Read(element, tag.End, new SpanStop(tag.Name, IsEndTag: true), SpanContext.None) is not { End: var end } ? null
        : HtmlTagParser.End(source.Text, end)?.End ?? end;
}
