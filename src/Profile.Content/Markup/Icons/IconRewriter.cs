using System.Collections.Immutable;
using AngleSharp.Dom;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;

namespace Profile.Content.Markup.Icons;

/// <summary>Receives a problem with an icon: the message, the text to look for in the source, and the message's arguments.</summary>
internal delegate void IconReport(Message message, string needle, params object[] arguments);

/// <summary>
/// Draws the icons of one body: each <c>i</c> or <c>span</c> with class names of Font Awesome or Academicons becomes inline SVG. An icon is decoration
/// unless it has a title or a label, or it alone names the link or button that contains it (WCAG 2.4.4, 4.1.2).
/// </summary>
internal sealed class IconRewriter
{
    private readonly Dictionary<INode, RewrittenText> finished;
    private readonly IconReport report;
    private readonly Dictionary<IElement, bool> isNamed = [];
    private readonly Dictionary<string, string> suggestions = new(StringComparer.Ordinal);
    private int characters;
    private bool isFull;

    private IconRewriter(Dictionary<INode, RewrittenText> finished, IconReport report)
    {
        this.finished = finished;
        this.report = report;
    }

    /// <summary>The SVG for each icon. An unknown icon stays as it is.</summary>
    public static void Render(ImmutableArray<IElement> elements, Dictionary<INode, RewrittenText> finished, IconReport report)
    {
        var rewriter = new IconRewriter(finished, report);
        foreach (var element in elements.Where(e => e.LocalName is "i" or "span" && e.HasAttribute("class")))
        {
            if (IconClasses.Read(element.ClassList) is { } classes)
            {
                rewriter.Render(element, classes);
            }
        }
    }

    private void Render(IElement element, IconClasses classes)
    {
        if (IconSet.Find(classes.Style, classes.Name) is not { } icon)
        {
            report(Messages.UnknownIcon, classes.Written, classes.Written, Suggest(classes));
            return;
        }

        if (isFull)
        {
            return;
        }

        characters += icon.Path.Length;
        if (characters > MarkupLimits.IconCharacters)
        {
            isFull = true;
            report(Messages.TooManyIcons, classes.Written);
            return;
        }

        Write(element, icon, classes);
    }

    private void Write(IElement element, Icon icon, IconClasses classes)
    {
        var title = Written(element, "title");
        var own = element.GetAttribute("aria-hidden") == "true" ? null : Written(element, "aria-label") ?? title;
        var label = NamesItsControl(element) ? own ?? title ?? Words(icon.Name) : own;
        var attributes =
            $"{Attribute(element, "id")}{Attribute(element, "style")}{(element.HasAttribute(OwnerClasses.Marker) ? $" {OwnerClasses.Marker}=\"\"" : "")}";
        if (element.ChildNodes.All(n => n is not IElement && (n is not IText text || string.IsNullOrWhiteSpace(text.Data))))
        {
            finished[element] = new RewrittenText(IconMarkup.Html(icon, classes.Others, attributes, label, title), "");
            foreach (var space in element.ChildNodes)
            {
                finished[space] = new RewrittenText("", "");
            }

            return;
        }

        // Text inside an icon's element is placed after the icon.
        var names = classes.Others.Count > 0 ? $" class=\"{HtmlText.Encode(string.Join(' ', classes.Others))}\"" : "";
        finished[element] = new RewrittenText($"<span{names}{attributes}>{IconMarkup.Html(icon, [], "", own, title)}", "", "</span>");
    }

    // True for the first icon of a link or button that has no other name.
    private bool NamesItsControl(IElement element)
    {
        if (element.Closest("a,button,summary") is not { } control)
        {
            return false;
        }

        if (!isNamed.TryGetValue(control, out var named))
        {
            named = Written(control, "aria-label") is not null || Written(control, "aria-labelledby") is not null || Written(control, "title") is not null
                || !string.IsNullOrWhiteSpace(control.TextContent) || control.QuerySelector("img[alt]:not([alt=''])") is not null;
        }

        isNamed[control] = true;
        return !named;
    }

    private string Suggest(IconClasses classes)
    {
        if (!suggestions.TryGetValue(classes.Written, out var says))
        {
            says = suggestions.Count < MarkupLimits.IconSuggestions && Suggestion.Nearest(classes.Name, IconSet.Names(classes.Style)) is { } nearest
                ? $"; did you mean '{classes.Prefix}{nearest}'?"
                : "";
            suggestions.Add(classes.Written, says);
        }

        return says;
    }

    private static string? Written(IElement element, string attribute) =>
        element.GetAttribute(attribute) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static string Attribute(IElement element, string name) =>
        element.GetAttribute(name) is { Length: > 0 } value ? $" {name}=\"{HtmlText.Encode(value)}\"" : "";

    // file-pdf: File pdf.
    private static string Words(string name) => $"{char.ToUpperInvariant(name[0])}{name[1..].Replace('-', ' ')}";
}
