using System.Collections.Frozen;
using AngleSharp.Dom;
using Profile.Content.Diagnostics;

namespace Profile.Content.Markup;

/// <summary>
/// The HTML that is kept in a value that may hold some, such as those of al-folio's older CV: links, emphasis, superscripts, icons by their class, line
/// breaks and lists. Everything else is removed and reported; its text stays, except inside elements that run or embed something.
/// </summary>
internal static class InlineMarkup
{
    private static readonly FrozenSet<string> Kept = FrozenSet.Create(StringComparer.Ordinal,
        "a", "abbr", "b", "br", "code", "del", "div", "em", "i", "li", "nobr", "ol", "p", "pre", "s", "small", "span", "strong", "sub", "sup", "u", "ul");

    private static readonly FrozenSet<string> NotWords = FrozenSet.Create(StringComparer.Ordinal,
        "applet", "audio", "canvas", "embed", "frameset", "iframe", "math", "noembed", "noframes", "noscript", "object", "script", "select", "style", "svg",
            "template", "textarea", "title", "video");

    /// <summary>Removes what is not allowed from a tree.</summary>
    public static void Restrict(IElement body, RewritingPass pass)
    {
        foreach (var comment in body.Descendants<IComment>().ToArray())
        {
            comment.Remove();
        }

        foreach (var element in body.QuerySelectorAll("*").ToArray())
        {
            if (Kept.Contains(element.LocalName))
            {
                Attributes(element, pass);
                continue;
            }

            // What was inside a removed element was removed and reported with it.
            if (!body.Contains(element))
            {
                continue;
            }

            pass.Report(Messages.MarkupLeftOut, "<" + element.LocalName, 0, element.LocalName);
            if (NotWords.Contains(element.LocalName))
            {
                element.Remove();
            }
            else
            {
                element.Replace([.. element.ChildNodes]);
            }
        }
    }

    private static void Attributes(IElement element, RewritingPass pass)
    {
        foreach (var name in element.Attributes.Select(a => a.Name).Where(name => !IsKept(element.LocalName, name)).ToArray())
        {
            // Event handlers are reported in one place for all HTML.
            if (!name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                pass.Report(Messages.MarkupLeftOut, name, 0, name);
                element.RemoveAttribute(name);
            }
        }
    }

    private static bool IsKept(string element, string attribute) => (element, attribute) switch
    {
        ("a", "href" or "target" or "rel") or ("ol", "start") => true,
        (_, "class" or "title" or "lang" or "dir") => true,
        _ => false,
    };
}
