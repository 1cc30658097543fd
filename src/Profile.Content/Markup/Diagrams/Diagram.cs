using Profile.Content.Routes;

namespace Profile.Content.Markup.Diagrams;

/// <summary>A block that is drawn in a small document of its own, which a page shows in a frame.</summary>
/// <param name="Kind">The library that draws it.</param>
/// <param name="Source">What the owner wrote.</param>
internal sealed record Diagram(DiagramKind Kind, string Source)
{
    /// <summary>The beginning of every address.</summary>
    public const string Prefix = OwnAddress.Prefix + "diagrams/";

    private const int HashDigits = 24;

    /// <summary>The permalink of its document, which follows from its kind and source.</summary>
    public string Permalink { get; } = $"{Prefix}{Kind.Name}/{ContentHash.Of(Source)[..HashDigits]}.html";
}
