using Markdig.Syntax;

namespace Profile.Content.Markup.Kramdown.Blocks;

/// <summary>A paragraph: every line that nothing else claims, up to a line that ends it.</summary>
internal static class ParagraphParser
{
    public static bool Parse(BlockSource source)
    {
        var start = source.Position;
        var end = Lines.Next(source.Text, start);
        while (!BlockStarts.EndsParagraph(source.Text, end))
        {
            end = Lines.Next(source.Text, end);
        }

        source.Position = end;
        if (source.Last is Paragraph open && !source.IsLastClosed)
        {
            // What looked like another block and was none goes on with the paragraph before it.
            source.Definitions.Texts.Append(open, source.Text.AsSpan(start, end - start));
            return true;
        }

        var paragraph = new Paragraph();
        source.Add(paragraph);
        source.Definitions.Texts[paragraph] = source.Text[Lines.SkipSpace(source.Text, start)..end];
        return true;
    }
}

/// <summary>A paragraph, which in a tight list shows only its text.</summary>
internal sealed class Paragraph : ParagraphBlock
{
    public Paragraph() => ProcessInlines = false;

    /// <summary>It is written without its tags.</summary>
    public bool IsTight { get; set; }
}
