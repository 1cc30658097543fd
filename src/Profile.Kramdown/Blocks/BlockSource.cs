using Markdig.Renderers.Html;
using Markdig.Syntax;
using Profile.Kramdown.Html;

namespace Profile.Kramdown.Blocks;

/// <summary>A text whose blocks are being read, the current position, and the container for the blocks.</summary>
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

    /// <summary>The whole text; it ends with a newline or is empty.</summary>
    public string Text { get; }

    /// <summary>The end of the last comment.</summary>
    public Lazy<int> LastCommentEnd { get; }

    /// <summary>The start of the last line that could close a fence, for each kind of mark.</summary>
    public int LastFence(char mark) => mark == '`' ? lastGraveFence.Value : lastTildeFence.Value;

    /// <summary>Where the next block begins: the start of a line, or a position after an HTML end tag.</summary>
    public int Position { get; set; }

    /// <summary>The blocks read so far.</summary>
    public ContainerBlock Blocks { get; }

    /// <summary>What the document defines: links, footnotes, abbreviations, attribute lists.</summary>
    public Definitions Definitions { get; }

    /// <summary>The element whose end tag ends these blocks, or null.</summary>
    public string? EndTag { get; private init; }

    /// <summary>Whether the end tag has been read.</summary>
    public bool Ended { get; set; }

    /// <summary>Whether attributes follow the last block, so that no text can be added to it.</summary>
    public bool IsLastClosed { get; set; }

    public Block? Last => Blocks.LastChild;

    /// <summary>Whether nothing, a blank line or an attribute list precedes this position: a table, formula or underlined heading may begin.</summary>
    public bool IsAfterBoundary => pending is not null || Last is null or BlankBlock { Kind: BlankKind.Lines or BlankKind.EndOfBlock };

    public static BlockSource Root(string text, ContainerBlock blocks, Definitions definitions) => new(text, blocks, definitions, 0);

    /// <summary>The text collected by a list item, quote or footnote, to be read one level deeper.</summary>
    public BlockSource Nested(string text, ContainerBlock blocks) => new(text, blocks, Definitions, depth + 1);

    /// <summary>The same text from the same position, read into an HTML element until its end tag.</summary>
    public BlockSource Within(string endTag, ContainerBlock blocks) =>
        new(Text, blocks, Definitions, depth + 1) { Position = Position, EndTag = endTag };

    /// <summary>Appends a block, with the attributes from the line before it. A blank line takes them too, which discards them.</summary>
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

    /// <summary>Forgets attributes that were not followed by a block.</summary>
    public void DropPending() => pending = null;
}
