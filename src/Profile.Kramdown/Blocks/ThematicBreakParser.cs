using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>A line of three or more stars, dashes or underscores.</summary>
internal static class ThematicBreakParser
{
    public static bool TryParse(BlockSource source)
    {
        if (!IsBreak(source.Text, source.Position))
        {
            return false;
        }

        source.Add(new ThematicBreakBlock(null!));
        source.Position = Lines.Next(source.Text, source.Position);
        return true;
    }

    /// <summary>Whether the line consists of three or more of one mark, and otherwise only spaces.</summary>
    public static bool IsBreak(string text, int line)
    {
        var at = Lines.SkipIndent(text, line);
        if (at >= text.Length || text[at] is not ('*' or '-' or '_'))
        {
            return false;
        }

        var mark = text[at];
        var marks = 0;
        for (; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == mark)
            {
                marks++;
            }
            else if (text[at] is not (' ' or '\t'))
            {
                return false;
            }
        }

        return marks >= 3;
    }
}
