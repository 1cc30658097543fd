using System.Collections.Immutable;

namespace Profile.Drawing;

/// <summary>A point of an outline; the y axis points down.</summary>
internal readonly record struct Vertex(double X, double Y);

/// <summary>The shape of a character, for a font size of 1 and a baseline at 0.</summary>
/// <param name="Advance">The distance to the next character.</param>
/// <param name="Contours">Closed polygons.</param>
internal sealed record Glyph(double Advance, ImmutableArray<ImmutableArray<Vertex>> Contours);
