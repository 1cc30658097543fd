using Markdig.Syntax;

namespace Profile.Content.Markup.Kramdown.Blocks;

/// <summary>Blank lines, or the end-of-block mark <c>^</c>: nothing to see, but what stands beside it depends on it.</summary>
internal sealed class BlankBlock() : LeafBlock(null)
{
    /// <summary>It was the mark, not a blank line.</summary>
    public bool IsEndOfBlock { get; init; }
}
