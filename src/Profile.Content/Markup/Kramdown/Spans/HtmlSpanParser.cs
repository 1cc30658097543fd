using System.Text;
using Markdig.Renderers.Html;
using Profile.Content.Markup.Kramdown.Html;

namespace Profile.Content.Markup.Kramdown.Spans;

/// <summary>
/// HTML inside of a text: comments, and elements up to their end tag. An element that is not closed ends with the
/// text around it; a block element here, or an end tag without a beginning, is text.
/// </summary>
internal static class HtmlSpanParser
{
    public static bool TryParse(SpanSource source)
    {
        var text = source.Text;
        if (HtmlTagParser.Comment(text, source.Position) is { } commentEnd)
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

        if (HtmlElements.IsTextInParagraph(tag.Name))
        {
            source.AddText(text[source.Position..tag.End], tag.End);
            return true;
        }

        var element = new HtmlElementSpan(tag.Name);
        foreach (var (name, value) in tag.Attributes)
        {
            if (name != "markdown")
            {
                AttributeListParser.Set(element.GetAttributes(), name, value);
            }
        }

        if (tag.IsClosed)
        {
            source.Add(element, tag.End);
            return true;
        }

        var holdsMarkdown = HtmlElements.HoldsMarkdownInParagraph(tag.Name) && tag.MarkdownContent != HtmlContent.Raw;
        var end = holdsMarkdown
            ? source.Read(element, tag.End, new SpanStop(tag.Name, IsEndTag: true), SpanContext.None)!.Value.End
            : Raw(text, tag, element);
        source.Add(element, HtmlTagParser.End(text, end)?.End ?? end);
        return true;
    }

    // Raw content nests, so its end tag is the one that closes the first element again.
    private static int Raw(string text, HtmlTag tag, HtmlElementSpan element)
    {
        var html = new StringBuilder();
        var open = new Stack<string>([tag.Name]);
        var at = tag.End;
        while (at < text.Length)
        {
            var next = text.IndexOf('<', at);
            next = next < 0 ? text.Length : next;
            HtmlText.AppendRaw(html, text.AsSpan(at, next - at));
            at = next;
            if (at < text.Length && HtmlTagParser.End(text, at) is { } endTag && endTag.Name == open.Peek())
            {
                open.Pop();
                if (open.Count == 0)
                {
                    break;
                }

                RawHtml.AppendEnd(html, endTag.Name);
                at = endTag.End;
            }
            else if (at < text.Length)
            {
                at = Inner(text, at, html, open);
            }
        }

        while (open.Count > 1)
        {
            RawHtml.AppendEnd(html, open.Pop());
        }

        element.AppendChild(new RawHtmlSpan(html.ToString()));
        return at;
    }

    private static int Inner(string text, int at, StringBuilder html, Stack<string> open)
    {
        if (HtmlTagParser.Comment(text, at) is { } commentEnd)
        {
            html.Append(text, at, commentEnd - at);
            return commentEnd;
        }

        if (HtmlTagParser.Start(text, at) is not { } tag || HtmlElements.IsTextInParagraph(tag.Name))
        {
            html.Append("&lt;");
            return at + 1;
        }

        RawHtml.AppendStart(html, tag);
        if (!tag.IsClosed)
        {
            open.Push(tag.Name);
        }

        return tag.End;
    }
}
