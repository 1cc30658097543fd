using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using Profile.Content.Markup.Highlighting;

namespace Profile.Content.Markup;

/// <summary>
/// Writes a body as HTML: headings at the levels that the page gives them, formulas, code and icons in their finished form, tables and code in boxes.
/// The tree is not changed: replacing an element in a tree costs a search among its siblings, which takes a minute for a file of nothing but
/// headings.
/// </summary>
internal sealed class BodyFormatter(IReadOnlyDictionary<IElement, int> levels, IReadOnlyDictionary<INode, RewrittenText> finished) : HtmlMarkupFormatter
{
    public override string Text(ICharacterData text) => finished.TryGetValue(text, out var known) ? known.Html : base.Text(text);

    public override string OpenTag(IElement element, bool selfClosing)
    {
        if (finished.TryGetValue(element, out var known))
        {
            return known.Html;
        }

        var tag = base.OpenTag(element, selfClosing);
        return levels.TryGetValue(element, out var level) ? $"<h{level}{tag.AsSpan("<h1".Length)}"
            : IsScrolled(element) ? $"<div class=\"pf-scroll\" tabindex=\"0\">{tag}"
            : CodeRewriter.IsBlock(element) ? $"<div class=\"highlight\">{tag}"
            : tag;
    }

    public override string CloseTag(IElement element, bool selfClosing) =>
        finished.TryGetValue(element, out var known) ? known.End
        : levels.TryGetValue(element, out var level) ? $"</h{level}>"
        : IsScrolled(element) || CodeRewriter.IsBlock(element) ? $"{base.CloseTag(element, selfClosing)}</div>"
        : base.CloseTag(element, selfClosing);

    // Wide tables scroll within themselves, not with the page (WCAG 1.4.10); tabindex makes them scrollable by keyboard.
    private static bool IsScrolled(IElement element) =>
        element is IHtmlTableElement { ParentElement: not { ClassName: "pf-scroll" } } && element.ParentElement?.Closest("table, pre") is null;
}
