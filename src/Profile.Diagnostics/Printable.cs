using System.Globalization;
using System.Text;

namespace Profile.Diagnostics;

/// <summary>
/// Makes text from content safe for a line of a log or a terminal (OWASP ASVS 16.4.1): it cannot end the line, move the cursor or reverse the text direction.
/// </summary>
public static class Printable
{
    /// <summary>
    /// The text with control, direction and line characters written as their code points; cut after <paramref name="most"/> characters, with an ellipsis.
    /// </summary>
    public static string Of(string text, int most = int.MaxValue)
    {
        var isCut = text.Length > most;
        if (!isCut && text.EnumerateRunes().All(IsPlain))
        {
            return text;
        }

        var plain = new StringBuilder();
        foreach (var rune in (isCut ? text[..most] : text).EnumerateRunes())
        {
            plain.Append(IsPlain(rune) ? rune.ToString() : $"\\u{rune.Value:X4}");
        }

        return plain.Append(isCut ? "…" : "").ToString();
    }

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        // Joiners are part of words in several scripts, and of emoji.
        || rune.Value is 0x200C or 0x200D;
}
