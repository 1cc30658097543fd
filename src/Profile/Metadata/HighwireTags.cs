using System.Globalization;
using Profile.Content;
using Profile.BibTeX;
using Profile.Content.Publications;
using Profile.Feeds;

namespace Profile.Metadata;

/// <summary>One <c>meta</c> element of a page.</summary>
internal sealed record MetaTag(string Name, string Content);

/// <summary>
/// A publication as the <c>citation_*</c> tags that Google Scholar (inclusion guidelines), Zotero and Unpaywall read; one tag per author, in order.
/// </summary>
internal static class HighwireTags
{
    /// <summary>The tags of a publication; none without an author or editor, or without a year, which the guidelines require.</summary>
    public static IEnumerable<MetaTag> Of(Publication paper, Site site)
    {
        if (paper.People.IsEmpty || paper.Year is null)
        {
            yield break;
        }

        yield return new("citation_title", paper.Title);
        foreach (var author in paper.Authors)
        {
            yield return new("citation_author", Name(author.Name));
            if (author.IsOwner && Owner.Orcid(site) is { } orcid)
            {
                yield return new("citation_author_orcid", orcid);
            }
        }

        foreach (var editor in paper.Editors)
        {
            yield return new("citation_editor", Name(editor));
        }

        yield return new("citation_publication_date", Date(paper.Date));
        foreach (var (name, value) in Places(paper).Concat(Numbers(paper)).Concat(Addresses(paper, site)))
        {
            if (!string.IsNullOrEmpty(value))
            {
                yield return new(name, value);
            }
        }

        foreach (var keyword in paper.Keywords)
        {
            yield return new("citation_keywords", keyword);
        }
    }

    private static IEnumerable<(string Name, string? Value)> Places(Publication paper) => PublicationKinds.Of(paper) switch
    {
        PublicationKind.Article => [("citation_journal_title", paper.Venue), ("citation_publisher", paper.Publisher)],
        PublicationKind.ConferencePaper => [("citation_conference_title", paper.Venue), ("citation_publisher", paper.Publisher)],
        PublicationKind.Chapter => [("citation_inbook_title", paper.Venue), ("citation_book_title", paper.Venue), ("citation_publisher", paper.Publisher)],
        PublicationKind.Thesis => [("citation_dissertation_institution", paper.School ?? paper.Institution ?? paper.Venue)],
        PublicationKind.Report =>
            [("citation_technical_report_institution", paper.Institution ?? paper.Venue), ("citation_technical_report_number", paper.Number)],
        _ => [("citation_publisher", paper.Publisher)],
    };

    private static IEnumerable<(string Name, string? Value)> Numbers(Publication paper)
    {
        var (first, last) = (paper.Pages ?? paper.ArticleNumber) is { } pages ? PageRange.Split(pages) : (null, null);
        return
        [
            ("citation_volume", paper.Volume),
            ("citation_issue", paper.CitedIssue),
            ("citation_patent_number", PublicationKinds.Of(paper) == PublicationKind.Patent ? paper.Number : null),
            ("citation_firstpage", first),
            ("citation_lastpage", last),
            ("citation_issn", paper.Issn),
            ("citation_isbn", paper.Isbn),
            ("citation_doi", paper.Doi),
            ("citation_arxiv_id", paper.Arxiv),
            ("citation_pmid", paper.Pmid),
            ("citation_language", paper.LanguageTag ?? paper.Language),
            ("citation_abstract", paper.Abstract),
        ];
    }

    private static IEnumerable<(string Name, string? Value)> Addresses(Publication paper, Site site)
    {
        if (site.Settings.Url is not null)
        {
            var pdf = paper.PdfPermalink is { } permalink && site.AssetAt(Content.Routes.Permalink.ToPath(permalink)) is not null
                ? AbsoluteUrl.Of(site, permalink)
                : null;
            return [("citation_abstract_html_url", AbsoluteUrl.Of(site, paper.Permalink)), ("citation_pdf_url", pdf)];
        }

        return [];
    }

    private static string Name(PersonName name) => name.Literal ?? (name.Given.Length == 0 ? name.Family
        : name.IsParticleDropped ? $"{name.Last}, {name.Given} {name.Particle}" : $"{name.Family}, {name.Given}");

    private static string Date(PublicationDate date) => date switch
    {
        { Month: { } month, Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{date.Year}/{month}/{day}"),
        { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{date.Year}/{month}"),
        _ => date.Year!.Value.ToString(CultureInfo.InvariantCulture),
    };
}
