using Profile.Content.Diagnostics;

namespace Profile.Content.Sources;

/// <summary>
/// Keeps the files of a folder that could be read at the previous load but not now: they are listed as before, so that what was read from them is kept, just
/// as for a single file. Not thread-safe: used by one load at a time.
/// </summary>
internal sealed class UnreadableFolders
{
    private FolderScan? last;

    /// <summary>The scan with the files of its unreadable folders as they were at the previous load, and one diagnostic for each folder.</summary>
    public FolderScan Completed(FolderScan scan)
    {
        var kept = scan.Unreadable.ToDictionary(folder => folder,
            folder => last?.Files.Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal)).ToArray() ?? []);
        if (kept.Values.Any(files => files.Length > 0))
        {
            scan = scan with
            {
                Files = [.. scan.Files.Concat(kept.Values.SelectMany(files => files)).OrderBy(f => f.Path, StringComparer.Ordinal)],
                Diagnostics = [.. scan.Diagnostics.Select(d => kept.GetValueOrDefault(d.Location.Path) is { Length: > 0 } files
                    ? Messages.FolderNoLongerReadable.At(d.Location, files.Length)
                    : d)],
            };
        }

        last = scan;
        return scan;
    }
}
