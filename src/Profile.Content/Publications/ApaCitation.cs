using System.Collections.Immutable;
using System.Globalization;
using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>References in APA style, 7th edition: "Authors (Year). Title. Source. Address".</summary>
internal static class ApaCitation
{
    private const int MaxAuthors = 20;

    public static string Write(Publication publication)
    {
        var year = $"({Date(publication)}).";
        var people = People(publication);
        var title = CitationText.Stop(Title(publication));
        // Without an author, the title moves to the author's position.
        var start = people.Length == 0 ? $"{title} {year}" : $"{people} {year} {title}";
        return CitationText.Join(" ", start, CitationText.Stop(Source(publication)), CitationText.Address(publication));
    }

    private static string People(Publication publication)
    {
        if (publication.Authors.Length > 0)
        {
            return CitationText.Stop(publication.HasMoreAuthors
                ? string.Join(", ", [.. All(CitationText.People(publication)), "et al."])
                : Names(CitationText.People(publication)));
        }

        return PublicationKinds.Of(publication) is PublicationKind.Book or PublicationKind.Proceedings && publication.Editors.Length > 0
            ? $"{Names(publication.Editors)} ({(publication.Editors.Length == 1 ? "Ed." : "Eds.")})."
            : "";
    }

    // Only types that are dated to the day by their nature show more than the year (section 9.13).
    private static string Date(Publication publication) => publication switch
    {
        { Year: null } => "n.d.",
        { Year: { } year, Date: { Month: { } month, Day: { } day } } when PublicationKinds.Of(publication) == PublicationKind.Online =>
            string.Create(CultureInfo.InvariantCulture, $"{year}, {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {day}"),
        { Year: { } year } => year.ToString(CultureInfo.InvariantCulture),
    };

    private static IEnumerable<string> All(ImmutableArray<PersonName> names) =>
        names.Select(n => n.IsFamilyFirst ? n.Display : n.Literal ?? CitationText.Join(", ", n.Family, CitationText.Initials(n.Given), n.Suffix));

    private static string Names(ImmutableArray<PersonName> names)
    {
        ImmutableArray<string> all = [.. All(names)];
        return all.Length > MaxAuthors
            ? $"{string.Join(", ", all.Take(MaxAuthors - 1))}, . . . {all[^1]}"
            : CitationText.List(all, "&", commaBeforeTwo: true);
    }

    private static string Title(Publication publication)
    {
        var kind = PublicationKinds.Of(publication);
        var edition = publication.Edition is { } e ? $"{CitationText.Ordinal(e)} ed." : null;
        var details = kind switch
        {
            PublicationKind.Book or PublicationKind.Proceedings => CitationText.Join(", ", edition, publication.Volume is { } v ? $"Vol. {v}" : null),
            PublicationKind.Report => publication.Number is { } number ? $"Report No. {number}" : "",
            PublicationKind.Preprint => publication.Arxiv is { } arxiv ? $"arXiv:{arxiv}" : "",
            PublicationKind.Patent => publication.Number is { } patent ? $"Patent No. {patent}" : "",
            PublicationKind.Dataset or PublicationKind.Software => publication.Text("version") is { } version ? $"Version {version}" : "",
            _ => "",
        };
        var form = kind switch
        {
            PublicationKind.Thesis =>
                $" [{CitationText.Join(", ", CitationText.Thesis(publication.Type, "Doctoral dissertation", "Master's thesis"), publication.Venue)}]",
            PublicationKind.Dataset => " [Data set]",
            PublicationKind.Software => " [Computer software]",
            PublicationKind.Unpublished => " [Unpublished manuscript]",
            _ => "",
        };
        var more = (details.Length > 0 ? $" ({details})" : "") + form;
        return (more.Length > 0 ? publication.Title.TrimEnd('.') : publication.Title) + more;
    }

    private static string Source(Publication publication) => PublicationKinds.Of(publication) switch
    {
        PublicationKind.Article =>
            CitationText.Join(", ", publication.Venue, VolumeAndNumber(publication),
            CitationText.ArticleNumber(publication) is { } number ? $"Article {number}" : publication.Pages),
        PublicationKind.ConferencePaper or PublicationKind.Chapter => CitationText.Join(" ", CitationText.Stop(InBook(publication)), publication.Publisher),
        PublicationKind.Thesis => "",
        PublicationKind.Report => UnlessAuthor(publication.Venue, publication),
        PublicationKind.Preprint when publication.Arxiv is not null => "arXiv",
        _ => UnlessAuthor(CitationText.Publisher(publication) ?? "", publication),
    };

    // If author and publisher are the same, they are named only once (section 9.29).
    private static string UnlessAuthor(string publisher, Publication publication) =>
        publication.Authors is [{ Name.Literal: { } author }] && author == publisher ? "" : publisher;

    private static string VolumeAndNumber(Publication publication) =>
        publication.Volume is { } volume
            ? volume + (publication.Number is { } issue ? $"({issue})" : "") : publication.Number is { } number ? $"({number})"
            : "";

    private static string InBook(Publication publication)
    {
        if (publication.Venue.Length == 0)
        {
            return "";
        }

        var editors = publication.Editors.Length == 0 ? "" : $"{Editors(publication.Editors)}, ";
        var details = CitationText.Join(
            ", ",
            publication.Edition is { } edition ? $"{CitationText.Ordinal(edition)} ed." : null,
            publication.Volume is { } volume ? $"Vol. {volume}" : null,
            CitationText.Pages(publication));
        return $"In {editors}{CitationText.WithoutStop(publication.Venue)}{(details.Length > 0 ? $" ({details})" : "")}";
    }

    private static string Editors(ImmutableArray<PersonName> editors) =>
        CitationText.List([.. editors.Select(n => n.IsFamilyFirst
            ? n.Display
            : n.Literal ?? CitationText.Join(" ", CitationText.Initials(n.Given), n.Family, n.Suffix))], "&", commaBeforeTwo: false)
        + (editors.Length == 1 ? " (Ed.)" : " (Eds.)");
}
