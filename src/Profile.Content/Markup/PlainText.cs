using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Profile.Content.Markup.Mathematics;

namespace Profile.Content.Markup;

/// <summary>The words that a reader sees in HTML: no scripts, no styles, no titles of drawings; white space collapsed, a space where a block ends.</summary>
internal static partial class PlainText
{
    /// <param name="finished">The text of nodes that hold formulas.</param>
    public static string Of(INode node, IReadOnlyDictionary<INode, RewrittenText> finished)
    {
        var text = new StringBuilder();
        Append(node, finished, text);
        return text.ToString().Trim();
    }

    /// <summary>The words of a fragment of HTML.</summary>
    public static string OfHtml(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal) && !html.Contains('&', StringComparison.Ordinal))
        {
            return html;
        }

        return Of(new HtmlParser().ParseDocument($"<body>{html}").Body!, FrozenDictionary<INode, RewrittenText>.Empty);
    }

    /// <summary>A short text of front matter without the tags that Jekyll's themes let through; everything else as written, including "a &lt; b".</summary>
    public static string? OfField(string? text) => text is not null && InlineTag().IsMatch(text) ? OfHtml(text) : text;

    [GeneratedRegex("</?(?:a|abbr|b|br|cite|code|em|font|i|mark|s|small|span|strong|sub|sup|u)(?:\\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex InlineTag();

    private static void Append(INode node, IReadOnlyDictionary<INode, RewrittenText> finished, StringBuilder text)
    {
        var nodes = node.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            var child = nodes[i];
            if (child is IText { Data: var data })
            {
                Fold(finished.GetValueOrDefault(child)?.Text ?? data, text);
            }
            else if (child is IElement { LocalName: "math" } formula)
            {
                Fold(MathText.Of(Xml(formula)), text);
            }
            else if (child is IElement { LocalName: not ("script" or "style" or "template" or "annotation" or "title") } element)
            {
                Append(element, finished, text);
                if (IsBlock(element.LocalName))
                {
                    Fold(" ", text);
                }
            }
        }
    }

    private static XElement Xml(IElement element) =>
        new(element.LocalName, element.ChildNodes.Select(n => n is IElement child ? Xml(child) : (object?)(n as IText)?.Data));

    private static void Fold(string data, StringBuilder text)
    {
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }
    }

    /// <summary>The first words, cut at the end of a word; the whole text when it is short enough.</summary>
    public static string Shorten(string text, int characters)
    {
        if (text.Length <= characters)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', characters);
        return text[..(end > 0 ? end : characters)].TrimEnd() + "…";
    }

    /// <summary>True for an element that starts a new line.</summary>
    public static bool IsBlock(string name) => name is "p" or "br" or "li" or "div" or "tr" or "td" or "th" or "dt" or "dd" or "pre" or "blockquote"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "dl" or "table" or "hr" or "details" or "figure" or "figcaption" or "section"
            or "article" or "summary";
}
