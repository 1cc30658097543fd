using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Profile.Kramdown.Blocks;
using Profile.Kramdown.Html;

namespace Profile.Kramdown.Renderers;

/// <summary>Writes every kind of block.</summary>
internal sealed class BlockRenderer : HtmlObjectRenderer<Block>
{
    protected override void Write(HtmlRenderer renderer, Block block)
    {
        switch (block)
        {
            case Paragraph { IsFigure: true, IsTight: false, Inline.FirstChild: LinkInline image } paragraph:
                Figure(renderer, paragraph, image);
                break;
            case Paragraph paragraph:
                Paragraph(renderer, paragraph);
                break;
            case HeadingBlock heading:
                Heading(renderer, heading);
                break;
            // A formula block is a kind of code block.
            case MathBlock math:
                Math(renderer, math);
                break;
            case CodeBlock code:
                Code(renderer, code);
                break;
            case ThematicBreakBlock:
                renderer.EnsureLine();
                renderer.Start("hr", block, " />").WriteLine();
                break;
            case QuoteBlock quote:
                Quote(renderer, quote);
                break;
            case ListBlock list:
                List(renderer, list);
                break;
            case DefinitionList list:
                Definitions(renderer, list);
                break;
            case Table table:
                TableWriter.Write(renderer, table);
                break;
            case HtmlElementBlock element:
                Element(renderer, element);
                break;
            case RawHtmlBlock raw:
                renderer.Write(raw.Html);
                break;
            case FootnoteList footnotes:
                FootnoteWriter.Write(renderer, footnotes);
                break;
            // Parts of a document that show only their content.
            case ContainerBlock container:
                renderer.WriteChildren(container);
                break;
            case BlankBlock { Kind: BlankKind.Separator }:
                break;
            default:
                renderer.WriteLine();
                break;
        }
    }

    // In a tight list, without its tags.
    private static void Paragraph(HtmlRenderer renderer, Paragraph paragraph)
    {
        if (!paragraph.IsTight)
        {
            renderer.EnsureLine();
            renderer.Start("p", paragraph);
        }

        renderer.WriteLeafInline(paragraph);
        if (!paragraph.IsTight)
        {
            renderer.WriteLine("</p>");
        }
    }

    // The figure takes the image's class and id, unless the paragraph has its own.
    private static void Figure(HtmlRenderer renderer, Paragraph paragraph, LinkInline image)
    {
        var (figure, own) = (paragraph.GetAttributes(), image.GetAttributes());
        if (figure.Id is null)
        {
            (figure.Id, own.Id) = (own.Id, null);
        }

        if (figure.Classes is not { Count: > 0 })
        {
            (figure.Classes, own.Classes) = (own.Classes, null);
        }

        renderer.EnsureLine();
        renderer.Start("figure", paragraph).WriteLine();
        renderer.Render(image);
        renderer.WriteLine().Write("<figcaption>").Write(HtmlText.Attribute(image.Label ?? "")).WriteLine("</figcaption>").WriteLine("</figure>");
    }

    private static void Heading(HtmlRenderer renderer, HeadingBlock heading)
    {
        var name = "h" + heading.Level;
        renderer.EnsureLine();
        renderer.Start(name, heading).WriteLeafInline(heading);
        renderer.Write("</").Write(name).WriteLine(">");
    }

    // For the formula renderer: \[…\].
    private static void Math(HtmlRenderer renderer, MathBlock math)
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

    // The language is a class on the inner element, where highlighters look for it.
    private static void Code(HtmlRenderer renderer, CodeBlock code)
    {
        var language = (code as FencedCodeBlock)?.Info;
        var attributes = code.TryGetAttributes();
        if (string.IsNullOrEmpty(language) && attributes?.Classes?.Find(c => c.StartsWith("language-", StringComparison.Ordinal)) is { } given)
        {
            attributes.Classes.Remove(given);
            language = given["language-".Length..];
        }

        renderer.EnsureLine();
        renderer.Start("pre", code).Write("<code");
        Attributes.Write(renderer, "class", string.IsNullOrEmpty(language) ? null : "language-" + language);
        renderer.Write('>');
        if (attributes?.Classes?.Contains("show-whitespaces") == true)
        {
            ShownBlanks(renderer, code.Lines.ToString());
        }
        else
        {
            renderer.Text(code.Lines.ToString());
        }

        renderer.WriteLine("</code></pre>");
    }

    // Each space and tab is an element; its class says whether it is at the start of a line, at the end or in between.
    private static void ShownBlanks(HtmlRenderer renderer, string code)
    {
        foreach (var line in code.Split('\n').Index())
        {
            renderer.Write(line.Index == 0 ? "" : "\n");
            var text = line.Item;
            var left = text.Length - text.TrimStart(' ', '\t').Length;
            var right = text.TrimEnd(' ', '\t').Length;
            for (var at = 0; at < text.Length; at++)
            {
                var side = at < left ? "-l" : at >= right ? "-r" : "";
                _ = text[at] switch
                {
                    ' ' => renderer.Write($"<span class=\"ws-space{side}\">&#8901;</span>"),
                    '\t' => renderer.Write($"<span class=\"ws-tab{side}\">\t</span>"),
                    _ => renderer.Text(text.AsSpan(at, 1)),
                };
            }
        }
    }

    private static void Quote(HtmlRenderer renderer, QuoteBlock quote)
    {
        renderer.EnsureLine();
        renderer.Start("blockquote", quote).WriteLine();
        renderer.WriteChildren(quote);
        renderer.EnsureLine();
        renderer.WriteLine("</blockquote>");
    }

    private static void List(HtmlRenderer renderer, ListBlock list)
    {
        var name = list.IsOrdered ? "ol" : "ul";
        renderer.EnsureLine();
        renderer.Start(name, list).WriteLine();
        foreach (var item in list)
        {
            renderer.Start("li", item).WriteChildren((ListItemBlock)item);
            renderer.WriteLine("</li>");
        }

        renderer.Write("</").Write(name).WriteLine(">");
    }

    private static void Definitions(HtmlRenderer renderer, DefinitionList list)
    {
        renderer.EnsureLine();
        renderer.Start("dl", list).WriteLine();
        foreach (var part in list.OfType<DefinitionItem>().SelectMany(item => item))
        {
            if (part is DefinitionTerm term)
            {
                renderer.Start("dt", term).WriteLeafInline(term);
                renderer.WriteLine("</dt>");
            }
            else
            {
                renderer.Start("dd", part).WriteChildren((ContainerBlock)part);
                renderer.WriteLine("</dd>");
            }
        }

        renderer.WriteLine("</dl>");
    }

    private static void Element(HtmlRenderer renderer, HtmlElementBlock element)
    {
        if (element.IsClosed)
        {
            renderer.Start(element.Name, element, " />").WriteLine();
            return;
        }

        renderer.Start(element.Name, element).WriteChildren(element);
        renderer.Write("</").Write(element.Name).WriteLine(">");
    }
}
