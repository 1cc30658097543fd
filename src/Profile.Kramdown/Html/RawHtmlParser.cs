using System.Text;

namespace Profile.Kramdown.Html;

/// <summary>
/// Reads raw HTML up to the end tag of its enclosing element, and writes it well-formed: stray end tags and special characters become text, unclosed elements
/// are closed. Nesting uses no stack.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="name">The enclosing element.</param>
/// <param name="lastCommentEnd">The end of the text's last comment.</param>
/// <param name="isInParagraph">Whether block elements are text here.</param>
/// <param name="knownOnly">Whether a tag whose name is not an HTML element is text.</param>
/// <param name="markdown">Reads an element that asks for Markdown, and returns the position after it; null when none is allowed.</param>
internal sealed class RawHtmlParser(string text, string name, Lazy<int> lastCommentEnd, bool isInParagraph, bool knownOnly, Func<HtmlTag, int>? markdown)
{
    private readonly StringBuilder html = new();
    private readonly Stack<string> open = new([name]);
    private bool endsInstructions = true;

    /// <summary>Reads from a position; returns the position after the end tag, or the end of the text.</summary>
    public int Parse(int position)
    {
        while (open.Count > 0 && position < text.Length)
        {
            var next = text.IndexOf('<', position);
            next = next < 0 ? text.Length : next;
            HtmlText.AppendRaw(html, text.AsSpan(position, next - position));
            position = next < text.Length ? Tag(next) : next;
        }

        while (open.Count > 1)
        {
            RawHtml.AppendEnd(html, open.Pop());
        }

        return position;
    }

    /// <summary>The HTML read since the previous call.</summary>
    public string Take()
    {
        var taken = html.ToString();
        html.Clear();
        return taken;
    }

    private int Tag(int position)
    {
        if (HtmlTagParser.Comment(text, position, lastCommentEnd) is { } commentEnd)
        {
            html.Append(text, position, commentEnd - position);
            return commentEnd;
        }

        if (!isInParagraph && !knownOnly && InstructionEnd(position) is { } instructionEnd)
        {
            html.Append(text, position, instructionEnd - position);
            return instructionEnd;
        }

        if (HtmlTagParser.End(text, position) is { } endTag && endTag.Name == open.Peek())
        {
            open.Pop();
            if (open.Count > 0)
            {
                RawHtml.AppendEnd(html, endTag.Name);
            }

            return endTag.End;
        }

        if (HtmlTagParser.Start(text, position) is { } tag && !(isInParagraph && HtmlElements.IsTextInParagraph(tag.Name))
            && !(knownOnly && !HtmlElements.IsHtml(tag.Name)))
        {
            return Element(tag);
        }

        html.Append("&lt;");
        return position + 1;
    }

    // <?name … ?>, as in XML and PHP; a missing end is searched for only once.
    private int? InstructionEnd(int position)
    {
        if (!endsInstructions || !Lines.Has(text, position, "<?"))
        {
            return null;
        }

        var end = text.IndexOf("?>", position + 2, StringComparison.Ordinal);
        endsInstructions = end >= 0;
        return endsInstructions ? end + 2 : null;
    }

    private int Element(HtmlTag tag)
    {
        if (markdown is not null && tag is { IsClosed: false, MarkdownContent: HtmlContent.Blocks or HtmlContent.Spans })
        {
            return markdown(tag);
        }

        RawHtml.AppendStart(html, tag);
        if (tag.IsClosed)
        {
            return tag.End;
        }

        if (!isInParagraph && HtmlElements.IsVerbatim(tag.Name))
        {
            var (contentEnd, end) = RawHtml.Verbatim(text, tag.End, tag.Name);
            html.Append(text, tag.End, contentEnd - tag.End);
            RawHtml.AppendEnd(html, tag.Name);
            return end;
        }

        open.Push(tag.Name);
        return tag.End;
    }
}
