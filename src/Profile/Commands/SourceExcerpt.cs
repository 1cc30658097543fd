using System.Globalization;
using System.Text;
using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Sources;

namespace Profile.Commands;

/// <summary>The lines that diagnostics refer to, with a caret below the column.</summary>
internal sealed class SourceExcerpt(FolderScan scan)
{
    /// <summary>A longer line is shown from a little before the column to a little after it.</summary>
    private const int Width = 100;

    private readonly Dictionary<string, ScannedFile> files = scan.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> lines = new(StringComparer.Ordinal);

    /// <summary>The line and a caret below it, aligned by the width of the characters; null when the location has no line in a file that can be read.</summary>
    public (string Line, string Caret)? Of(Location location)
    {
        var text = Lines(location.Path);
        if (location.Line < 1 || location.Column < 1 || location.Line > text.Length)
        {
            return null;
        }

        var line = text[location.Line - 1];
        var column = Math.Min(location.Column - 1, line.Length);
        var start = line.Length <= Width ? 0 : Boundary(line, Math.Clamp(column - (Width / 2), 0, line.Length - Width));
        var end = Boundary(line, Math.Min(line.Length, start + Width));
        var before = Shown(line[start..column]);
        var lead = start > 0 ? "…" : "";
        return (lead + before + Shown(line[column..end]) + (end < line.Length ? "…" : ""), new string(' ', lead.Length + Cells(before)) + "^");
    }

    private string[] Lines(string path)
    {
        if (!lines.TryGetValue(path, out var text))
        {
            var read = files.TryGetValue(path, out var file) ? ContentFileReader.Read(file, "", SourceLimits.BibliographyBytes, new DiagnosticBag()) : null;
            lines[path] = text = read?.Text.ReplaceLineEndings("\n").Split('\n') ?? [];
        }

        return text;
    }

    private static int Boundary(string line, int at) => at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;

    // Control characters in a file must not reach the terminal.
    private static string Shown(string text) => string.Concat(text.Select(c => c == '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c));

    private static int Cells(string text) => text.EnumerateRunes().Sum(Cells);

    // Unicode Standard Annex 11: East Asian letters and pictographs take two cells, combining marks none.
    private static int Cells(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD)
                ? 2
                : 1,
    };
}
