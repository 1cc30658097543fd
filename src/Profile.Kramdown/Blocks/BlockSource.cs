using Markdig.Renderers.Html;
using Markdig.Syntax;
using Profile.Kramdown.Html;

namespace Profile.Kramdown.Blocks;

/// <summary>A text whose blocks are being read, how far it is read, and the container that they go into.</summary>
internal sealed class BlockSource
{
    private readonly int depth;
    private HtmlAttributes? pending;

    private readonly Lazy<int> lastGraveFence;
    private readonly Lazy<int> lastTildeFence;

    private BlockSource(string text, ContainerBlock blocks, Definitions definitions, int depth)
    {
        if (depth > KramdownLimits.MarkdownDepth)
        {
            throw new MarkupTooDeepException();
        }

        Text = text;
        LastCommentEnd = HtmlTagParser.LastCommentEnd(text);
        lastGraveFence = new Lazy<int>(() => FencedCodeParser.LastClosing(text, '`'), isThreadSafe: false);
        lastTildeFence = new Lazy<int>(() => FencedCodeParser.LastClosing(text, '~'), isThreadSafe: false);
        Blocks = blocks;
        Definitions = definitions;
        this.depth = depth;
    }

    /// <summary>The whole text; it ends in a newline or is empty.</summary>
    public string Text { get; }

    /// <summary>Where the last comment ends.</summary>
    public Lazy<int> LastCommentEnd { get; }

    /// <summary>Where the last line begins that may close a fence of a mark.</summary>
    public int LastFence(char mark) => mark == '`' ? lastGraveFence.Value : lastTildeFence.Value;

    /// <summary>Where the next block begins: the start of a line, or a place behind an HTML end tag.</summary>
    public int Position { get; set; }

    /// <summary>What was read from the text so far.</summary>
    public ContainerBlock Blocks { get; }

    /// <summary>What the document defines: links, footnotes, abbreviations, attribute lists.</summary>
    public Definitions Definitions { get; }

    /// <summary>The element whose end tag ends these blocks, or null.</summary>
    public string? EndTag { get; private init; }

    /// <summary>The end tag was read.</summary>
    public bool Ended { get; set; }

    /// <summary>Attributes stand behind the last block, so no text can be added to it.</summary>
    public bool IsLastClosed { get; set; }

    public Block? Last => Blocks.LastChild;

    /// <summary>Nothing, a blank line or an attribute list stands before this place: a table, formula or underlined heading may begin.</summary>
    public bool IsAfterBoundary => pending is not null || Last is null or BlankBlock { Kind: BlankKind.Lines or BlankKind.EndOfBlock };

    public static BlockSource Root(string text, ContainerBlock blocks, Definitions definitions) => new(text, blocks, definitions, 0);

    /// <summary>The text that a list item, quote or footnote gathered, to be read one level deeper.</summary>
    public BlockSource Nested(string text, ContainerBlock blocks) => new(text, blocks, Definitions, depth + 1);

    /// <summary>The same text from the same place, read into an HTML element until its end tag.</summary>
    public BlockSource Within(string endTag, ContainerBlock blocks) =>
        new(Text, blocks, Definitions, depth + 1) { Position = Position, EndTag = endTag };

    /// <summary>Appends a block, with the attributes that stood on the line before it. A blank line takes them too, and so loses them.</summary>
    public void Add(Block block)
    {
        if (pending is not null)
        {
            block.SetAttributes(pending);
            pending = null;
        }

        IsLastClosed = false;
        Blocks.Add(block);
    }

    /// <summary>The attributes for the block that comes next.</summary>
    public HtmlAttributes AttributesOfNext() => pending ??= new HtmlAttributes();

    /// <summary>Forgets attributes that no block followed.</summary>
    public void DropPending() => pending = null;
}
