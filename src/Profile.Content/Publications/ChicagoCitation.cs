using System.Collections.Immutable;
using System.Globalization;
using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>
/// References in Chicago's author-date style, 17th edition (chapter 15): "Authors. Year. Title. Source. Address". Where the manual is silent, they follow the
/// style's official CSL definition; tests compare them with what that definition prints (docs/quality.md).
/// </summary>
internal static class ChicagoCitation
{
    private const int MaxAuthors = 10;
    private const int ShownAuthors = 7;

    public static CitationPhrase Write(Publication publication)
    {
        var kind = PublicationKinds.Of(publication);
        var (people, title) = (People(publication), Title(publication, kind));
        var date = (CitationPhrase)CitationText.Join(" ", publication.Original is { Year: { } first } ? $"({CitationText.Era(first)})" : null,
            CitationText.Year(publication) ?? "n.d.");
        // Without authors and editors, the title moves to their position.
        var start = people.Length == 0 ? Stops(title, date) : Stops(people, date, title);
        return Stops([start, .. Source(publication, kind), CitationText.Address(publication)]).WithStop();
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

    private static string People(Publication publication) => !publication.Authors.IsEmpty
        ? Names(CitationText.People(publication), publication.HasMoreAuthors)
        : publication.Editors.IsEmpty ? ""
        : $"{Names(publication.Editors, publication.HasMoreEditors)}, {(publication.Editors.Length == 1 && !publication.HasMoreEditors ? "ed" : "eds")}.";

    // "Meer, Vera van der, and Wei Tau": only the first person's name is inverted, with the particle after the given names.
    private static string Names(ImmutableArray<PersonName> names, bool hasMore)
    {
        ImmutableArray<string> all = [.. names.Select((n, i) => i > 0 ? n.Display : n.IsFamilyFirst ? n.Display : n.Literal
            ?? CitationText.Join(", ", n.Last, CitationText.Join(" ", n.Given, n.Particle), n.Suffix))];
        return all.Length > MaxAuthors ? $"{string.Join(", ", all.Take(ShownAuthors))}, et al."
            : hasMore ? $"{string.Join(", ", all)}, et al."
            : CitationText.List(all, "and", commaBeforeTwo: true);
    }

    private static CitationPhrase Title(Publication publication, PublicationKind kind) => kind switch
    {
        PublicationKind.Book or PublicationKind.Proceedings => CitationText.TitleInCapitals(publication).Italic(),
        PublicationKind.Patent => CitationText.Title(publication),
        _ => CitationText.TitleInCapitals(publication).WithInnerQuotes().Within("“", "”"),
    };

    private static CitationPhrase?[] Source(Publication publication, PublicationKind kind)
    {
        var translated = By("Translated by", publication.Translators);
        var imprint = Imprint(publication);
        return kind switch
        {
            PublicationKind.Article => [translated, Journal(publication), CitationText.State(publication)],
            PublicationKind.ConferencePaper or PublicationKind.Chapter => 
            [
                translated, Book(publication), publication.Pages is null && publication.Volume is { } volume ? $"Vol. {volume}" : null,
                CitationText.Join(" ", publication.Series, publication.Series is null ? null : publication.Number), imprint,
            ],
            PublicationKind.Book or PublicationKind.Proceedings =>
            [
                translated, publication.Authors.IsEmpty ? null : By("Edited by", publication.Editors), publication.Genre, CitationText.Edition(publication),
                publication.Volume is { } number ? $"Vol. {number}" : null, publication.Volumes is { } volumes ? $"{volumes} vols." : null,
                publication.Series is { } series ? CitationText.Join(" ", series, publication.Number) : null, imprint,
            ],
            PublicationKind.Thesis => [CitationText.Join(", ", publication.Genre ?? "Thesis", imprint)],
            PublicationKind.Report => [CitationText.Join(" ", publication.Genre ?? "Report", publication.Number), imprint],
            PublicationKind.Patent =>
                [publication.Number, $"{CitationText.Capitalised(publication.Genre ?? "Patent")}, issued {CitationText.FullDate(publication)}"],
            PublicationKind.Online => [CitationText.FullDate(publication)],
            _ => [publication.Genre, CitationText.Edition(publication), imprint],
        };
    }

    // "Journal 3 (2): 321–28", "Journal 3:321–28", "Journal 4 (September):7", "Journal, no. 7".
    private static CitationPhrase Journal(Publication publication)
    {
        var (date, issue) = (publication.Date, publication.CitedIssue);
        var when = date.Season is { } season ? CitationText.Seasons[season - 1]
            : date is { Month: { } month, End: null or { Month: not null } }
                ? Month(month) + (date.End is { Month: { } last } && last != month ? $"–{Month(last)}" : "")
            : null;
        var place = publication.ArticleNumber ?? (publication.Pages is { } pages ? PageRange.Abbreviated(pages, last: 1) : null);
        var name = CitationText.VenueInCapitals(publication).Italic();
        var number = CitationPhrase.Join(" ", publication.Volume, ((CitationPhrase)(issue ?? when)).Within("(", ")"));
        var volume = publication.Volume is not null
            ? publication.Series is { } series ? CitationPhrase.Join(", ", name, series, number) : CitationPhrase.Join(" ", name, number)
            : CitationPhrase.Join(", ", name, issue is null ? when : $"no. {issue}");
        return CitationPhrase.Join(issue is not null && publication.Volume is not null ? ": " : publication.Volume is null ? ", " : ":", volume, place);
    }

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static CitationPhrase Book(Publication publication)
    {
        var pages = publication.Pages is { } written ? PageRange.Abbreviated(written, last: 1) : null;
        return CitationPhrase.Join(", ", CitationText.VenueInCapitals(publication).Italic().Within("In ", ""), By("by", publication.BookAuthors),
            publication.Authors.IsEmpty ? null : By("edited by", publication.Editors),
            CitationText.Edition(publication), pages is null ? null : CitationText.Join(":", publication.Volume, pages));
    }

    private static CitationPhrase? By(string role, ImmutableArray<PersonName> names) =>
        names.IsEmpty ? null : $"{role} {CitationText.List([.. names.Select(n => n.Display)], "and", commaBeforeTwo: false)}";

    private static string Imprint(Publication publication) => CitationText.Join(": ", publication.Address, CitationText.Publisher(publication));
}
