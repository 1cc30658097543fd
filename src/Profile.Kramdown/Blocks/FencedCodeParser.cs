using Markdig.Helpers;
using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>Code between fences of three or more backticks or tildes, with a language of one word.</summary>
internal static class FencedCodeParser
{
    public static bool TryParse(BlockSource source)
    {
        var text = source.Text;
        var length = BlockStarts.Fence(text, source.Position);
        if (length == 0 || source.LastFence(source.Text[Lines.SkipIndent(source.Text, source.Position)]) < source.Position)
        {
            return false;
        }

        var start = Lines.SkipIndent(text, source.Position);
        var lineEnd = Lines.End(text, start);
        var content = Lines.Next(text, lineEnd);
        var (line, closing) = Close(text, content, text[start], length);
        var language = text[(start + Math.Min(length, closing))..lineEnd].Trim();
        if (closing == 0 || language.Any(Lines.IsSpace))
        {
            return false;
        }

        source.Add(new FencedCodeBlock(null!)
        {
            Info = language.Split('?')[0],
            Lines = new StringLineGroup(content == line ? "\n" : text[content..line]),
        });
        source.Position = Lines.Next(text, line);
        return true;
    }

    /// <summary>The start of the last line that could close a fence of a mark, or -1: no such fence that opens after it can be closed.</summary>
    public static int LastClosing(string text, char mark)
    {
        for (var end = text.Length; end > 0;)
        {
            var line = text.LastIndexOf('\n', end - 1, end) + 1;
            if (BlockStarts.Fence(text, line) is var length and > 0
                && Lines.SkipIndent(text, line) is var start && text[start] == mark && Lines.IsBlank(text, start + length))
            {
                return line;
            }

            end = line - 1;
        }

        return -1;
    }

    // The first line with a fence as long as the opening one. If there is none, the longest one closes,
    // and the rest of the opening fence belongs to the language.
    private static (int Line, int Length) Close(string text, int content, char mark, int length)
    {
        var best = (Line: 0, Length: 0);
        for (var line = content; line < text.Length; line = Lines.Next(text, line))
        {
            var found = BlockStarts.Fence(text, line);
            if (found > best.Length && Lines.SkipIndent(text, line) is var start && text[start] == mark && Lines.IsBlank(text, start + found))
            {
                best = (line, found);
                if (found >= length)
                {
                    break;
                }
            }
        }

        return best;
    }
}
