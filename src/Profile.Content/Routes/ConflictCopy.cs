using System.Buffers;
using System.Text.RegularExpressions;

namespace Profile.Content.Routes;

/// <summary>
/// Recognises names that programs give to a second copy of a file or folder, when two machines changed it or somebody duplicated it: Dropbox, Syncthing,
/// Nextcloud, ownCloud, Google Drive, the Finder, Windows, browsers.
/// </summary>
internal static partial class ConflictCopy
{
    /// <summary>The name of the file that a name is a copy of, or null if it does not look like a copy.</summary>
    /// <param name="name">A file's name without folder and extension.</param>
    public static string? OriginalOf(string name) =>
        MayBeCopy(name) && Mark().Match(name) is { Success: true, Groups: var groups }
            && groups.Values.Skip(1).FirstOrDefault(g => g.Success) is { Value: var original }
            && original.Trim().Length > 0
            ? original.Trim()
            : null;

    /// <summary>Whether a path looks like that of a copy: its name, or that of a folder in it.</summary>
    public static bool IsMarked(string path) => MayBeCopy(path) && Names(path).Any(name => OriginalOf(name) is not null);

    /// <summary>Whether a path is that of a second copy of the file at another: each name is the same or that of a copy.</summary>
    public static bool IsCopy(string path, string original)
    {
        var (own, others) = (Names(path), Names(original));
        return own.Length == others.Length && !own.SequenceEqual(others, StringComparer.Ordinal)
            && Path.GetExtension(path).Equals(Path.GetExtension(original), StringComparison.OrdinalIgnoreCase)
            && own.Zip(others).All(n => n.First.Equals(n.Second, StringComparison.OrdinalIgnoreCase)
                || string.Equals(OriginalOf(n.First), n.Second, StringComparison.OrdinalIgnoreCase) || IsNumbered(n.First, n.Second));
    }

    private static string[] Names(string path) => path[..^Path.GetExtension(path).Length].Split('/');

    // Every mark has one of these. Most names have none, and a folder may have a hundred thousand files.
    private static bool MayBeCopy(string name) =>
        name.AsSpan().IndexOfAny(Signs) >= 0 || name.Contains("conflict-", StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Signs = SearchValues.Create(" (の副拷");

    /// <summary>
    /// Whether a name is another one followed by a space and a number, as iCloud and the Finder write copies: <c>talks 2</c>. Many numbered names are not
    /// copies, so this counts only if both claim the same address.
    /// </summary>
    public static bool IsNumbered(string name, string original) =>
        name.Length > original.Length + 1 && name.StartsWith(original, StringComparison.OrdinalIgnoreCase) && name[original.Length] == ' '
        && name.AsSpan(original.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0;

    // "a (Ada's conflicted copy 2026-11-27)", "a (conflicted copy 2026-11-27 101500)", "a.sync-conflict-20261127-101500-ABCDEFG", "a_conflict-20261127-101500",
    // "a (1)", "a (copy)", "a copy", "a copy 2", "a - Copy (2)", "Copy of a". Systems write the word in their user's language.
    private const string Copy = "(?:copy|kopie|copie|copia|cópia|kopia|копия|コピー|副本|복사본)";

    private const string Conflict = "(?:conflict|konflikt|conflit|conflicto|conflito|conflitto)";

    [GeneratedRegex(
        $@"^(?:(?<a>.+?)(?: [-–—] | ){Copy}(?: \d{{1,3}}| \(\d{{1,3}}\))?|(?<a>.+?)(?:のコピー|副本|拷贝)(?: ?\d{{1,3}})?"
        + $@"|(?<a>.+?) ?\((?:[^()]*{Conflict}[^()]*|\d{{1,3}}|{Copy}(?: \d{{1,3}})?)\)|(?<a>.+?)[._-](?:sync-)?conflict-\d{{8}}-\d{{6}}(?:-\w+)?"
        + "|(?:copy of|kopie von|copie de|copia de|copia di|cópia de) (?<a>.+))$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
