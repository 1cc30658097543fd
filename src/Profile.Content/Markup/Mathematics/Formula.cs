using Profile.Content.Diagnostics;

namespace Profile.Content.Markup.Mathematics;

/// <summary>What a piece of TeX became: MathML, or what is wrong with it.</summary>
/// <param name="Markup">MathML with its TeX as annotation; empty where the TeX only defines macros, or is wrong.</param>
/// <param name="Text">The signs that a reader sees, in a line.</param>
/// <param name="HasNumbers">Whether numbers, labels or references are left for the page to fill in.</param>
/// <param name="Problem">What is wrong with the TeX, or null.</param>
internal sealed record Formula(string Markup, string Text, bool HasNumbers, FormulaProblem? Problem = null)
{
    public static Formula Failed(Message message, string says = "", int position = 0) =>
        new("", "", HasNumbers: false, new FormulaProblem(message, says, position));
}

/// <summary>Why a formula cannot be shown.</summary>
/// <param name="Says">The renderer's own words, or nothing.</param>
/// <param name="Position">Where in the TeX, counted from 0.</param>
internal sealed record FormulaProblem(Message Message, string Says, int Position);
