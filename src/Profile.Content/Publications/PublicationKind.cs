using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>What a publication is cited as; several entry types may map to one kind.</summary>
internal enum PublicationKind
{
    Article, ConferencePaper, Chapter, Book, Proceedings, Thesis, Report, Preprint, Unpublished, Online, Dataset, Software, Patent, Other,
}

internal static class PublicationKinds
{
    /// <summary>The kind of a publication.</summary>
    public static PublicationKind Of(Publication publication) => Of(publication.Entry, publication.Arxiv is not null);

    /// <summary>The heading for publications of a kind, as a key of the interface texts.</summary>
    public static string Plural(PublicationKind kind) => kind switch
    {
        PublicationKind.Article => "Journal articles",
        PublicationKind.ConferencePaper => "Conference papers",
        PublicationKind.Chapter => "Book chapters",
        PublicationKind.Book => "Books",
        PublicationKind.Proceedings => "Proceedings",
        PublicationKind.Thesis => "Theses",
        PublicationKind.Report => "Reports",
        PublicationKind.Preprint => "Preprints",
        PublicationKind.Unpublished => "Unpublished work",
        PublicationKind.Online => "Online",
        PublicationKind.Dataset => "Datasets",
        PublicationKind.Software => "Software",
        PublicationKind.Patent => "Patents",
        _ => "Miscellaneous",
    };

    /// <summary>The kind of an entry, by its type; an arXiv <c>misc</c> is a preprint, and so is an arXiv article without a journal of its own.</summary>
    public static PublicationKind Of(BibTeXEntry entry, bool isAtArxiv) => entry.Type switch
    {
        "article" when isAtArxiv && (entry.Value("journal") ?? entry.Value("journaltitle")) is var journal
            && (journal is null || journal.Trim().TrimStart('{').StartsWith("arXiv", StringComparison.OrdinalIgnoreCase)) => PublicationKind.Preprint,
        "article" or "periodical" or "suppperiodical" or "review" => PublicationKind.Article,
        "inproceedings" or "conference" => PublicationKind.ConferencePaper,
        "incollection" or "inbook" or "bookinbook" or "suppbook" or "suppcollection" or "inreference" => PublicationKind.Chapter,
        "book" or "mvbook" or "collection" or "mvcollection" or "booklet" or "manual" or "reference" or "mvreference" => PublicationKind.Book,
        "proceedings" or "mvproceedings" => PublicationKind.Proceedings,
        "thesis" or "phdthesis" or "mastersthesis" or "bachelorsthesis" => PublicationKind.Thesis,
        "techreport" or "report" => PublicationKind.Report,
        "preprint" => PublicationKind.Preprint,
        "unpublished" => PublicationKind.Unpublished,
        "online" or "electronic" or "www" => PublicationKind.Online,
        // Dataverse writes @data.
        "dataset" or "data" => PublicationKind.Dataset,
        "software" => PublicationKind.Software,
        "patent" => PublicationKind.Patent,
        _ => isAtArxiv ? PublicationKind.Preprint : PublicationKind.Other,
    };
}
