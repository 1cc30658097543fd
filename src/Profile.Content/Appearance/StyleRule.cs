using System.Collections.Immutable;

namespace Profile.Content.Appearance;

/// <summary>The text of a style sheet.</summary>
/// <param name="Path">Its path inside the content root.</param>
/// <param name="FirstLine">The line of the file on which it begins, after front matter.</param>
internal sealed record StyleText(string Path, string Text, int FirstLine = 1);

/// <summary>A property and its value.</summary>
/// <param name="Name">In lower case, unless it is a custom property.</param>
/// <param name="Written">The value as written.</param>
/// <param name="Value">The value with its variables replaced; null when Sass would have to compute it.</param>
internal sealed record StyleDeclaration(string Name, string Written, string? Value, Location Location);

/// <summary>A rule of a style sheet without any nesting.</summary>
/// <param name="Conditions">The rules around it, outermost first: <c>@media (min-width: 36rem)</c>.</param>
/// <param name="Selectors">Complete selectors, joined with those they were nested in.</param>
/// <param name="Declarations">In the order of the file.</param>
/// <param name="Computed">Statements that are not run here: <c>@include</c>, <c>@extend</c> and the like.</param>
internal sealed record StyleRule(
    ImmutableArray<string> Conditions,
    ImmutableArray<string> Selectors,
    ImmutableArray<StyleDeclaration> Declarations,
    ImmutableArray<StyleDeclaration> Computed);

/// <summary>The steps of an animation, or a font.</summary>
/// <param name="Prelude">The text before its block: <c>@keyframes fade</c>.</param>
/// <param name="Text">The text inside it, with variables replaced.</param>
internal sealed record StyleBlock(string Prelude, string Text, Location Location);
