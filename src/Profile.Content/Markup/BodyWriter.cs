using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Profile.Content.Markup;

/// <summary>
/// Writes the content of an element as HTML (HTML, 13.3), in linear time: AngleSharp's own serialiser asks each node for its next sibling, which is a search
/// among all siblings.
/// </summary>
internal static class BodyWriter
{
    public static string Write(INode parent, IMarkupFormatter formatter)
    {
        var html = new StringBuilder();
        Children(parent, formatter, html);
        return html.ToString();
    }

    // Trees are never deeper than the parser's own limit.
    private static void Children(INode parent, IMarkupFormatter formatter, StringBuilder html)
    {
        var nodes = parent.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            switch (nodes[i])
            {
                case IElement element:
                    Element(element, formatter, html);
                    break;
                case IComment comment:
                    html.Append(formatter.Comment(comment));
                    break;
                case IProcessingInstruction instruction:
                    html.Append(formatter.Processing(instruction));
                    break;
                case ICharacterData text:
                    html.Append(parent.Flags.HasFlag(NodeFlags.LiteralText) ? formatter.LiteralText(text) : formatter.Text(text));
                    break;
            }
        }
    }

    private static void Element(IElement element, IMarkupFormatter formatter, StringBuilder html)
    {
        var closesItself = element.Flags.HasFlag(NodeFlags.SelfClosing);
        html.Append(formatter.OpenTag(element, closesItself));
        // The parser drops the first line break in these elements.
        if (!closesItself && element.Flags.HasFlag(NodeFlags.LineTolerance) && element.FirstChild is IText { Data: var first }
            && first.Contains('\n', StringComparison.Ordinal))
        {
            html.Append('\n');
        }

        if (element is IHtmlTemplateElement { Content: { } content })
        {
            Children(content, formatter, html);
        }

        Children(element, formatter, html);
        html.Append(formatter.CloseTag(element, closesItself));
    }
}
