namespace Profile.Kramdown.Blocks;

/// <summary>Blank lines, and the line <c>^</c>, which ends a block.</summary>
internal static class BlankLineParser
{
    public static bool TryParse(BlockSource source)
    {
        var at = source.Position;
        while (at < source.Text.Length && Lines.IsBlank(source.Text, at))
        {
            at = Lines.Next(source.Text, at);
        }

        if (at > source.Position)
        {
            source.Position = at;
            if (source.Last is not BlankBlock { Kind: BlankKind.Lines })
            {
                source.Add(new BlankBlock(BlankKind.Lines));
            }

            return true;
        }

        if (!BlockStarts.EndOfBlock(source.Text, at))
        {
            return false;
        }

        source.Position = Lines.Next(source.Text, at);
        source.Add(new BlankBlock(BlankKind.EndOfBlock));
        return true;
    }
}
