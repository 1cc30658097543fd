namespace Profile.Kramdown.Blocks;

/// <summary>What an abbreviation stands for: <c>*[HTML]: text</c>.</summary>
internal static class AbbreviationParser
{
    public static bool TryParse(BlockSource source)
    {
        var text = source.Text;
        var open = Lines.SkipIndent(text, source.Position);
        if (!Lines.Has(text, open, "*["))
        {
            return false;
        }

        var end = Lines.End(text, open);
        var close = text.IndexOf("]:", open, end - open, StringComparison.Ordinal);
        if (close <= open + 2)
        {
            return false;
        }

        var lists = new BlankBlock(BlankKind.Definition);
        source.Definitions.Abbreviations[text[(open + 2)..close]] = (text[(close + 2)..end].Trim(), lists);
        source.Position = Lines.Next(text, end);
        source.Add(lists);
        return true;
    }
}
