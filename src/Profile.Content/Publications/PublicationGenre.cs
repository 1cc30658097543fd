using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>What kind of thesis, report or patent an entry is, in words.</summary>
internal static class PublicationGenre
{
    /// <summary>
    /// The owner's words in <c>type</c> (or the words for a key of biblatex there), else the words for the entry's own type; null if there are none.
    /// </summary>
    public static string? Of(BibTeXEntry entry, PublicationKind kind)
    {
        var isGenre = kind is PublicationKind.Thesis or PublicationKind.Report or PublicationKind.Patent or PublicationKind.Unpublished
            || entry.Type is "manual" or "misc" or "software" or "dataset";
        return isGenre && entry.Value("type") is { } type ? BiblatexKeys.Words(LaTeXText.ToText(type)) : entry.Type switch
        {
            "phdthesis" or "thesis" => "Doctoral dissertation",
            "mastersthesis" => "Master's thesis",
            "bachelorsthesis" => "Bachelor's thesis",
            _ => null,
        };
    }
}
