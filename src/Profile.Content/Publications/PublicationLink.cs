namespace Profile.Content.Publications;

/// <summary>What a link of a publication leads to, in al-folio's order, followed by links from the site's own layout.</summary>
internal enum PublicationLinkKind
{
    Award, Abstract, Doi, Arxiv, Hal, BibTeX, Html, Pdf, Supplement, Video, Blog, Code, Poster, Slides, Website, Eprint, Pmc, Url, Own,
}

/// <summary>One of the small links under a publication.</summary>
/// <param name="Label">What readers see.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Href">Where it leads: an absolute address, or a path inside the site from its root; null if it opens something on the page itself.</param>
internal sealed record PublicationLink(string Label, PublicationLinkKind Kind, string? Href);
