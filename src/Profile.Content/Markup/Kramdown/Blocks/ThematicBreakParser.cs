using Markdig.Syntax;

namespace Profile.Content.Markup.Kramdown.Blocks;

/// <summary>A line of three or more stars, dashes or underscores.</summary>
internal static class ThematicBreakParser
{
    public static bool TryParse(BlockSource source)
    {
        var at = Lines.SkipIndent(source.Text, source.Position);
        if (at >= source.Text.Length || source.Text[at] is not ('*' or '-' or '_'))
        {
            return false;
        }

        var mark = source.Text[at];
        var marks = 0;
        for (; at < source.Text.Length && source.Text[at] != '\n'; at++)
        {
            if (source.Text[at] == mark)
            {
                marks++;
            }
            else if (source.Text[at] is not (' ' or '\t' or '\r'))
            {
                return false;
            }
        }

        if (marks < 3)
        {
            return false;
        }

        source.Add(new ThematicBreakBlock(null!));
        source.Position = Lines.Next(source.Text, at);
        return true;
    }
}
