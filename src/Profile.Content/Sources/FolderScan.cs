using System.Collections.Immutable;
using Profile.Content.Diagnostics;

namespace Profile.Content.Sources;

/// <summary>One scan of the content root: every file that may be served or read, and no other.</summary>
/// <param name="Root">The content root's full path.</param>
/// <param name="Identity">The identity of the folder at that path.</param>
/// <param name="Files">Regular files, ordered ordinally by path.</param>
/// <param name="Diagnostics">What was skipped and why.</param>
internal sealed record FolderScan(string Root, FolderIdentity Identity, ImmutableArray<ScannedFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The folders that may not be read, by their paths inside the root; each has a diagnostic.</summary>
    public ImmutableArray<string> Unreadable { get; init; } = [];

    /// <summary>True when both scans saw the same files with the same stamps, and skipped the same ones.</summary>
    public bool IsSame(FolderScan other) =>
        Identity == other.Identity && Files.AsSpan().SequenceEqual(other.Files.AsSpan()) && Diagnostics.AsSpan().SequenceEqual(other.Diagnostics.AsSpan());
}
