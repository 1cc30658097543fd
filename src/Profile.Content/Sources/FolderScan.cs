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

    /// <summary>
    /// The only file that is new or has changed since an earlier scan of the same folder, with its size at that time; null unless there is exactly one.
    /// </summary>
    public (ScannedFile File, long SizeBefore)? OnlyChangeSince(FolderScan before)
    {
        if (Identity != before.Identity || Files.Length - before.Files.Length is not (0 or 1)
            || !Diagnostics.AsSpan().SequenceEqual(before.Diagnostics.AsSpan()))
        {
            return null;
        }

        var at = Files.AsSpan().CommonPrefixLength(before.Files.AsSpan());
        if (at == Files.Length)
        {
            return null;
        }

        var isNew = Files.Length > before.Files.Length;
        return (isNew || before.Files[at].Path == Files[at].Path) && Files.AsSpan()[(at + 1)..].SequenceEqual(before.Files.AsSpan()[(isNew ? at : at + 1)..])
            ? (Files[at], isNew ? 0 : before.Files[at].Stamp.Size)
            : null;
    }

    /// <summary>
    /// What a new scan would find if nothing changed since this one but some paths: files of this scan, paths that scans ignore, and files that came and went.
    /// Null if a path is anything else, so that the whole folder must be scanned.
    /// </summary>
    /// <param name="paths">Paths inside the root.</param>
    public FolderScan? Renewed(IEnumerable<string> paths)
    {
        var files = Files;
        foreach (var path in paths.Where(p => !FolderScanner.IsIgnored(p)))
        {
            var at = files.AsSpan().BinarySearch(new AtPath(path));
            var full = System.IO.Path.Combine(Root, path);
            // The path may be a link that now leads to another file.
            if (at >= 0 && FileStatus.RealPath(full) == files[at].RealPath && files[at].Now() is { } now)
            {
                files = now.Stamp == files[at].Stamp ? files : files.SetItem(at, files[at] with { Stamp = now.Stamp });
            }
            else if (at >= 0 || FileStatus.Of(full) is not null || HasFilesBelow(path))
            {
                return null;
            }
        }

        return files == Files ? this : this with { Files = files };
    }

    private bool HasFilesBelow(string folder)
    {
        var first = ~Files.AsSpan().BinarySearch(new AtPath(folder + "/"));
        return first < Files.Length && Files[first].Path.StartsWith(folder + "/", StringComparison.Ordinal);
    }

    /// <summary>True when both scans saw the same files with the same stamps, and skipped the same ones.</summary>
    public bool IsSame(FolderScan other) => ReferenceEquals(this, other)
        || (Identity == other.Identity && Files.AsSpan().SequenceEqual(other.Files.AsSpan()) && Diagnostics.AsSpan().SequenceEqual(other.Diagnostics.AsSpan()));

    private readonly record struct AtPath(string Path) : IComparable<ScannedFile>
    {
        public int CompareTo(ScannedFile? other) => string.CompareOrdinal(Path, other?.Path);
    }
}
