using Markdig.Syntax;

namespace Profile.Kramdown.Blocks;

/// <summary>HTML that is written unchanged.</summary>
/// <param name="html">The HTML, already escaped where needed.</param>
internal sealed class RawHtmlBlock(string html) : LeafBlock(null)
{
    public string Html { get; } = html;
}
