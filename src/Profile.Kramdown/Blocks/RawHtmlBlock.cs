using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>HTML that is written as it stands.</summary>
/// <param name="html">Escaped where it has to be.</param>
internal sealed class RawHtmlBlock(string html) : LeafBlock(null)
{
    public string Html { get; } = html;
}
