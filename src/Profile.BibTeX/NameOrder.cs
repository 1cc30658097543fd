namespace Profile.BibTeX;

/// <summary>Names in Chinese, Japanese and Korean letters: the family comes first, nothing stands between, and nothing is shortened to initials.</summary>
public static class NameOrder
{
    /// <summary>Whether a name is such a one; not when a part of it is missing or is written in other letters.</summary>
    public static bool IsFamilyFirst(string given, string family) => given.Length > 0 && family.Length > 0 && given.All(Is) && family.All(Is);

    // Kana, Han and Hangul (Unicode, chapter 18); what lies beyond the first plane is written in two halves.
    private static bool Is(char c) =>
        c is (>= '\u3005' and <= '\u3007') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
        or (>= '\uAC00' and <= '\uD7A3') or (>= '\uD840' and <= '\uD888') or (>= '\uDC00' and <= '\uDFFF') or (>= '\uF900' and <= '\uFAFF');
}
