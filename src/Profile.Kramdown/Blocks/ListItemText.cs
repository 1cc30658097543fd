using System.Text;

namespace Profile.Kramdown.Blocks;

/// <summary>The lines that one list item or definition took, with their indentation removed.</summary>
internal sealed class ListItemText
{
    private readonly List<StringBuilder> parts = [new()];
    private bool isSplit;

    /// <param name="text">The text that contains the list.</param>
    /// <param name="line">The start of the item's first line.</param>
    /// <param name="markEnd">The end of its mark.</param>
    public ListItemText(string text, int line, int markEnd)
    {
        var end = Lines.Next(text, markEnd);
        var start = markEnd;
        var column = markEnd - line;
        for (; start < end && text[start] is ' ' or '\t'; start++)
        {
            column = text[start] == '\t' ? (column / 4 * 4) + 4 : column + 1;
        }

        if (AttributeListParser.End(text, start) is { } listEnd && listEnd < end)
        {
            Attributes = text[(start + 2)..(listEnd - 1)];
            start = Lines.SkipBlanks(text, listEnd);
        }

        // An item without text on its first line must be indented like code.
        Indentation = Lines.IsBlank(text, start) ? 4 : column;

        isSplit = BlockStarts.ListMark(text, start) is not null;
        if (!Lines.IsBlank(text, start))
        {
            parts[0].Append(text, start, end - start);
        }
    }

    /// <summary>The column of the item's text: lines indented at least this far belong to the item.</summary>
    public int Indentation { get; }

    /// <summary>How far the next item of the same list may be indented: less than lines that belong to this one.</summary>
    public int MostSiblingIndent => Math.Min(3, Indentation - 1);

    /// <summary>The attribute list that the item begins with, or null.</summary>
    public string? Attributes { get; }

    /// <summary>The text, split before the first nested list so that the list begins a block.</summary>
    public IEnumerable<string> Parts => parts.Select(p => p.ToString());

    public void AddBlank(string line)
    {
        isSplit = true;
        parts[^1].Append(line);
    }

    /// <summary>Takes the line if it is indented far enough, or if it may be <paramref name="lazy"/>.</summary>
    public bool AddLine(string line, bool lazy)
    {
        var reaches = Reaches(line);
        if (!reaches && !lazy)
        {
            return false;
        }

        line = ExpandTabs(line);
        var isIndented = Lines.SkipIndent(line, 0, Indentation) == Indentation;
        if (isIndented)
        {
            line = line[Indentation..];
        }

        if (BlockStarts.ListMark(line, 0) is not null)
        {
            if (!isSplit && isIndented)
            {
                parts.Add(new StringBuilder());
                isSplit = true;
            }
            else if (isSplit && !isIndented)
            {
                line = new string(' ', Indentation + 4) + line;
            }
        }

        parts[^1].Append(line);
        return true;
    }

    // Four columns are one tab or four spaces.
    private bool Reaches(string line)
    {
        var at = 0;
        for (var column = 0; column < Indentation;)
        {
            if (at < line.Length && line[at] == '\t')
            {
                column += 4;
                at++;
            }
            else if (at < line.Length && line[at] == ' ')
            {
                column++;
                at++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static string ExpandTabs(string line)
    {
        var tabs = Lines.SkipRun(line, 0, '\t');
        return tabs == 0 ? line : new string(' ', tabs * 4) + line[tabs..];
    }
}
