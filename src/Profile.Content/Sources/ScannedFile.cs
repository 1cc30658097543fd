namespace Profile.Content.Sources;

/// <summary>A regular file that a scan found inside the content root.</summary>
/// <param name="Path">Path inside the root, with forward slashes and no leading one.</param>
/// <param name="RealPath">Where its bytes are, every link resolved at the scan.</param>
/// <param name="Stamp">What the file system said of it.</param>
internal sealed record ScannedFile(string Path, string RealPath, FileStamp Stamp);
