using System.Collections.Immutable;
using System.Globalization;
using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>
/// References in APA style, 7th edition: "Authors (Year). Title. Source. Address". Where the manual is silent, they follow the style's official CSL definition;
/// tests compare them with what that definition prints (docs/quality.md).
/// </summary>
internal static class ApaCitation
{
    private const int MaxAuthors = 20;

    public static CitationPhrase Write(Publication publication)
    {
        var paper = new Paper(publication, PublicationKinds.Of(publication));
        var (people, title, date) = (People(paper), Title(paper), (CitationPhrase)$"({Date(paper)})");
        // If nobody is named before the date, the title moves there.
        var start = people.Length == 0 ? title.Stop() + " " + date : CitationPhrase.Join(". ",
            ((CitationPhrase)people).Stop() + " " + date, title);
        var text = CitationPhrase.Join(". ", start, Source(paper)).Stop();
        return CitationPhrase.Join(" ", text, Address(publication), PrintState(paper),
            publication.Original is { Year: { } first } ? $"(Original work published {CitationText.Era(first)})" : null);
    }

    // A paper in proceedings is cited like a chapter of a book if the proceedings have editors, otherwise like an article in a periodical.
    private sealed record Paper(Publication Publication, PublicationKind Kind)
    {
        public bool IsSerial => Kind == PublicationKind.Article || (Kind == PublicationKind.ConferencePaper && Publication.Editors.IsEmpty);

        public bool IsInBook => !IsSerial && Kind is PublicationKind.ConferencePaper or PublicationKind.Chapter && Publication.Venue.Length > 0;
    }

    private static string People(Paper paper)
    {
        var publication = paper.Publication;
        if (publication.Authors.Length > 0)
        {
            return publication.HasMoreAuthors ? string.Join(", ", [.. All(CitationText.People(publication)), "et al."])
                : Names(CitationText.People(publication));
        }

        return publication.Editors.Length > 0
            ? publication.HasMoreEditors ? $"{string.Join(", ", [.. All(publication.Editors), "et al."])} (Eds.)"
                : $"{Names(publication.Editors)} ({(publication.Editors.Length == 1 ? "Ed." : "Eds.")})"
            : paper.Kind is PublicationKind.Software or PublicationKind.Online ? CitationText.Publisher(publication) ?? ""
            : "";
    }

    private static string Date(Paper paper)
    {
        var date = paper.Publication.Date;
        var isToTheDay = paper.Kind is PublicationKind.Online or PublicationKind.Other
            || (paper is { Kind: PublicationKind.ConferencePaper, IsSerial: true, Publication: { Volume: null, Pages: null, Number: null } });
        var year = CitationText.Year(paper.Publication) ?? "n.d.";
        return !isToTheDay || date is not { Year: not null, Month: { } month } || (date.End is { } end && (end.Month is null || end.Year != date.Year))
            ? date.IsCirca ? $"ca. {year}" : year
            : $"{year}, {Day(month, date.Day)}"
                + (date.End is { Month: { } last, Day: var to } ? "–" + (last == month && to is not null ? $"{to}" : Day(last, to)) : "");
    }

    private static string Day(int month, int? day) => $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)}{(day is null ? "" : $" {day}")}";

    private static IEnumerable<string> All(ImmutableArray<PersonName> names) => names.Select(n => n.IsFamilyFirst ? n.Display : n.Literal
        ?? (n.IsParticleDropped
        ? CitationText.Join(", ", n.Last, CitationText.Join(" ", CitationText.Initials(n.Given), n.Particle), n.Suffix)
        : CitationText.Join(", ", n.Family, CitationText.Initials(n.Given), n.Suffix)));

    private static string Names(ImmutableArray<PersonName> names)
    {
        ImmutableArray<string> all = [.. All(names)];
        return all.Length > MaxAuthors
            ? $"{string.Join(", ", all.Take(MaxAuthors - 1))}, . . . {all[^1]}"
            : CitationText.List(all, "&", commaBeforeTwo: true);
    }

    private static string ShortNames(ImmutableArray<PersonName> names) => CitationText.List([.. names.Select(CitationText.Short)], "&", commaBeforeTwo: false);

    private static string? Role(ImmutableArray<PersonName> names, string one, string many) =>
        names.IsEmpty ? null : $"{ShortNames(names)}, {(names.Length == 1 ? one : many)}";

    private static CitationPhrase Title(Paper paper)
    {
        var title = CitationText.Title(paper.Publication);
        var volume = paper.Publication.Volume is { } text && paper.Kind is PublicationKind.Book or PublicationKind.Proceedings && !IsNumber(text)
            ? $": Volume {text}" : "";
        var hasSource = (paper.IsSerial && paper.Publication.Venue.Length > 0) || paper.IsInBook;
        CitationPhrase[] details = [Details(paper).Within("(", ")"), Description(paper) is { Length: > 0 } description ? $"[{description}]" : null];
        title = details.All(d => d.IsEmpty) ? title : title.WithoutStop();
        return CitationPhrase.Join(" ", [hasSource ? title : (title + volume).Italic(), .. details]);
    }

    // What is in parentheses after the title: people, numbers, and for a book its edition and volume.
    private static CitationPhrase Details(Paper paper)
    {
        var publication = paper.Publication;
        var translators = Role(publication.Translators, "Trans.", "Trans.");
        if (paper.Kind == PublicationKind.Patent)
        {
            return CitationText.Join(" ", CitationText.Capitalised(publication.Genre ?? "Patent"), Number(publication.Number));
        }

        if (paper.IsSerial || paper.IsInBook)
        {
            return translators;
        }

        var editors = publication.Authors.IsEmpty ? null : Role(publication.Editors, "Ed.", "Eds.");
        var number = paper.Kind switch
        {
            PublicationKind.Report when publication.Number is { } report => CitationText.Join(" ", publication.Genre ?? "Report", Number(report)),
            PublicationKind.Preprint when publication.Arxiv is { } arxiv => $"arXiv:{arxiv}",
            PublicationKind.Thesis or PublicationKind.Unpublished or PublicationKind.Dataset or PublicationKind.Software or PublicationKind.Other
                when publication.Number is { } other => CitationText.Join(" ", paper.Kind == PublicationKind.Thesis ? null : publication.Genre, Number(other)),
            _ => null,
        };
        return CitationText.Join("; ", editors, translators, number, paper.Kind == PublicationKind.Online ? null : Parts(paper));
    }

    private static string Number(string? number) => number is null ? "" : $"No. {number}";

    // The part of a larger work: version, edition, volume, pages or chapter.
    private static string Parts(Paper paper)
    {
        var publication = paper.Publication;
        var hasVolume = publication.Volume is { } volume && IsNumber(volume);
        return CitationText.Join(
            ", ",
            publication.Text("version") is { } version ? $"Version {version}" : null,
            CitationText.Edition(publication),
            paper.Kind is PublicationKind.Report or PublicationKind.Other && publication.Series is { } series
                ? CitationText.Join(" ", series, paper.Kind == PublicationKind.Other ? publication.Number : null) : null,
            hasVolume ? $"Vol. {publication.Volume}" : paper.IsInBook || publication.Volumes is null ? null : $"Vols. 1–{publication.Volumes}",
            publication.Pages is { } pages ? CitationText.Pages(PageRange.Expanded(pages)) : publication.Chapter is { } chapter ? $"Chapter {chapter}" : null);
    }

    private static bool IsNumber(string text) => text.Any(char.IsAsciiDigit);

    private static string? Description(Paper paper)
    {
        var publication = paper.Publication;
        return paper.Kind switch
        {
            PublicationKind.Thesis => CitationText.Join(", ", publication.Genre, CitationText.Address(publication) is null ? null : publication.Venue),
            PublicationKind.Article or PublicationKind.ConferencePaper or PublicationKind.Chapter or PublicationKind.Patent => null,
            _ when publication.Genre is { } genre => publication.Number is null ? CitationText.Capitalised(genre) : null,
            PublicationKind.Dataset => "Data set",
            PublicationKind.Software => "Computer software",
            PublicationKind.Unpublished when CitationText.Address(publication) is null && CitationText.Publisher(publication) is null =>
                "Unpublished manuscript",
            _ => null,
        };
    }

    private static CitationPhrase Source(Paper paper)
    {
        var publication = paper.Publication;
        if (paper.IsSerial)
        {
            var source = CitationPhrase.Join(", ", publication.Venue, publication.Volume).Italic();
            var issue = ((CitationPhrase)publication.CitedIssue).Within("(", ")");
            var journal = CitationPhrase.Join(", ", publication.Volume is null ? CitationPhrase.Join(", ", source, issue) : source + issue,
                publication.ArticleNumber is { } number ? $"Article {number}" : publication.Pages is { } pages ? PageRange.Expanded(pages) : null);
            return CitationPhrase.Join(". ", journal, HasPlace(paper) ? null : CitationText.State(publication));
        }

        if (paper.IsInBook)
        {
            var editors = publication.Editors.IsEmpty || publication.Authors.IsEmpty
                ? publication.BookAuthors.IsEmpty ? null : ShortNames(publication.BookAuthors)
                : $"{ShortNames(publication.Editors)} ({(publication.Editors.Length == 1 ? "Ed." : "Eds.")})";
            var book = CitationPhrase.Join(", ", editors, ((CitationPhrase)publication.Venue).Italic());
            var parts = ((CitationPhrase)Parts(paper)).Within(" (", ")");
            return CitationPhrase.Join(". ", (CitationPhrase)"In " + (parts.IsEmpty ? book : book.WithoutStop() + parts), publication.Publisher);
        }

        var publisher = CitationText.Publisher(publication);
        return paper.Kind switch
        {
            PublicationKind.Thesis when CitationText.Address(publication) is not null => CitationPhrase.Empty,
            PublicationKind.Online => CitationPhrase.Empty,
            // An author who is also the publisher is named only once (section 9.29).
            _ when publisher == People(paper) => CitationPhrase.Empty,
            _ => publisher,
        };
    }

    private static bool HasPlace(Paper paper) =>
        paper.Publication is { Series: not null } or { CitedIssue: not null } or { ArticleNumber: not null } or { Pages: not null } or { Volume: not null };

    private static string? PrintState(Paper paper) =>
        CitationText.State(paper.Publication) is { } state && HasPlace(paper) ? $"({state})" : null;

    private static string? Address(Publication publication)
    {
        var address = CitationText.Address(publication);
        return publication is { Doi: null, Date: { Year: null, Words: null }, Accessed: { Year: { } year, Month: { } month } accessed } && address is not null
            ? $"Retrieved {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {(accessed.Day is { } day ? $"{day}, " : "")}{year}, from {address}"
            : address;
    }
}
