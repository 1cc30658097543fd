using System.Text;

namespace Profile.Search;

/// <summary>Chinese, Japanese and Korean (Unicode, chapter 18), whose words are not separated by spaces.</summary>
internal static class Cjk
{
    /// <summary>Whether a text contains any such character.</summary>
    public static bool IsIn(string text) => text.EnumerateRunes().Any(Is);

    private static bool Is(Rune rune) =>
        rune.Value is (>= 0x1100 and <= 0x11FF) or (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9F)
            or (>= 0x20000 and <= 0x3FFFF);
}
