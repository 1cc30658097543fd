using Profile.Content.Markup.Highlighting;
using Profile.Content.Markup.Mathematics;

namespace Profile.Content.Markup;

/// <summary>What markup remembers between loads.</summary>
/// <param name="Bodies">Whole texts.</param>
/// <param name="Formulas">Single formulas, which are reused even when their text changed.</param>
/// <param name="Code">Single blocks of code, which are reused even when their text changed.</param>
internal sealed record MarkupMemory(BodyMemo Bodies, MathRenderer Formulas, CodeHighlighter Code)
{
    public MarkupMemory()
        : this(new BodyMemo(), new MathRenderer(), new CodeHighlighter())
    {
    }
}
