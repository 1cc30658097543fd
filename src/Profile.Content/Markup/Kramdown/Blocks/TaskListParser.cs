using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Content.Markup.Kramdown.Blocks;

/// <summary>GitHub's task lists: an item that begins with <c>[ ]</c> or <c>[x]</c> shows a box.</summary>
internal static class TaskListParser
{
    public static void Apply(ListBlock list, Definitions definitions)
    {
        var any = false;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (item.Count == 0 || item[0] is not Paragraph paragraph)
            {
                continue;
            }

            var text = definitions.Texts[paragraph];
            if (text.Length < 4 || text[0] != '[' || text[1] is not (' ' or 'x' or 'X') || text[2] != ']' || !Lines.IsSpace(text[3]))
            {
                continue;
            }

            any = true;
            item.GetAttributes().AddClass("task-list-item");
            var check = text[1] == ' ' ? "" : " checked=\"checked\"";
            definitions.Texts[paragraph] =
                $"<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\"{check} />{text[4..].TrimStart()}";
        }

        if (any)
        {
            list.GetAttributes().AddClass("task-list");
        }
    }
}
