using System.Text;

namespace Profile.Kramdown.Blocks;

/// <summary>The text of a footnote: <c>[^name]: text</c>, with further paragraphs indented by four.</summary>
internal static class FootnoteDefinitionParser
{
    public static bool TryParse(BlockSource source)
    {
        var text = source.Text;
        var open = Lines.SkipIndent(text, source.Position);
        if (Footnote.NameEnd(text, open) is not { } close || close + 1 >= text.Length || text[close] != ':')
        {
            return false;
        }

        var first = Lines.Next(text, close);
        var end = IndentedCodeParser.End(text, first);
        var content = new StringBuilder();
        content.Append(text, close + 1, first - close - 1);
        for (var line = first; line < end; line = Lines.Next(text, line))
        {
            var start = BlockStarts.CodeIndent(text, line) ? line + (text[line] == '\t' ? 1 : 4) : line;
            content.Append(text, start, Lines.Next(text, line) - start);
        }

        source.Position = end;
        source.Add(new BlankBlock(BlankKind.Definition));
        var footnote = new Footnote(text[(open + 2)..(close - 1)]);
        source.Definitions.Footnotes[footnote.Name] = footnote;
        BlockSequenceParser.Parse(source.Nested(content.ToString().TrimStart(' ', '\t'), footnote));
        return true;
    }
}
