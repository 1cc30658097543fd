using System.Collections.Immutable;
using System.Globalization;
using Profile.BibTeX;

namespace Profile.Content.Publications;

/// <summary>A property by which readers can filter the list of publications.</summary>
/// <param name="Name">Its name in addresses: <c>/publications/year/2024/</c>, <c>?year=2024</c>.</param>
/// <param name="Label">Its heading, as a key of the interface texts.</param>
/// <param name="Subtitle">The description of its archives, as a key of the interface texts.</param>
/// <param name="Least">How many publications a value needs to have an archive.</param>
/// <param name="ValuesOf">The values of a draft; an empty one is ignored.</param>
internal sealed record PublicationFacet(
    string Name, string Label, string Subtitle, int Least, Func<PublicationDraft, AuthorReader, IEnumerable<string>> ValuesOf)
{
    /// <summary>All facets. The first two have few values, and keep all their archives when the site has too many.</summary>
    public static readonly ImmutableArray<PublicationFacet> All =
    [
        new("year", "Year", "publications of this year", 1, (draft, _) => [YearOf(draft)]),
        new("type", "Type", "publications of this type", 1, (draft, _) => [TypeOf(draft)]) { IsTranslated = true },
        new("venue", "Venue", "publications in this venue", 1, (draft, _) => [VenueOf(draft)]),
        new("keyword", "Keyword", "publications with this keyword", 2, (draft, _) => KeywordField.Of(draft.Entry)),
        new("author", "Co-author", "publications with this co-author", 2, CoauthorsOf),
    ];

    private static readonly string[] VenueFields = ["abbr", "journal", "journaltitle", "booktitle", "eventtitle", "school", "institution"];

    /// <summary>Whether its values are keys of the interface texts rather than the owner's own words.</summary>
    public bool IsTranslated { get; private init; }

    private static string YearOf(PublicationDraft draft) => (draft.Date.Year is { } year ? CitationText.Era(year) : null) ?? draft.Date.WordsAlone ?? "";

    private static string TypeOf(PublicationDraft draft) =>
        PublicationKinds.Plural(PublicationKinds.Of(draft.Entry, Identifiers.Arxiv(draft.Entry) is not null));

    // The short name that readers see as a badge; without one, the name of the journal or the book.
    private static string VenueOf(PublicationDraft draft) =>
        VenueFields.Select(draft.Entry.Value).OfType<string>().Select(LaTeXText.ToText).FirstOrDefault(text => text.Length > 0) ?? "";

    private static IEnumerable<string> CoauthorsOf(PublicationDraft draft, AuthorReader authors) => draft.Entry.Value("author") is { } names
        ? BibTeXNames.Parse(names).Names.Select(authors.Read).Where(a => !a.IsOwner).Select(a => a.Name.Display)
        : [];
}
