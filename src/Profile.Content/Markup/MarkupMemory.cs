using Profile.Content.Markup.Highlighting;
using Profile.Content.Markup.Mathematics;

namespace Profile.Content.Markup;

/// <summary>What markup remembers between loads.</summary>
/// <param name="Bodies">Whole texts.</param>
/// <param name="Formulas">Single formulas, which are reused even when their text changed.</param>
/// <param name="Code">Single blocks of code, which are reused even when their text changed.</param>
internal sealed record MarkupMemory(BodyMemo Bodies, MathRenderer Formulas, CodeHighlighter Code)
{
    /// <param name="kept">Where formulas and code are kept between runs of the program, or null.</param>
    public MarkupMemory(KeptResults? kept)
        : this(new BodyMemo(), new MathRenderer(kept), new CodeHighlighter(kept))
    {
    }
}
