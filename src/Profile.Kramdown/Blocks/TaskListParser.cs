using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>GitHub's task lists: an item that begins with <c>[ ]</c> or <c>[x]</c> shows a checkbox.</summary>
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

            if (Box(definitions.Texts[paragraph]) is { } text)
            {
                definitions.Texts[paragraph] = text;
                any = true;
            }

            // From the first item with a checkbox on, every item gets the class, with or without a checkbox of its own.
            if (any)
            {
                item.GetAttributes().AddClass("task-list-item");
            }
        }

        if (any)
        {
            list.GetAttributes().AddClass("task-list");
        }
    }

    private static string? Box(string text)
    {
        if (text.TrimEnd().Length < 4 || text[0] != '[' || text[1] is not (' ' or 'x' or 'X') || text[2] != ']' || text[3] != ' ')
        {
            return null;
        }

        var check = text[1] == ' ' ? "" : " checked=\"checked\"";
        return $"<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\"{check} />{text[4..].TrimStart()}";
    }
}
