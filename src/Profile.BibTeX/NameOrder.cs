namespace Profile.BibTeX;

/// <summary>Names in Chinese, Japanese or Korean script: the family name comes first, there is no space, and nothing is shortened to initials.</summary>
public static class NameOrder
{
    /// <summary>Whether all parts of a name are present and in one of these scripts.</summary>
    public static bool IsFamilyFirst(string given, string family) => given.Length > 0 && family.Length > 0 && given.All(Is) && family.All(Is);

    // Kana, Han and Hangul (Unicode, chapter 18); characters beyond the first plane are surrogate pairs.
    private static bool Is(char c) =>
        c is (>= '\u3005' and <= '\u3007') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
        or (>= '\uAC00' and <= '\uD7A3') or (>= '\uD840' and <= '\uD888') or (>= '\uDC00' and <= '\uDFFF') or (>= '\uF900' and <= '\uFAFF');
}
