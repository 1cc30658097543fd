using Markdig.Helpers;
using Markdig.Syntax;

namespace Profile.Content.Markup.Kramdown.Blocks;

/// <summary>Code between fences of three or more grave accents or tildes, with a language of one word.</summary>
internal static class FencedCodeParser
{
    public static bool TryParse(BlockSource source)
    {
        var text = source.Text;
        var length = BlockStarts.Fence(text, source.Position);
        if (length == 0)
        {
            return false;
        }

        var fence = Lines.SkipIndent(text, source.Position);
        var mark = text[fence];
        var lineEnd = Lines.End(text, fence);
        var language = text[(fence + length)..lineEnd].Trim();
        if (language.Contains(' ') || language.Contains('\t') || (mark == '`' && language.Contains('`')))
        {
            return false;
        }

        var content = Lines.Next(text, lineEnd);
        for (var line = content; line < text.Length; line = Lines.Next(text, line))
        {
            if (BlockStarts.Fence(text, line) >= length && Lines.SkipIndent(text, line) is var closing && text[closing] == mark
                && Lines.IsBlank(text, Lines.SkipRun(text, closing, mark)))
            {
                source.Add(new FencedCodeBlock(null!)
                {
                    Info = language.Split('?')[0],
                    Lines = new StringLineGroup(content == line ? "\n" : text[content..line]),
                });
                source.Position = Lines.Next(text, line);
                return true;
            }
        }

        return false;
    }
}
