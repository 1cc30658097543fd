
namespace Profile.Liquid.Reading;

/// <summary>A tag as it was written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Markup">What stands behind the name, trimmed.</param>
/// <param name="Location">Where it starts.</param>
public sealed record TagText(string Name, string Markup, Location Location);
