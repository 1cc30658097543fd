using System.Globalization;
using System.Text;

namespace Profile.Content.Publications;

/// <summary>Compares names ignoring case, accents and punctuation.</summary>
internal static class FoldedName
{
    /// <summary>Lower-case letters and digits without accents, words separated by one space.</summary>
    public static string Fold(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in WellFormed(name).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                text.Append(Plain(char.ToLowerInvariant(c)));
            }
            else if (IsBreak(c) && text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>
    /// Whether two first names may be the same: word by word they are equal, or one is the other's initial; extra names of the longer one are ignored.
    /// </summary>
    public static bool IsSameGiven(string left, string right)
    {
        var (a, b) = (Fold(left).Split(' '), Fold(right).Split(' '));
        return a[0].Length > 0 && b[0].Length > 0 && a.Zip(b).All(p => p.First == p.Second || IsInitial(p.First, p.Second) || IsInitial(p.Second, p.First));
    }

    // "J.K." is two words, "O'Neil" is one.
    private static bool IsBreak(char c) =>
        c == '.' || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherPunctuation);

    // An unpaired surrogate, which a YAML escape can produce, cannot be normalised.
    private static string WellFormed(string name) => name.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)) : name;

    private static bool IsInitial(string initial, string name) => initial.Length == 1 && name.StartsWith(initial, StringComparison.Ordinal);

    // Letters that Unicode does not decompose, as in al-folio's remove_accents.
    private static string Plain(char c) => c switch
    {
        'ø' => "o", 'ł' => "l", 'đ' or 'ð' => "d", 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'þ' => "th", 'ı' => "i", 'ħ' => "h", _ => c.ToString(),
    };
}
