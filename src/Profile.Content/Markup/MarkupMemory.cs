using Profile.Content.Markup.Highlighting;
using Profile.Content.Markup.Mathematics;

namespace Profile.Content.Markup;

/// <summary>What markup remembers between loads.</summary>
/// <param name="Bodies">Whole texts.</param>
/// <param name="Formulas">Each formula, also when its text changed.</param>
/// <param name="Code">Each block of code, also when its text changed.</param>
internal sealed record MarkupMemory(BodyMemo Bodies, MathRenderer Formulas, CodeHighlighter Code)
{
    public MarkupMemory()
        : this(new BodyMemo(), new MathRenderer(), new CodeHighlighter())
    {
    }
}
