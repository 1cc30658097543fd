using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Profile.Content.Markup.Kramdown.Blocks;

namespace Profile.Content.Markup.Kramdown.Renderers;

/// <summary>A paragraph, without its tags in a tight list.</summary>
internal sealed class ParagraphRenderer : HtmlObjectRenderer<Paragraph>
{
    protected override void Write(HtmlRenderer renderer, Paragraph paragraph)
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
}

internal sealed class HeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var name = "h" + heading.Level;
        renderer.EnsureLine();
        renderer.Start(name, heading).WriteLeafInline(heading);
        renderer.Write("</").Write(name).WriteLine(">");
    }
}

/// <summary>Code: the language as a class of the inner element, where highlighters look for it.</summary>
internal sealed class CodeBlockRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        var language = (code as FencedCodeBlock)?.Info;
        var attributes = code.TryGetAttributes();
        if (attributes?.Classes?.Find(c => c.StartsWith("language-", StringComparison.Ordinal)) is { } given)
        {
            attributes.Classes.Remove(given);
            language = given["language-".Length..];
        }

        renderer.EnsureLine();
        renderer.Start("pre", code).Write("<code");
        Attributes.Write(renderer, "class", string.IsNullOrEmpty(language) ? null : "language-" + language);
        renderer.Write('>').Text(code.Lines.ToString()).WriteLine("</code></pre>");
    }
}

internal sealed class ThematicBreakRenderer : HtmlObjectRenderer<ThematicBreakBlock>
{
    protected override void Write(HtmlRenderer renderer, ThematicBreakBlock block)
    {
        renderer.EnsureLine();
        renderer.Start("hr", block, " />").WriteLine();
    }
}

internal sealed class QuoteRenderer : HtmlObjectRenderer<QuoteBlock>
{
    protected override void Write(HtmlRenderer renderer, QuoteBlock quote)
    {
        renderer.EnsureLine();
        renderer.Start("blockquote", quote).WriteLine();
        renderer.WriteChildren(quote);
        renderer.EnsureLine();
        renderer.WriteLine("</blockquote>");
    }
}

internal sealed class ListRenderer : HtmlObjectRenderer<ListBlock>
{
    protected override void Write(HtmlRenderer renderer, ListBlock list)
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
}

internal sealed class DefinitionListRenderer : HtmlObjectRenderer<DefinitionList>
{
    protected override void Write(HtmlRenderer renderer, DefinitionList list)
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
}

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

internal sealed class HtmlElementBlockRenderer : HtmlObjectRenderer<HtmlElementBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlElementBlock element)
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

internal sealed class RawHtmlRenderer : HtmlObjectRenderer<RawHtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, RawHtmlBlock block) => renderer.Write(block.Html);
}

/// <summary>The parts of a document that show only what is in them, and blank lines.</summary>
internal sealed class ContainerRenderer : HtmlObjectRenderer<Block>
{
    protected override void Write(HtmlRenderer renderer, Block block)
    {
        if (block is ContainerBlock container)
        {
            renderer.WriteChildren(container);
        }
        else
        {
            renderer.WriteLine();
        }
    }
}
