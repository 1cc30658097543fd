namespace Profile.Kramdown.Blocks;

/// <summary>Reads the blocks of a source one after the other, each with the first parser that accepts the text.</summary>
internal static class BlockSequenceParser
{
    // kramdown's order: a list line is not a rule, a line of dashes is not a list, and a paragraph takes what is left.
    private static readonly Func<BlockSource, bool>[] Parsers =
    [
        BlankLineParser.TryParse,
        IndentedCodeParser.TryParse,
        FencedCodeParser.TryParse,
        QuoteParser.TryParse,
        HeadingParser.TryParseHashes,
        ThematicBreakParser.TryParse,
        ListParser.TryParse,
        DefinitionListParser.TryParse,
        HtmlBlockParser.TryParse,
        HeadingParser.TryParseUnderlined,
        MathBlockParser.TryParse,
        TableParser.TryParse,
        FootnoteDefinitionParser.TryParse,
        LinkDefinitionParser.TryParse,
        AbbreviationParser.TryParse,
        BlockExtensionParser.TryParse,
        ParagraphParser.Parse,
    ];

    public static void Parse(BlockSource source)
    {
        while (source.Position < source.Text.Length && !source.Ended)
        {
            foreach (var parser in Parsers)
            {
                if (parser(source))
                {
                    break;
                }
            }
        }

        source.DropPending();
    }
}
