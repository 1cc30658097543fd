using System.Collections.Immutable;
using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>
/// References in MLA style, 9th edition (chapter 5): "Authors. Title. Container, contributors, version, number, publisher, date, location." Where the
/// handbook is silent, they follow the style's official CSL definition; tests compare them with what that definition prints (docs/quality.md).
/// </summary>
internal static class MlaCitation
{
    public static CitationPhrase Write(Publication publication)
    {
        var kind = PublicationKinds.Of(publication);
        var isPart = kind is PublicationKind.Article or PublicationKind.ConferencePaper or PublicationKind.Chapter && publication.Venue.Length > 0;
        var title = isPart ? CitationText.TitleInCapitals(publication).WithInnerQuotes().Within("“", "”") : CitationText.TitleInCapitals(publication).Italic();
        var start = People(publication) is { Length: > 0 } people ? CitationPhrase.Join(". ", people, title) : title;
        // A part of a book is dated by the book's year alone, and so is a thesis by its own.
        var date = kind is PublicationKind.ConferencePaper or PublicationKind.Chapter or PublicationKind.Thesis ? CitationText.Year(publication)
            : CitationText.ShortDate(publication, hasDay: kind != PublicationKind.Article);
        var isThesis = kind == PublicationKind.Thesis;
        var container = CitationPhrase.Join(", ", [.. Container(publication, kind, isPart), isThesis ? null : date,
            publication.Pages is { } pages ? CitationText.Pages(PageRange.Abbreviated(pages, last: 2)) : null, CitationText.Address(publication)]);
        var parts = isThesis ? CitationPhrase.Join(". ", date, container) : container;
        var first = publication.Original is { Year: { } year } ? CitationText.Era(year) : null;
        return CitationPhrase.Join(" ", start.WithStop(), ((CitationPhrase)first).Stop(), parts).Stop();
    }

    private static string People(Publication publication) => !publication.Authors.IsEmpty
        ? Names(CitationText.People(publication), publication.HasMoreAuthors)
        : publication.Editors.IsEmpty ? ""
        : $"{Names(publication.Editors, publication.HasMoreEditors)}, "
            + (publication.Editors.Length == 1 && !publication.HasMoreEditors ? "editor" : "editors");

    private static string Names(ImmutableArray<PersonName> names, bool hasMore)
    {
        var first = names[0];
        var inverted = first.IsFamilyFirst ? first.Display : first.Literal ?? (first.IsParticleDropped
            ? CitationText.Join(", ", first.Last, CitationText.Join(" ", first.Given, first.Particle), first.Suffix)
            : CitationText.Join(", ", first.Family, first.Given, first.Suffix));
        return names.Length > 2 || hasMore ? $"{inverted}, et al." : names.Length == 2 ? $"{inverted}, and {names[1].Display}" : inverted;
    }

    private static IEnumerable<CitationPhrase?> Container(Publication publication, PublicationKind kind, bool isPart)
    {
        yield return isPart ? CitationText.VenueInCapitals(publication).Italic() : null;
        var people = CitationText.Join(", ", isPart ? By("by", publication.BookAuthors) : null, By("translated by", publication.Translators),
            publication.Authors.IsEmpty ? null : By("edited by", publication.Editors));
        yield return isPart ? people : CitationText.Capitalised(people);
        var version = publication.Text("version") is { } written ? $"version {written}" : null;
        yield return isPart || people.Length > 0 ? CitationText.Edition(publication) ?? version : CitationText.Capitalised(CitationText.Edition(publication)
            ?? version ?? "");
        var isFirst = !isPart && people.Length == 0 && publication.Edition is null && version is null;
        yield return publication.Volume is { } volume ? $"{(isFirst ? "V" : "v")}ol. {volume}" : null;
        yield return isPart && publication.CitedIssue is { } issue ? $"no. {issue}" : null;
        yield return isPart ? publication.ArticleNumber : null;
        yield return kind == PublicationKind.Report ? CitationText.Join(", ", publication.Genre, publication.Number)
            : kind == PublicationKind.Preprint && publication.Arxiv is { } arxiv ? $"arXiv:{arxiv}"
            : kind == PublicationKind.Patent ? CitationText.Join(" ", publication.Genre, publication.Number)
            : kind == PublicationKind.Other ? publication.Number : null;
        yield return isPart ? publication.Publisher ?? publication.Organization : CitationText.Publisher(publication);
        yield return kind == PublicationKind.Thesis ? publication.Genre ?? "Thesis" : null;
    }

    private static string? By(string role, ImmutableArray<PersonName> names) =>
        names.IsEmpty ? null : $"{role} {CitationText.List([.. names.Select(n => n.Display)], "and", commaBeforeTwo: false)}";
}
