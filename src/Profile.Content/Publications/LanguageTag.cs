using System.Collections.Frozen;

namespace Profile.Content.Publications;

/// <summary>The language of an entry as a BCP 47 tag: bibliographies use babel's names, pages and machines need a tag.</summary>
internal static class LanguageTag
{
    // The names in the biblatex manual (section 2.2.3, langid), and those that people write instead.
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["american"] = "en-US", ["arabic"] = "ar", ["australian"] = "en-AU", ["austrian"] = "de-AT", ["brazil"] = "pt-BR", ["brazilian"] = "pt-BR",
            ["british"] = "en-GB",
        ["bulgarian"] = "bg", ["canadian"] = "en-CA", ["catalan"] = "ca", ["chinese"] = "zh", ["croatian"] = "hr", ["czech"] = "cs", ["danish"] = "da",
            ["dutch"] = "nl",
        ["english"] = "en", ["estonian"] = "et", ["finnish"] = "fi", ["french"] = "fr", ["galician"] = "gl", ["german"] = "de", ["greek"] = "el",
            ["hebrew"] = "he",
        ["hungarian"] = "hu", ["icelandic"] = "is", ["italian"] = "it", ["japanese"] = "ja", ["korean"] = "ko", ["latin"] = "la", ["latvian"] = "lv",
            ["lithuanian"] = "lt",
        ["mexican"] = "es-MX", ["naustrian"] = "de-AT", ["ngerman"] = "de", ["norsk"] = "nb", ["norwegian"] = "no", ["nynorsk"] = "nn", ["persian"] = "fa",
            ["polish"] = "pl",
        ["portuges"] = "pt", ["portuguese"] = "pt", ["romanian"] = "ro", ["russian"] = "ru", ["serbian"] = "sr", ["slovak"] = "sk", ["slovene"] = "sl",
            ["slovenian"] = "sl",
        ["spanish"] = "es", ["swedish"] = "sv", ["swissgerman"] = "de-CH", ["turkish"] = "tr", ["ukrainian"] = "uk", ["usenglish"] = "en-US",
            ["ukenglish"] = "en-GB", ["vietnamese"] = "vi",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag for a name or a tag as written; null for anything else.</summary>
    public static string? Of(string? written) => written?.Trim() is not { } name ? null : Names.GetValueOrDefault(name) ?? (IsTag(name) ? name : null);

    // The part of RFC 5646 that bibliographies use: "de", "zh-Hans", "pt-BR".
    private static bool IsTag(string name) =>
        name.Split('-') is [{ Length: 2 or 3 } language, .. var rest] && language.All(char.IsAsciiLetter)
            && rest.All(r => r.Length is >= 2 and <= 8 && r.All(char.IsAsciiLetterOrDigit));
}
