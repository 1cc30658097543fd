
namespace Profile.Liquid.Reading;

/// <summary>A tag as written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Markup">The text after the name, trimmed.</param>
/// <param name="Location">Its position.</param>
public sealed record TagText(string Name, string Markup, Location Location);
