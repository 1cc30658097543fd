namespace Profile.Content.Markup.Icons;

/// <summary>A single-colour drawing.</summary>
/// <param name="Name">Its current name, without a prefix.</param>
/// <param name="ViewBox">SVG's <c>viewBox</c>.</param>
/// <param name="Path">SVG's <c>d</c>.</param>
/// <param name="IsUpsideDown">Whether its y axis points up, as in a font.</param>
internal sealed record Icon(string Name, string ViewBox, string Path, bool IsUpsideDown = false);
