using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Profile.Kramdown.Blocks;

namespace Profile.Kramdown;

/// <summary>Replaces the first list marked <c>{:toc}</c> with a list of the document's headings.</summary>
internal static class TableOfContents
{
    public static void Apply(ContainerBlock document, Definitions definitions, IReadOnlyList<HeadingBlock> headings)
    {
        if (definitions.ListFor("toc", document) is not { } list)
        {
            return;
        }

        var listed = headings.Where(h => definitions.IsInContents(h.Level)
            && h.TryGetAttributes() is { Id: not null } a && a.Classes?.Contains("no_toc") != true);
        var contents = Build(list.IsOrdered, list.GetAttributes().Id ?? "markdown-toc", listed);
        var place = list.Parent!;
        var index = place.IndexOf(list);
        place.RemoveAt(index);
        if (contents.Count > 0)
        {
            contents.SetAttributes(list.GetAttributes());
            contents.GetAttributes().Id ??= "markdown-toc";
            place.Insert(index, contents);
        }
    }

    private static ListBlock Build(bool ordered, string name, IEnumerable<HeadingBlock> headings)
    {
        var root = new ListBlock(null!) { IsOrdered = ordered };
        var open = new Stack<(int Level, ListItemBlock Item)>();
        foreach (var heading in headings)
        {
            while (open.Count > 0 && open.Peek().Level >= heading.Level)
            {
                open.Pop();
            }

            var item = Item(heading, name);
            if (open.Count == 0)
            {
                root.Add(item);
            }
            else
            {
                var parent = open.Peek().Item;
                if (parent.LastChild is not ListBlock inner)
                {
                    inner = new ListBlock(null!) { IsOrdered = ordered };
                    parent.Add(inner);
                }

                inner.Add(item);
            }

            open.Push((heading.Level, item));
        }

        return root;
    }

    private static ListItemBlock Item(HeadingBlock heading, string contents)
    {
        var id = heading.GetAttributes().Id!;
        var link = new LinkInline("#" + id, "");
        link.GetAttributes().Id = $"{contents}-{id}";
        link.AppendChild(new HeadingText(heading.Inline!));
        var text = new Paragraph { IsTight = true, Inline = new ContainerInline() };
        text.Inline.AppendChild(link);
        return new ListItemBlock(null!) { text };
    }
}

/// <summary>The text of a heading, repeated in a table of contents.</summary>
internal sealed class HeadingText(ContainerInline spans) : LeafInline
{
    public ContainerInline Spans { get; } = spans;
}
