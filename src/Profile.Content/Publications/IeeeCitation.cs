using System.Collections.Immutable;
using System.Globalization;
using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>
/// References in the style of the IEEE Reference Guide: authors, "title," source, details. Where the guide is silent, they follow the style's official CSL
/// definition; tests compare them with what that definition prints (docs/quality.md).
/// </summary>
internal static class IeeeCitation
{
    private const int MaxAuthors = 6;

    private static readonly ImmutableArray<string> Months =
        ["Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sep.", "Oct.", "Nov.", "Dec."];

    public static CitationPhrase Write(Publication publication)
    {
        var kind = PublicationKinds.Of(publication);
        var (people, title, access) = (People(publication), Title(publication, kind), Access(publication, kind));
        switch (kind)
        {
            case PublicationKind.Article:
                var source = Comma(people, title, Venue(publication), Locators(publication, kind), Place(publication), Date(publication, kind),
                    publication.Pages is null && publication.Volume is null && publication.Number is null ? CitationText.State(publication) : null);
                return access.IsEmpty ? source.Stop() : Comma(source, access);
            case PublicationKind.ConferencePaper:
                var imprint = Comma(Imprint(publication, kind), Date(publication, kind), CitationText.Pages(publication.Pages));
                var proceedings = Comma(people, title, publication.Venue.Length > 0 ? (CitationPhrase)"in " + Book(publication) : null,
                    publication.Authors.IsEmpty ? null : Editors(publication));
                return Ended(publication.Series is null ? Comma(proceedings, imprint) : Stops(Comma(proceedings, Collection(publication)), imprint), access);
            case PublicationKind.Chapter:
                var book = Comma(people, title, publication.Venue.Length > 0 ? (CitationPhrase)"in " + Book(publication) : null,
                    Locators(publication, kind), publication.Authors.IsEmpty ? null : Editors(publication));
                var whole = publication.Series is null ? book : Comma(book, Collection(publication));
                var rest = Comma(Imprint(publication, kind), Date(publication, kind), publication.Chapter is { } chapter ? $"ch. {chapter}" : null,
                    CitationText.Pages(publication.Pages));
                // "in Book. City: Publisher", as the guide prints it.
                return Ended(publication.Publisher is null ? Comma(whole, rest) : Stops(whole, rest), access);
            case PublicationKind.Report:
                return Ended(Comma(people, title, Imprint(publication, kind), CitationText.Join(" ", publication.Genre ?? (publication.Number is null ? null
                    : "Rep."), publication.Number),
                    Date(publication, kind)), access);
            case PublicationKind.Thesis:
                return Ended(Comma(people, title, Thesis(publication), Imprint(publication, kind), Date(publication, kind)), access);
            case PublicationKind.Software:
                return Ended(Stops(Comma(people, title), ((CitationPhrase)CitationText.Join(", ", Version(publication), Date(publication,
                    kind))).Within("(", ")"), publication.Genre, Imprint(publication, kind)), access);
            case PublicationKind.Preprint:
                return Ended(Comma(people, title, Date(publication, kind),
                    CitationPhrase.Join(": ", ((CitationPhrase)CitationText.Publisher(publication)).Italic(), publication.Arxiv is { } arxiv
                        ? $"arXiv:{arxiv}" : null)), access);
            case PublicationKind.Online:
                return Ended(Comma(people, title), access);
            case PublicationKind.Patent:
                return Comma(people, title, CitationText.Join(" ", publication.Genre ?? "Patent", publication.Number), Date(publication,
                    kind)).Stop() + access.Within(" ", "");
            case PublicationKind.Unpublished:
                return Ended(Comma(people, title, "unpublished", Imprint(publication, kind), Date(publication, kind)), access);
            default:
                var start = Comma(people, title, Version(publication), Locators(publication, kind));
                var series = publication.Series is null ? start : Stops(start, Collection(publication));
                return Ended(Stops(series, Comma(Imprint(publication, kind), Date(publication, kind), CitationText.Pages(publication.Pages))), access);
        }
    }

    private static CitationPhrase Comma(params ReadOnlySpan<CitationPhrase?> parts)
    {
        var all = CitationPhrase.Empty;
        foreach (var part in parts)
        {
            if (part is { IsEmpty: false })
            {
                all = all.IsEmpty ? part : all.WithComma() + " " + part;
            }
        }

        return all;
    }

    private static CitationPhrase Stops(params ReadOnlySpan<CitationPhrase?> parts)
    {
        var all = CitationPhrase.Empty;
        foreach (var part in parts)
        {
            if (part is { IsEmpty: false })
            {
                all = all.IsEmpty ? part : all.WithStop() + " " + part;
            }
        }

        return all;
    }

    private static CitationPhrase Ended(CitationPhrase text, CitationPhrase access) => CitationPhrase.Join(" ", text.WithStop(), access);

    private static CitationPhrase People(Publication publication)
    {
        if (publication.Authors.IsEmpty)
        {
            return publication.Editors.IsEmpty ? publication.Translators.IsEmpty ? "" : All(publication.Translators) + ", Trans." : Editors(publication);
        }

        var people = CitationText.People(publication);
        return publication.HasMoreAuthors && people.Length <= MaxAuthors ? (CitationPhrase)(string.Join(", ",
            people.Select(CitationText.Short)) + " ") + Others : All(people, publication.HasMoreAuthors);
    }

    private static readonly CitationPhrase Others = ((CitationPhrase)"et al.").Italic();

    private static CitationPhrase All(ImmutableArray<PersonName> people, bool hasMore = false) => people.Length > MaxAuthors || hasMore
        ? (CitationPhrase)CitationText.Short(people[0]) + " " + Others
        : CitationText.List([.. people.Select(CitationText.Short)], "and", commaBeforeTwo: false);

    private static CitationPhrase Editors(Publication publication) =>
        publication.Editors.IsEmpty ? CitationPhrase.Empty : All(publication.Editors, publication.HasMoreEditors)
            + (publication.Editors.Length == 1 && !publication.HasMoreEditors ? ", Ed." : ", Eds.");

    private static CitationPhrase Title(Publication publication, PublicationKind kind) =>
        kind is PublicationKind.Book or PublicationKind.Proceedings or PublicationKind.Software
            ? CitationText.Title(publication).Italic()
            : CitationText.Title(publication).WithInnerQuotes().Within("“", "”");

    private static CitationPhrase Venue(Publication publication) => ((CitationPhrase)publication.Venue).Italic();

    // "Proc. of X, 1843." loses its final stop here; "Phys. Rev." is an abbreviation and keeps it.
    private static CitationPhrase Book(Publication publication) =>
        publication.Venue is [.., var before, '.'] && char.IsAsciiDigit(before) ? Venue(publication).WithoutStop() : Venue(publication);

    private static CitationPhrase Locators(Publication publication, PublicationKind kind) => CitationText.Join(
        ", ",
        kind is PublicationKind.Article or PublicationKind.Other or PublicationKind.Dataset ? null
            : CitationText.Edition(publication) is { } edition ? edition.EndsWith("ed.", StringComparison.Ordinal) ? edition
                : CitationText.Capitalised(edition) + "." : null,
        publication.Volume is { } volume ? $"vol. {volume}" : null,
        publication.Volumes is { } volumes ? $"{volumes} vols." : null,
        publication.CitedIssue is { } issue ? $"no. {issue}" : null);

    private static CitationPhrase Place(Publication publication) =>
        publication.ArticleNumber is { } number ? $"Art. no. {number}" : CitationText.Pages(publication.Pages);

    private static CitationPhrase Collection(Publication publication) => CitationText.Join(
        ", ",
        $"in {publication.Series}", publication.Number is { } number ? $"no. {number}" : null, publication.Volume is { } volume ? $"vol. {volume}" : null);

    private static string? Version(Publication publication) => publication.Text("version") is { } version ? $"version {version}" : null;

    private static string Thesis(Publication publication) => (publication.Type, publication.Entry.Value("type")) switch
    {
        ("phdthesis", null) => "Ph.D. dissertation",
        ("mastersthesis", null) => "M.S. thesis",
        _ => publication.Genre ?? "",
    };

    private static string Imprint(Publication publication, PublicationKind kind)
    {
        var publisher = kind == PublicationKind.Report || kind == PublicationKind.Thesis ? CitationText.Publisher(publication) ?? publication.Venue
            : CitationText.Publisher(publication);
        return kind is PublicationKind.Book or PublicationKind.Proceedings or PublicationKind.Chapter or PublicationKind.ConferencePaper
            ? CitationText.Join(": ", publication.Address ?? publication.Place, publisher)
            : CitationText.Join(", ", publisher, publication.Address);
    }

    private static string? Date(Publication publication, PublicationKind kind)
    {
        var (date, year) = (publication.Date, CitationText.Year(publication));
        if (date.Year is null || kind is PublicationKind.Book or PublicationKind.Proceedings or PublicationKind.Chapter
            or PublicationKind.Thesis)
        {
            return year;
        }

        var hasDay = kind is not (PublicationKind.Article or PublicationKind.Report or PublicationKind.ConferencePaper);
        return date switch
        {
            { Season: { } season } => $"{CitationText.Seasons[season - 1]} {year}",
            { Month: not null } => CitationText.Span(date, Months, hasDay, isDayFirst: false),
            _ => year,
        };
    }

    private static CitationPhrase Access(Publication publication, PublicationKind kind)
    {
        if (publication.Doi is { } doi && kind != PublicationKind.Online)
        {
            return $"doi: {doi}.";
        }

        var accessed = publication.Accessed is { Year: { } year, Month: { } month, Day: var day }
            ? string.Create(CultureInfo.InvariantCulture, $"Accessed: {Months[month - 1]} {(day is null ? "" : $"{day}, ")}{year}. ")
            : "";
        return publication.CitedUrl is { } url ? $"{accessed}[Online]. Available: {url}" : CitationPhrase.Empty;
    }
}
