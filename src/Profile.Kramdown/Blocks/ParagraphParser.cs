using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>A paragraph: all lines that nothing else claims, up to a line that ends it.</summary>
internal static class ParagraphParser
{
    public static bool Parse(BlockSource source)
    {
        var start = source.Position;
        var end = Lines.Next(source.Text, start);
        if (IsTabbed(source.Text, start))
        {
            source.Position = end;
            Add(source, source.Text[start..end]).IsTight = true;
            source.IsLastClosed = true;
            return true;
        }

        while (!BlockStarts.EndsParagraph(source.Text, end))
        {
            end = Lines.Next(source.Text, end);
        }

        source.Position = end;
        if (source.Last is Paragraph open && !source.IsLastClosed)
        {
            // Text that looked like another block, but is not one, continues the paragraph before it.
            source.Definitions.Texts.Append(open, source.Text.AsSpan(start, end - start));
            return true;
        }

        Add(source, source.Text[Lines.SkipSpace(source.Text, start)..end]);
        return true;
    }

    private static Paragraph Add(BlockSource source, string text)
    {
        var paragraph = new Paragraph();
        source.Add(paragraph);
        source.Definitions.Texts[paragraph] = text;
        return paragraph;
    }

    // Spaces followed by a tab are too much for a paragraph and too little for code: the line is bare text.
    private static bool IsTabbed(string text, int line)
    {
        var at = Lines.SkipIndent(text, line);
        return at > line && at < text.Length && text[at] == '\t';
    }
}

/// <summary>A paragraph, shown without its tags in a tight list.</summary>
internal sealed class Paragraph : ParagraphBlock
{
    public Paragraph() => ProcessInlines = false;

    /// <summary>Whether it is written without its tags.</summary>
    public bool IsTight { get; set; }

    /// <summary>Whether it consists of an image that is to become a figure (<c>{:standalone}</c>).</summary>
    public bool IsFigure { get; set; }
}
