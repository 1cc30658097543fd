namespace Profile.Content.Sources;

/// <summary>A regular file that a scan found inside the content root.</summary>
/// <param name="Path">Path inside the root, with forward slashes and no leading one.</param>
/// <param name="RealPath">Where its bytes are, with every link resolved at the time of the scan.</param>
/// <param name="Stamp">What the file system reported about it.</param>
internal sealed record ScannedFile(string Path, string RealPath, FileStamp Stamp)
{
    /// <summary>
    /// The current status, or null unless it is still a regular file with no link on the way to it. Called before each opening: opening a pipe would wait
    /// for its writer, and a link may lead out of the content root.
    /// </summary>
    public FileStatus? Now() =>
        FileStatus.Of(RealPath) is { Kind: FileKind.File } now && (!OperatingSystem.IsLinux() || FileStatus.RealPath(RealPath) == RealPath) ? now : null;
}
