using Markdig.Renderers.Html;
using Markdig.Syntax;
using Profile.Kramdown.Html;

namespace Profile.Kramdown.Blocks;

/// <summary>
/// HTML blocks: from a start tag at the beginning of a line to its end tag, whatever is between them. Raw HTML passes through unless an element asks for
/// Markdown; unclosed elements are closed at the end of the text.
/// </summary>
internal static class HtmlBlockParser
{
    public static bool TryParse(BlockSource source)
    {
        var text = source.Text;
        var open = Lines.SkipIndent(text, source.Position);
        if (open >= text.Length || text[open] != '<' || source.Definitions.Html == HtmlReading.Words)
        {
            return false;
        }

        if (open == source.Position && HtmlTagParser.Comment(text, open, source.LastCommentEnd) is { } commentEnd)
        {
            // Attributes before a comment belong to the block after it.
            source.Blocks.Add(new RawHtmlBlock(text[open..commentEnd] + "\n"));
            FinishLine(source, commentEnd);
            return true;
        }

        if (HtmlTagParser.End(text, open) is { } endTag)
        {
            if (endTag.Name != source.EndTag)
            {
                return false;
            }

            source.Ended = true;
            source.Position = endTag.End;
            return true;
        }

        if (HtmlTagParser.Start(text, open) is not { } tag || HtmlElements.IsSpan(tag.Name)
            || (source.Definitions.Html == HtmlReading.KnownElements && !HtmlElements.IsHtml(tag.Name)))
        {
            return false;
        }

        var element = new HtmlElementBlock(tag.Name, tag.IsClosed);
        source.Add(element);
        SetAttributes(element, tag);
        source.Position = tag.End;
        Content(source, tag, element);
        FinishLine(source, source.Position);
        if (tag.IsClosed || HtmlElements.IsVerbatim(tag.Name))
        {
            source.Add(new BlankBlock(BlankKind.Lines));
        }

        return true;
    }

    private static void SetAttributes(HtmlElementBlock element, HtmlTag tag)
    {
        foreach (var (name, value) in tag.Attributes)
        {
            if (name != "markdown")
            {
                AttributeListParser.Set(element.GetAttributes(), name, value);
            }
        }
    }

    private static void Content(BlockSource source, HtmlTag tag, HtmlElementBlock element)
    {
        if (tag.IsClosed)
        {
            return;
        }

        var byDefault = source.Definitions.Option("parse_block_html", otherwise: false)
            ? HtmlElements.ContentWithMarkdown(tag.Name)
            : HtmlContent.Raw;
        switch (HtmlElements.IsVerbatim(tag.Name) ? HtmlContent.Raw : tag.MarkdownContent ?? byDefault)
        {
            case HtmlContent.Blocks:
                Blocks(source, tag, element);
                break;
            case HtmlContent.Spans:
                Spans(source, tag, element);
                break;
            default:
                Raw(source, tag, element);
                break;
        }
    }

    private static void Blocks(BlockSource source, HtmlTag tag, HtmlElementBlock element)
    {
        FinishLine(source, source.Position);
        var inner = source.Within(tag.Name, element);
        BlockSequenceParser.Parse(inner);
        source.Position = inner.Position;
    }

    private static void Spans(BlockSource source, HtmlTag tag, HtmlElementBlock element)
    {
        var (contentEnd, end) = RawHtml.Verbatim(source.Text, source.Position, tag.Name);
        var spans = new Paragraph { IsTight = true };
        element.Add(spans);
        source.Definitions.Texts[spans] = source.Text[source.Position..contentEnd];
        source.Position = end;
    }

    private static void Raw(BlockSource source, HtmlTag tag, HtmlElementBlock element)
    {
        if (HtmlElements.IsVerbatim(tag.Name))
        {
            var (contentEnd, end) = RawHtml.Verbatim(source.Text, source.Position, tag.Name);
            element.Add(new RawHtmlBlock(source.Text[source.Position..contentEnd]));
            source.Position = end;
            return;
        }

        RawHtmlParser? raw = null;
        raw = new RawHtmlParser(source.Text, tag.Name, source.LastCommentEnd, isInParagraph: false, source.Definitions.Html == HtmlReading.KnownElements,
            inner =>
        {
            element.Add(new RawHtmlBlock(raw!.Take()));
            var block = new HtmlElementBlock(inner.Name, inner.IsClosed);
            element.Add(block);
            SetAttributes(block, inner);
            source.Position = inner.End;
            Content(source, inner, block);
            return source.Position;
        });
        source.Position = raw.Parse(source.Position);
        element.Add(new RawHtmlBlock(raw.Take()));
    }

    // Anything after it on the same line begins a new block.
    private static void FinishLine(BlockSource source, int position)
    {
        var end = Lines.SkipBlanks(source.Text, position);
        source.Position = end >= source.Text.Length ? end : source.Text[end] == '\n' ? end + 1 : position;
    }
}
