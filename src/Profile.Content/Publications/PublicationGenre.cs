using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>In words, what kind of thesis, report, patent, manuscript, software or the like an entry is.</summary>
internal static class PublicationGenre
{
    /// <summary>
    /// What <c>type</c> says, with a key of biblatex (<c>mathesis</c>) put into words; without it, the words for the entry's type; null if there are none.
    /// </summary>
    public static string? Of(BibTeXEntry entry, PublicationKind kind)
    {
        var isGenre = kind is PublicationKind.Thesis or PublicationKind.Report or PublicationKind.Patent or PublicationKind.Unpublished
            || entry.Type is "manual" or "misc" or "software" or "dataset" or "data";
        return isGenre && entry.Value("type") is { } type ? BiblatexKeys.Words(LaTeXText.ToText(type)) : entry.Type switch
        {
            "phdthesis" or "thesis" => "Doctoral dissertation",
            "mastersthesis" => "Master's thesis",
            "bachelorsthesis" => "Bachelor's thesis",
            _ => null,
        };
    }
}
