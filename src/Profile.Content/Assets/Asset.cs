using Profile.Content.Sources;

namespace Profile.Content.Assets;

/// <summary>A file of the owner's that visitors may fetch as it is.</summary>
/// <param name="Permalink">Its URL inside the site, percent-encoded.</param>
/// <param name="File">Where its bytes are.</param>
/// <param name="MediaType">Its media type.</param>
internal sealed record Asset(string Permalink, ScannedFile File, string MediaType);

/// <summary>Width and height in pixels.</summary>
internal readonly record struct PictureSize(int Width, int Height);
