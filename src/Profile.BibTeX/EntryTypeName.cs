namespace Profile.BibTeX;

/// <summary>Entry types in words, for headings.</summary>
internal static class EntryTypeName
{
    /// <summary>Whether a type is a kind of thesis.</summary>
    public static bool IsThesis(string type) => type is "thesis" or "phdthesis" or "mastersthesis" or "bachelorsthesis";

    /// <summary>Whether a type has a heading of its own.</summary>
    public static bool IsKnown(string type) => type == "misc" || Plural(type) != Plural("misc");

    /// <summary>The heading for entries of a type; types that readers do not distinguish share one.</summary>
    public static string Plural(string type) => type switch
    {
        "article" => "Journal articles",
        "inproceedings" or "conference" => "Conference papers",
        "incollection" or "inbook" => "Book chapters",
        "book" or "mvbook" or "collection" => "Books",
        "proceedings" or "mvproceedings" => "Proceedings",
        _ when IsThesis(type) => "Theses",
        "techreport" or "report" => "Reports",
        "patent" => "Patents",
        "software" => "Software",
        "dataset" or "data" => "Datasets",
        "online" or "electronic" or "www" => "Online",
        "unpublished" or "preprint" => "Unpublished work",
        "manual" => "Manuals",
        _ => "Miscellaneous",
    };
}
