using Markdig.Extensions.Mathematics;
using Markdig.Helpers;

namespace Profile.Kramdown.Blocks;

/// <summary>A formula between double dollar signs that stands alone, on one or more lines, which may be blank.</summary>
internal static class MathBlockParser
{
    public static bool TryParse(BlockSource source)
    {
        var text = source.Text;
        var start = Lines.SkipIndent(text, source.Position);
        if (!source.IsAfterBoundary)
        {
            return false;
        }

        var isEscaped = start < text.Length && text[start] == '\\';
        start += isEscaped ? 1 : 0;
        if (!Lines.Has(text, start, "$$"))
        {
            return false;
        }

        var end = text.IndexOf("$$", start + 2, StringComparison.Ordinal);
        if (end <= start + 2)
        {
            return false;
        }

        if (isEscaped)
        {
            // The escape means that this is not a block; as a span, it is still a formula.
            source.Position = Lines.IsBlank(text, end + 2) ? start : source.Position;
            return source.Position == start && ParagraphParser.Parse(source);
        }

        var after = Lines.SkipBlanks(text, end + 2);
        var next = after < text.Length && text[after] == '\n' ? after + 1 : after;
        if (!BlockStarts.Boundary(text, next))
        {
            return false;
        }

        source.Add(new MathBlock(null!) { Lines = new StringLineGroup(text[(start + 2)..end].Trim()) });
        source.Position = next;
        return true;
    }
}
