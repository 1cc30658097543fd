using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>Code indented by four spaces or a tab.</summary>
internal static class IndentedCodeParser
{
    public static bool TryParse(BlockSource source)
    {
        if (!BlockStarts.CodeIndent(source.Text, source.Position))
        {
            return false;
        }

        var end = End(source.Text, source.Position);
        var code = new StringBuilder(end - source.Position);
        for (var line = source.Position; line < end; line = Lines.Next(source.Text, line))
        {
            var isIndented = BlockStarts.CodeIndent(source.Text, line);
            var start = isIndented ? line + (source.Text[line] == '\t' ? 1 : 4) : line;
            if (!isIndented && code.Length > 0 && Lazy(source.Text, line))
            {
                code[^1] = ' ';
            }

            code.Append(source.Text, start, Lines.Next(source.Text, line) - start);
        }

        source.Position = end;
        source.Add(new CodeBlock(null!) { Lines = new StringLineGroup(code.ToString()) });
        return true;
    }

    /// <summary>
    /// The end of the lines indented by four columns, including blank lines between them and unindented lines that directly follow them; the start position if
    /// the first line is not indented.
    /// </summary>
    public static int End(string text, int position)
    {
        var end = position;
        while (true)
        {
            var line = end;
            while (line < text.Length && Lines.IsBlank(text, line))
            {
                line = Lines.Next(text, line);
            }

            if (line >= text.Length || !BlockStarts.CodeIndent(text, line))
            {
                return end;
            }

            while (line < text.Length && !BlockStarts.EndsLazyLines(text, line))
            {
                line = Lines.Next(text, line);
            }

            end = line;
        }
    }

    private static bool Lazy(string text, int line)
    {
        var at = Lines.SkipIndent(text, line);
        return at < text.Length && !Lines.IsSpace(text[at]);
    }
}
