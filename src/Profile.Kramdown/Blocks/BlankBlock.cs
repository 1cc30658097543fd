using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>Nothing to see, but what stands beside it depends on it.</summary>
/// <param name="kind">What stood there.</param>
internal sealed class BlankBlock(BlankKind kind) : LeafBlock(null)
{
    public BlankKind Kind { get; } = kind;
}

/// <summary>What leaves nothing to see.</summary>
internal enum BlankKind
{
    /// <summary>One blank line or more.</summary>
    Lines,

    /// <summary>The end-of-block mark <c>^</c>.</summary>
    EndOfBlock,

    /// <summary>The definition of a link, footnote or abbreviation; an attribute list behind it is its own.</summary>
    Definition,

    /// <summary>A named attribute list or options: they end a block, but none that must stand alone may begin behind them.</summary>
    Separator,
}
