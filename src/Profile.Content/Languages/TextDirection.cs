namespace Profile.Content.Languages;

/// <summary>The direction in which a language is written.</summary>
internal static class TextDirection
{
    // The scripts with right-to-left letters in Unicode's Scripts.txt, and the languages that CLDR writes in them.
    private static readonly string[] Scripts = ["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"];
    private static readonly string[] Languages = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];

    /// <summary>Whether a text has the form of a BCP 47 tag of at most 35 characters (RFC 5646, section 4.4.1).</summary>
    public static bool IsTag(string text) =>
        text.Length is > 0 and <= 35 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(text[0]);

    /// <summary>True for the BCP 47 tag of a language that is written from right to left; a script in the tag decides.</summary>
    public static bool IsRightToLeft(string tag)
    {
        var parts = tag.ToLowerInvariant().Split('-', '_');
        return parts.Skip(1).FirstOrDefault(p => p.Length == 4 && p.All(char.IsAsciiLetter)) is { } script
            ? Scripts.Contains(script)
            : Languages.Contains(parts[0]);
    }
}
