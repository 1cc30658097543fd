using System.Collections.Frozen;

namespace Profile.Content.Publications;

/// <summary>
/// biblatex's localisation keys, which owners may write instead of words (its manual, 4.9.2): <c>type = {mathesis}</c>, <c>location = {countryfr}</c>.
/// </summary>
internal static class BiblatexKeys
{
    private static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>
    {
        ["mathesis"] = "Master's thesis", ["phdthesis"] = "Doctoral dissertation", ["bathesis"] = "Bachelor's thesis", ["candthesis"] = "Candidate thesis",
        ["techreport"] = "Technical report", ["resreport"] = "Research report", ["software"] = "Computer software", ["datacd"] = "Data CD",
        ["audiocd"] = "Audio CD", ["patent"] = "Patent", ["patentde"] = "German patent", ["patenteu"] = "European patent", ["patentfr"] = "French patent",
        ["patentuk"] = "British patent", ["patentus"] = "U.S. patent", ["patreq"] = "Patent request", ["patreqde"] = "German patent request",
        ["patreqeu"] = "European patent request", ["patreqfr"] = "French patent request", ["patrequk"] = "British patent request",
        ["patrequs"] = "U.S. patent request", ["countryde"] = "Germany", ["countryeu"] = "European Union", ["countryep"] = "European Union",
        ["countryfr"] = "France", ["countryuk"] = "United Kingdom", ["countryus"] = "United States of America", ["jourser"] = "ser.",
        ["newseries"] = "new ser.", ["oldseries"] = "old ser.", ["inpreparation"] = "in preparation", ["submitted"] = "submitted",
        ["forthcoming"] = "forthcoming", ["inpress"] = "in press", ["prepublished"] = "prepublished", ["file"] = "file", ["library"] = "library",
        ["annotation"] = "annotations", ["langamerican"] = "American", ["langbrazilian"] = "Brazilian", ["langcatalan"] = "Catalan",
        ["langcroatian"] = "Croatian", ["langczech"] = "Czech", ["langdanish"] = "Danish", ["langdutch"] = "Dutch", ["langenglish"] = "English",
        ["langestonian"] = "Estonian", ["langfinnish"] = "Finnish", ["langfrench"] = "French", ["langgalician"] = "Galician", ["langgerman"] = "German",
        ["langgreek"] = "Greek", ["langhungarian"] = "Hungarian", ["langitalian"] = "Italian", ["langjapanese"] = "Japanese", ["langlatin"] = "Latin",
        ["langlatvian"] = "Latvian", ["langlithuanian"] = "Lithuanian", ["langnorwegian"] = "Norwegian", ["langpolish"] = "Polish",
        ["langportuguese"] = "Portuguese", ["langrussian"] = "Russian", ["langslovak"] = "Slovak", ["langslovene"] = "Slovene",
        ["langspanish"] = "Spanish", ["langswedish"] = "Swedish", ["langturkish"] = "Turkish", ["langukrainian"] = "Ukrainian",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words for a key, or for each key in a list joined by <c>and</c>; any other text unchanged.</summary>
    public static string Words(string text) =>
        English.GetValueOrDefault(text)
        ?? (text.Contains(" and ", StringComparison.Ordinal) ? string.Join(" and ", text.Split(" and ").Select(w => English.GetValueOrDefault(w.Trim(), w)))
            : text);

    /// <summary>A list joined by <c>and</c> as readers see it: with commas if it has three or more items.</summary>
    public static string Joined(string list) => list.Split(" and ", StringSplitOptions.TrimEntries) is { Length: > 2 } items
        ? $"{string.Join(", ", items.SkipLast(1))}, and {items[^1]}"
        : list;

    /// <summary>The name of a language that biblatex or babel has a key for, such as <c>german</c>; null for any other text.</summary>
    public static string? Language(string name) => English.GetValueOrDefault("lang" + name.Trim().ToLowerInvariant());
}
