using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>An invisible block on which its neighbours depend.</summary>
/// <param name="kind">What it came from.</param>
internal sealed class BlankBlock(BlankKind kind) : LeafBlock(null)
{
    public BlankKind Kind { get; } = kind;
}

/// <summary>The sources of an invisible block.</summary>
internal enum BlankKind
{
    /// <summary>One or more blank lines.</summary>
    Lines,

    /// <summary>The end-of-block mark <c>^</c>.</summary>
    EndOfBlock,

    /// <summary>The definition of a link, footnote or abbreviation; an attribute list after it belongs to it.</summary>
    Definition,

    /// <summary>A named attribute list or options: they end a block, but a block that must stand alone may not begin right after them.</summary>
    Separator,
}
