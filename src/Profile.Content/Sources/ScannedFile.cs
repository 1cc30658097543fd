namespace Profile.Content.Sources;

/// <summary>A regular file that a scan found inside the content root.</summary>
/// <param name="Path">Path inside the root, with forward slashes and no leading one.</param>
/// <param name="RealPath">Where its bytes are, every link resolved at the scan.</param>
/// <param name="Stamp">What the file system said of it.</param>
internal sealed record ScannedFile(string Path, string RealPath, FileStamp Stamp)
{
    /// <summary>
    /// What stands there now, or null unless it is still a regular file and no link on the way to it. Asked before each opening: a pipe would wait for its
    /// writer, and a link may lead out of the content root.
    /// </summary>
    public FileStatus? Now() =>
        FileStatus.Of(RealPath) is { Kind: FileKind.File } now && (!OperatingSystem.IsLinux() || FileStatus.RealPath(RealPath) == RealPath) ? now : null;
}
