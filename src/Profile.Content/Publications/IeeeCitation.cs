using System.Collections.Immutable;
using System.Globalization;
using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>References in the style of the IEEE Reference Guide: authors, "title," source, details.</summary>
internal static class IeeeCitation
{
    private const int MaxAuthors = 6;

    private static readonly ImmutableArray<string> Months =
        ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sep.", "Oct.", "Nov.", "Dec."];

    public static string Write(Publication publication)
    {
        var people = People(publication);
        var text = PublicationKinds.Of(publication) switch
        {
            PublicationKind.Book or PublicationKind.Proceedings => Book(publication, people),
            PublicationKind.Chapter => Chapter(publication, people),
            _ => CitationText.Join(", ", people, Quoted(publication)) + " " + Source(publication),
        };
        return CitationText.Stop(text.Trim().TrimEnd(',')) + Online(publication);
    }

    private static string People(Publication publication)
    {
        if (publication.Authors.IsEmpty)
        {
            return "";
        }

        var names = Names(CitationText.People(publication));
        return names.Length > MaxAuthors || publication.HasMoreAuthors
            ? (names.Length > MaxAuthors ? names[0] : string.Join(", ", names)) + " et al."
            : CitationText.List(names, "and", commaBeforeTwo: false);
    }

    private static ImmutableArray<string> Names(ImmutableArray<PersonName> names) =>
        [.. names.Select(n => n.IsFamilyFirst ? n.Display : n.Literal ?? CitationText.Join(" ", CitationText.Initials(n.Given), n.Family, n.Suffix))];

    // The comma after the title goes inside the quotation marks; a question mark replaces it.
    private static string Quoted(Publication publication) =>
        publication.Title[^1] is '?' or '!' ? $"“{publication.Title}”" : $"“{publication.Title.TrimEnd('.')},”";

    private static string Source(Publication publication)
    {
        var (date, pages) = (Date(publication), CitationText.Pages(publication));
        var volume = publication.Volume is { } v ? $"vol. {v}" : null;
        var number = publication.Number is { } n ? $"no. {n}" : null;
        var parts = PublicationKinds.Of(publication) switch
        {
            PublicationKind.Article when CitationText.ArticleNumber(publication) is { } article =>
                CitationText.Join(", ", publication.Venue, volume, number, date, $"Art. no. {article}"),
            PublicationKind.Article => CitationText.Join(", ", publication.Venue, volume, number, pages, date),
            PublicationKind.ConferencePaper =>
                CitationText.Join(", ", publication.Venue.Length > 0 ? $"in {CitationText.WithoutStop(publication.Venue)}" : null,
                    publication.Place ?? publication.Address, date, pages),
            PublicationKind.Thesis =>
                CitationText.Join(", ", CitationText.Thesis(publication.Type, "Ph.D. dissertation", "M.S. thesis"), publication.Venue, publication.Address,
                    date),
            PublicationKind.Report =>
                CitationText.Join(", ", publication.Venue, publication.Address, publication.Number is { } report ? $"Rep. {report}" : null, date),
            PublicationKind.Preprint => CitationText.Join(", ", date, publication.Arxiv is { } arxiv ? $"arXiv:{arxiv}" : null),
            PublicationKind.Patent => CitationText.Join(", ", publication.Number is { } patent ? $"Patent {patent}" : "patent", date),
            PublicationKind.Unpublished => CitationText.Join(", ", "unpublished", publication.Year is null ? null : date),
            _ => CitationText.Join(", ", publication.Text("version") is { } version ? $"version {version}" : null, CitationText.Publisher(publication), date),
        };
        return publication.Doi is { } doi ? $"{parts}, doi: {doi}" : parts;
    }

    private static string Book(Publication publication, string people)
    {
        var names = people.Length > 0 ? people : EditorList(publication);
        var edition = publication.Edition is { } e ? $"{CitationText.Ordinal(e)} ed." : null;
        var title = CitationText.Stop(CitationText.Join(", ", names, publication.Title, publication.Volume is { } v ? $"vol. {v}" : null, edition));
        return Doi($"{title} {Imprint(publication)}", publication);
    }

    private static string Chapter(Publication publication, string people)
    {
        var book = publication.Venue.Length > 0 ? $"in {publication.Venue}" : "";
        var edition = publication.Edition is { } e ? $"{CitationText.Ordinal(e)} ed." : null;
        var volume = publication.Volume is { } v ? $"vol. {v}" : null;
        var title = CitationText.Join(" ", CitationText.Join(", ", people, Quoted(publication)),
            CitationText.Stop(CitationText.Join(", ", book, edition, volume, EditorList(publication))));
        return Doi(CitationText.Join(", ", $"{title} {Imprint(publication)}", CitationText.Pages(publication)), publication);
    }

    private static string Imprint(Publication publication) =>
        CitationText.Join(", ", CitationText.Join(": ", publication.Address, publication.Publisher),
            publication.Year?.ToString(CultureInfo.InvariantCulture) ?? "n.d.");

    private static string EditorList(Publication publication) =>
        publication.Editors.IsEmpty
            ? ""
            : $"{CitationText.List(Names(publication.Editors), "and", commaBeforeTwo: false)}, {(publication.Editors.Length == 1 ? "Ed." : "Eds.")}";

    private static string Doi(string text, Publication publication) => publication.Doi is { } doi ? $"{text}, doi: {doi}" : text;

    private static string Date(Publication publication) =>
        publication.Year is not { } year ? "n.d."
        : publication.Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"{Months[month - 1]} {year}")
        : year.ToString(CultureInfo.InvariantCulture);

    private static string Online(Publication publication) =>
        publication is { Doi: null, Arxiv: null } && CitationText.Address(publication) is { } url ? $" [Online]. Available: {url}" : "";
}
