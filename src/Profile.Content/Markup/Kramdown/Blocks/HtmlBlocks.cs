using Markdig.Syntax;

namespace Profile.Content.Markup.Kramdown.Blocks;

/// <summary>An HTML element of the owner's, around raw HTML or around blocks; its attributes are the node's.</summary>
/// <param name="name">The element's name.</param>
/// <param name="isClosed">It has no content and no end tag.</param>
internal sealed class HtmlElementBlock(string name, bool isClosed) : ContainerBlock(null)
{
    public string Name { get; } = name;

    public bool IsClosed { get; } = isClosed;
}

/// <summary>HTML that is written as it stands.</summary>
/// <param name="html">Escaped where it has to be.</param>
internal sealed class RawHtmlBlock(string html) : LeafBlock(null)
{
    public string Html { get; } = html;
}
