using System.Text.RegularExpressions;

namespace Profile.Content.Routes;

/// <summary>
/// Names that programs give to a second copy of a file, when two machines changed it or somebody duplicated it: Dropbox, Syncthing, Nextcloud, Google Drive,
/// the Finder, Windows, browsers.
/// </summary>
internal static partial class ConflictCopy
{
    /// <summary>The name of the file that a name is a copy of, or null when it looks like no copy.</summary>
    /// <param name="name">A file's name without folder and extension.</param>
    public static string? OriginalOf(string name) =>
        Mark().Match(name) is { Success: true, Groups: var groups } && groups.Values.Skip(1).FirstOrDefault(g => g.Success) is { Value: var original } && original.Trim().Length > 0
            ? original.Trim()
            : null;

    // "a (Ada's conflicted copy 2026-11-27)", "a (conflicted copy 2026-11-27 101500)", "a.sync-conflict-20261127-101500-ABCDEFG", "a (1)", "a (copy)", "a copy",
    // "a copy 2", "a - Copy (2)", "Copy of a". The words are those of the programs' English versions.
    [GeneratedRegex(
        @"^(?:(?<a>.+?)(?: - | )copy(?: \d{1,3}| \(\d{1,3}\))?|(?<a>.+?) ?\((?:[^()]*conflict(?:ed copy)?[^()]*|\d{1,3}|copy(?: \d{1,3})?)\)|(?<a>.+?)[._-]sync-conflict-\d{8}-\d{6}(?:-\w+)?|copy of (?<a>.+))$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
