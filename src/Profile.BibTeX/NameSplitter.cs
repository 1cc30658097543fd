using System.Collections.Immutable;

namespace Profile.BibTeX;

/// <summary>Splits an author field into single names: at <c>and</c> outside braces, and at the separators that people write instead.</summary>
internal static class NameSplitter
{
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv", "v", "phd", "md"];

    /// <summary>The names, each still in BibTeX's form, and the first irregular separator.</summary>
    public static (ImmutableArray<string> Names, string? Irregular) Split(string field)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        string? irregular = null;
        foreach (var part in Pieces(field, AndAt))
        {
            foreach (var piece in Pieces(part, ReplacementAt))
            {
                irregular ??= piece.Length == part.Length ? null : part.Contains(';', StringComparison.Ordinal) ? ";" : "&";
                var list = SplitCommas(piece);
                irregular ??= list.Count > 1 ? "," : null;
                names.AddRange(list.Where(n => n.Length > 0));
            }
        }

        return (names.ToImmutable(), irregular);
    }

    /// <summary>The text between separators outside braces, trimmed.</summary>
    /// <param name="text">A field or a name.</param>
    /// <param name="separatorAt">The length of the separator at an index, or 0.</param>
    public static List<string> Pieces(string text, Func<string, int, int> separatorAt)
    {
        var pieces = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth = Math.Max(0, depth + text[i] switch { '{' => 1, '}' => -1, _ => 0 });
            if (depth == 0 && separatorAt(text, i) is > 0 and var length)
            {
                pieces.Add(text[start..i].Trim());
                start = i + length;
                i = start - 1;
            }
        }

        pieces.Add(text[Math.Min(start, text.Length)..].Trim());
        return pieces;
    }

    /// <summary>Length 1 at a comma.</summary>
    public static int CommaAt(string text, int i) => text[i] == ',' ? 1 : 0;

    private static int AndAt(string text, int i) =>
        IsSpace(text, i - 1) && IsSpace(text, i + 3) && string.Compare(text, i, "and", 0, 3, StringComparison.OrdinalIgnoreCase) == 0 ? 3 : 0;

    private static int ReplacementAt(string text, int i) => text[i] switch
    {
        ';' => 1,
        '&' when IsSpace(text, i - 1) && IsSpace(text, i + 1) => 1,
        '\\' when i + 1 < text.Length && text[i + 1] == '&' && IsSpace(text, i - 1) && IsSpace(text, i + 2) => 2,
        _ => 0,
    };

    private static bool IsSpace(string text, int i) => i < 0 || i >= text.Length || char.IsWhiteSpace(text[i]);

    // BibTeX knows "Last, First" and "Last, Jr, First". More commas, or whole names between them, mean a list.
    private static List<string> SplitCommas(string name)
    {
        if (ExtendedName.Parts(name) is not null)
        {
            return [name];
        }

        var sections = Pieces(name, CommaAt);
        var isOpenEnded = sections.Count > 1 && sections[^1].Length == 0;
        sections.RemoveAll(s => s.Length == 0);
        var areNames = sections.All(s => s.Contains(' ', StringComparison.Ordinal));
        return sections.Count switch
        {
            <= 1 => [string.Concat(sections)],
            2 when isOpenEnded && areNames => sections,
            3 when areNames && !IsSuffix(sections[1]) => sections,
            > 3 when sections.Count % 2 == 0 && sections.Where((_, i) => i % 2 == 1).All(AreInitials) =>
                [.. sections.Chunk(2).Select(p => $"{p[0]}, {p[1]}")],
            > 3 => sections,
            _ => [string.Join(", ", sections)],
        };
    }

    private static bool IsSuffix(string section) => Suffixes.Contains(section.TrimEnd('.').ToLowerInvariant());

    private static bool AreInitials(string section) =>
        section.Split([' ', '.', '-', '~'], StringSplitOptions.RemoveEmptyEntries).All(w => w.Length <= 2 && char.IsUpper(w[0]));
}
