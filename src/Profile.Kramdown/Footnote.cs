using Markdig.Syntax;

namespace Profile.Kramdown;

/// <summary>A footnote's text, shown at the end of the document if a mark refers to it.</summary>
/// <param name="name">The name used by its marks.</param>
internal sealed class Footnote(string name) : ContainerBlock(null)
{
    public string Name { get; } = name;

    /// <summary>Its number, in the order of the first marks; 0 until it has one.</summary>
    public int Number { get; set; }

    /// <summary>How many marks refer to it.</summary>
    public int Marks { get; set; }

    /// <summary>The position after <c>[^name]</c> if that is here, or null.</summary>
    public static int? NameEnd(string text, int position)
    {
        if (!Lines.Has(text, position, "[^"))
        {
            return null;
        }

        var at = position + 2;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_' || (at > position + 2 && text[at] is '-' or ':')))
        {
            at++;
        }

        return at > position + 2 && at < text.Length && text[at] == ']' ? at + 1 : null;
    }
}
