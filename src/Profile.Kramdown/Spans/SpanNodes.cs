using Markdig.Syntax.Inlines;

namespace Profile.Kramdown.Spans;

/// <summary>An abbreviation and what it stands for.</summary>
internal sealed class AbbreviationSpan(string text, string meaning) : LeafInline
{
    public string Text { get; } = text;

    public string Meaning { get; } = meaning;
}

/// <summary>An HTML element that the owner wrote; its attributes are those set on the node (<c>GetAttributes</c>).</summary>
/// <param name="name">The element's name.</param>
internal sealed class HtmlElementSpan(string name) : ContainerInline
{
    public string Name { get; } = name;
}

/// <summary>HTML that is written unchanged.</summary>
internal sealed class RawHtmlSpan(string html) : LeafInline
{
    public string Html { get; } = html;
}

/// <summary>A formula, without its dollar signs.</summary>
internal sealed class MathSpan(string formula) : LeafInline
{
    public string Formula { get; } = formula;
}

/// <summary>A mark that refers to a footnote.</summary>
internal sealed class FootnoteMarker(Footnote footnote) : LeafInline
{
    public Footnote Footnote { get; } = footnote;

    /// <summary>1 for the first mark of its footnote, 2 for the next.</summary>
    public int Index { get; set; }
}
