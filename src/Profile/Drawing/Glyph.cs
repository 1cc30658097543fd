using System.Collections.Immutable;

namespace Profile.Drawing;

/// <summary>A point of an outline; the y axis points down.</summary>
internal readonly record struct Vertex(double X, double Y);

/// <summary>The shape of a character, for a font size of 1 with its base line at 0.</summary>
/// <param name="Advance">How far the next character is.</param>
/// <param name="Contours">Closed polygons.</param>
internal sealed record Glyph(double Advance, ImmutableArray<ImmutableArray<Vertex>> Contours);
