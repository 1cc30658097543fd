
namespace Profile.Liquid.Reading;

/// <summary>Ends the reading of a template that nests too deeply; caught by <see cref="TemplateParser"/>, never seen outside.</summary>
internal sealed class TooDeepException(Location location) : Exception
{
    public Location Location { get; } = location;
}
