using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>A paragraph: every line that nothing else claims, up to a line that ends it.</summary>
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
            // What looked like another block and was none goes on with the paragraph before it.
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

    // Spaces and then a tab are too much for a paragraph and too little for code: the line is bare text.
    private static bool IsTabbed(string text, int line)
    {
        var at = Lines.SkipIndent(text, line);
        return at > line && at < text.Length && text[at] == '\t';
    }
}

/// <summary>A paragraph, which in a tight list shows only its text.</summary>
internal sealed class Paragraph : ParagraphBlock
{
    public Paragraph() => ProcessInlines = false;

    /// <summary>It is written without its tags.</summary>
    public bool IsTight { get; set; }

    /// <summary>It holds an image alone that asked to be a figure (<c>{:standalone}</c>).</summary>
    public bool IsFigure { get; set; }
}
