using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>An HTML element that the owner wrote, around raw HTML or blocks; its attributes are those set on the node (<c>GetAttributes</c>).</summary>
/// <param name="name">The element's name.</param>
/// <param name="isClosed">Whether it has no content and no end tag.</param>
internal sealed class HtmlElementBlock(string name, bool isClosed) : ContainerBlock(null)
{
    public string Name { get; } = name;

    public bool IsClosed { get; } = isClosed;

    /// <summary>Whether a block is inside such an element, where GitHub's additions to kramdown do not apply.</summary>
    public static bool Holds(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is HtmlElementBlock)
            {
                return true;
            }
        }

        return false;
    }
}
