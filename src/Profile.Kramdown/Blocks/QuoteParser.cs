using System.Text;
using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>A quote: lines that begin with a greater-than sign, and the lines that follow them up to a blank one.</summary>
internal static class QuoteParser
{
    public static bool TryParse(BlockSource source)
    {
        var text = source.Text;
        if (BlockStarts.QuoteMark(text, source.Position) is null)
        {
            return false;
        }

        var content = new StringBuilder();
        var line = source.Position;
        do
        {
            var next = Lines.Next(text, line);
            var start = BlockStarts.QuoteMark(text, line) ?? line;
            content.Append(text, start, next - start);
            line = next;
        }
        while (!BlockStarts.EndsLazyLines(text, line));

        source.Position = line;
        var quote = new QuoteBlock(null);
        source.Add(quote);
        BlockSequenceParser.Parse(source.Nested(content.ToString(), quote));
        return true;
    }
}
