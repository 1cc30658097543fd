using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>What kind of a thesis, a report or a patent an entry is, in words.</summary>
internal static class PublicationGenre
{
    /// <summary>The owner's words of <c>type</c>, what a key of biblatex stands for, or what the entry's own type says; null where nothing does.</summary>
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
