using System.Collections.Immutable;
using Profile.Content.Diagnostics;

namespace Profile.Content.Sources;

/// <summary>
/// Walks the content root using stat alone: regular files whose real path lies inside the root's real path, names without a leading dot, each folder once (so
/// that link loops end), limited in depth and number. Nothing is opened, so a FIFO cannot block it.
/// </summary>
internal static class FolderScanner
{
    private static readonly string[] SkippedFolders = ["node_modules", "_site", "vendor"];
    private static readonly string[] EditorSuffixes = ["~", ".swp", ".swx", ".swo", ".bck", ".tmp", ".goutputstream", "___jb_tmp___", "___jb_old___"];

    /// <summary>The files below <paramref name="root"/>, or null when it is missing or may not be read.</summary>
    public static FolderScan? Scan(string root)
    {
        root = Path.GetFullPath(root);
        if (FileStatus.Of(root) is not { Kind: FileKind.Folder } status || FileStatus.RealPath(root) is not { } realRoot)
        {
            return null;
        }

        var walk = new Walk(realRoot);
        return walk.Folder(realRoot, "", status.Identity, depth: 0)
            ? new FolderScan(root, status.Identity, walk.Sorted(), walk.Diagnostics.Freeze()) { Unreadable = [.. walk.Unreadable] }
            : null;
    }

    /// <summary>Whether no scan lists what is at a path inside the root: a hidden or an editor's own file, or one in a folder of tools.</summary>
    public static bool IsIgnored(string path)
    {
        var names = path.Split('/');
        return names.Any(IsIgnoredName) || names[..^1].Any(SkippedFolders.Contains);
    }

    private static bool IsIgnoredName(string name) => name.StartsWith('.') || IsEditorFile(name);

    private static bool IsEditorFile(string name) =>
        name is "4913" || name.StartsWith('#') || EditorSuffixes.Any(s => name.EndsWith(s, StringComparison.Ordinal));

    private sealed class Walk(string realRoot)
    {
        private readonly string inside = realRoot.EndsWith('/') ? realRoot : realRoot + "/";
        private readonly HashSet<FolderIdentity> visited = [];
        private readonly List<ScannedFile> files = [];

        public DiagnosticBag Diagnostics { get; } = new();

        public List<string> Unreadable { get; } = [];

        public ImmutableArray<ScannedFile> Sorted()
        {
            files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            return [.. files];
        }

        public bool Folder(string folder, string path, FolderIdentity identity, int depth)
        {
            if (!visited.Add(identity))
            {
                return true;
            }

            if (depth > SourceLimits.FolderDepth)
            {
                Diagnostics.Report(Messages.FolderTooDeep, new Location(path), SourceLimits.FolderDepth);
                return true;
            }

            FileSystemInfo[] entries;
            try
            {
                entries = new DirectoryInfo(folder).GetFileSystemInfos();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Pass(path, e.Message);
                return depth > 0;
            }

            // The folder can be listed, but nothing in it can be accessed: its mode has no x for the server's user.
            if (entries.Length > 0 && FileStatus.Of(Path.Combine(folder, ".")) is null)
            {
                Pass(path, "its files can be listed, but not opened");
                return depth > 0;
            }

            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            foreach (var entry in entries)
            {
                Entry(entry, path, depth);
            }

            return true;
        }

        private void Pass(string path, string reason)
        {
            Diagnostics.Report(Messages.Unreadable, new Location(path.Length == 0 ? "." : path), reason);
            Unreadable.Add(path);
        }

        private void Entry(FileSystemInfo entry, string parent, int depth)
        {
            var name = entry.Name;
            if (IsIgnoredName(name) || files.Count > SourceLimits.Files)
            {
                return;
            }

            var path = parent.Length == 0 ? name : $"{parent}/{name}";
            if (name.Any(c => c is '\uFFFD' or '\\') || CleanText.Of(name) != name || name.AsSpan().IndexOfAny('\n', '\t', '\r') >= 0)
            {
                Diagnostics.Report(Messages.UnusableFileName, new Location(Printable(path)));
                return;
            }

            if (FileStatus.Of(entry.FullName) is not { } status)
            {
                Diagnostics.Report(Messages.BrokenLink, new Location(path));
                return;
            }

            var real = entry.FullName;
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                if (FileStatus.RealPath(real) is not { } target || !target.StartsWith(inside, StringComparison.Ordinal))
                {
                    Diagnostics.Report(Messages.LinkLeavesRoot, new Location(path));
                    return;
                }

                real = target;
            }

            if (status.Kind == FileKind.Folder)
            {
                if (!SkippedFolders.Contains(name))
                {
                    Folder(real, path, status.Identity, depth + 1);
                }
            }
            else if (status.Kind == FileKind.Other)
            {
                Diagnostics.Report(Messages.NotARegularFile, new Location(path));
            }
            else if (files.Count == SourceLimits.Files)
            {
                Diagnostics.Report(Messages.TooManyFiles, new Location(path), SourceLimits.Files);
            }
            else
            {
                files.Add(new ScannedFile(path, real, status.Stamp));
            }
        }

        private static string Printable(string path) => string.Concat(path.Select(c => char.IsControl(c) ? '?' : c));
    }
}
