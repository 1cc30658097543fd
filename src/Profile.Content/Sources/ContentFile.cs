namespace Profile.Content.Sources;

/// <summary>The text of a content file.</summary>
/// <param name="Path">Path inside the content root.</param>
/// <param name="Collection">The collection that its folder belongs to.</param>
/// <param name="Text">Its text, without a byte order mark, with lines ending in \n.</param>
/// <param name="Hash">SHA-256 of its bytes, hexadecimal.</param>
internal sealed record ContentFile(string Path, string Collection, string Text, string Hash);
