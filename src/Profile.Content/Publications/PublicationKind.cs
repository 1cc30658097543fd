namespace Profile.Content.Publications;

/// <summary>What a publication is for citing it: many entry types map to one kind.</summary>
internal enum PublicationKind
{
    Article, ConferencePaper, Chapter, Book, Proceedings, Thesis, Report, Preprint, Unpublished, Online, Dataset, Software, Patent, Other,
}

internal static class PublicationKinds
{
    /// <summary>The kind of a publication, from its entry's type; <c>misc</c> at arXiv is a preprint.</summary>
    public static PublicationKind Of(Publication publication) => publication.Type switch
    {
        "article" when publication.Venue.Length == 0 && publication.Arxiv is not null => PublicationKind.Preprint,
        "article" or "periodical" or "suppperiodical" => PublicationKind.Article,
        "inproceedings" or "conference" => PublicationKind.ConferencePaper,
        "incollection" or "inbook" or "bookinbook" or "suppbook" or "suppcollection" or "inreference" => PublicationKind.Chapter,
        "book" or "mvbook" or "collection" or "mvcollection" or "booklet" or "manual" or "reference" or "mvreference" => PublicationKind.Book,
        "proceedings" or "mvproceedings" => PublicationKind.Proceedings,
        "thesis" or "phdthesis" or "mastersthesis" or "bachelorsthesis" => PublicationKind.Thesis,
        "techreport" or "report" => PublicationKind.Report,
        "preprint" => PublicationKind.Preprint,
        "unpublished" => PublicationKind.Unpublished,
        "online" or "electronic" or "www" => PublicationKind.Online,
        "dataset" => PublicationKind.Dataset,
        "software" => PublicationKind.Software,
        "patent" => PublicationKind.Patent,
        _ => publication.Arxiv is null ? PublicationKind.Other : PublicationKind.Preprint,
    };
}
