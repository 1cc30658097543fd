using AngleSharp.Dom;
using Profile.Content.Languages;

namespace Profile.Content.Markup;

/// <summary>
/// Turns Distill's elements into plain HTML (docs/reference/al-folio.md, 4.1, 5.3): <c>d-footnote</c> and <c>d-cite</c> become numbered links to lists at
/// the end, <c>d-math</c> and <c>d-code</c> become what Markdown would have written, and the page's frame is dropped.
/// </summary>
internal static class DistillElements
{
    /// <summary>Rewrites such elements in a body that has any.</summary>
    public static void Rewrite(IElement body, IDocument owner, InterfaceTexts texts)
    {
        var footnotes = new List<IElement>();
        var cited = new List<string>();
        foreach (var element in body.QuerySelectorAll("*").Where(e => e.LocalName.StartsWith("d-", StringComparison.Ordinal)).ToArray())
        {
            switch (element.LocalName)
            {
                case "d-footnote":
                    footnotes.Add(element);
                    element.Replace(Reference(owner, $"d-footnote-{footnotes.Count}", $"d-footnote-ref-{footnotes.Count}", $"{footnotes.Count}"));
                    break;
                case "d-cite":
                    element.Replace(Citation(owner, element, cited));
                    break;
                case "d-math":
                    var isBlock = element.HasAttribute("block");
                    element.Replace(owner.CreateTextNode(isBlock ? $"\\[{element.TextContent}\\]" : $"\\({element.TextContent}\\)"));
                    break;
                case "d-code":
                    element.Replace(Code(owner, element));
                    break;
                case "d-contents" when element.QuerySelector("a[href]") is not null:
                    element.Replace([.. element.ChildNodes]);
                    break;
                case "d-bibliography" or "d-front-matter" or "d-contents" or "d-citation-list" or "d-footnote-list":
                    element.Remove();
                    break;
            }
        }

        if (footnotes.Count > 0)
        {
            body.AppendChild(List(owner, footnotes, texts));
        }
    }

    private static IElement Reference(IDocument owner, string target, string id, string text)
    {
        var raised = owner.CreateElement("sup");
        raised.Id = id;
        var link = owner.CreateElement("a");
        link.SetAttribute("href", $"#{target}");
        link.TextContent = text;
        raised.AppendChild(link);
        return raised;
    }

    // Keys are numbered in the order of first citation; the list of references uses the keys as ids.
    private static IElement Citation(IDocument owner, IElement element, List<string> cited)
    {
        var span = owner.CreateElement("span");
        span.ClassName = "citation";
        var keys = (element.GetAttribute("key") ?? element.GetAttribute("bibtex-key") ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        span.AppendChild(owner.CreateTextNode("["));
        foreach (var (key, i) in keys.Select((k, i) => (k, i)))
        {
            if (!cited.Contains(key))
            {
                cited.Add(key);
            }

            var link = owner.CreateElement("a");
            link.SetAttribute("href", $"#{key}");
            link.TextContent = $"{cited.IndexOf(key) + 1}";
            span.AppendChild(owner.CreateTextNode(i > 0 ? ", " : ""));
            span.AppendChild(link);
        }

        span.AppendChild(owner.CreateTextNode("]"));
        return span;
    }

    private static IElement Code(IDocument owner, IElement element)
    {
        var code = owner.CreateElement("code");
        code.TextContent = element.TextContent.Trim('\n');
        if (element.GetAttribute("language") is { Length: > 0 } language)
        {
            code.ClassName = $"language-{language}";
        }

        if (!element.HasAttribute("block"))
        {
            return code;
        }

        var block = owner.CreateElement("pre");
        block.AppendChild(code);
        return block;
    }

    private static IElement List(IDocument owner, List<IElement> footnotes, InterfaceTexts texts)
    {
        var section = owner.CreateElement("section");
        section.ClassName = "footnotes";
        section.SetAttribute("aria-label", texts["Footnotes"]);
        var list = owner.CreateElement("ol");
        foreach (var (footnote, i) in footnotes.Select((f, i) => (f, i + 1)))
        {
            var item = owner.CreateElement("li");
            item.Id = $"d-footnote-{i}";
            foreach (var child in footnote.ChildNodes.ToArray())
            {
                item.AppendChild(child);
            }

            var back = owner.CreateElement("a");
            back.SetAttribute("href", $"#d-footnote-ref-{i}");
            back.SetAttribute("aria-label", texts["Back to the text"]);
            back.TextContent = " ↩";
            item.AppendChild(back);
            list.AppendChild(item);
        }

        section.AppendChild(list);
        return section;
    }
}
