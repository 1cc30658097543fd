using System.Collections.Immutable;
using System.Globalization;
using Profile.BibTeX;
using Profile.Content.Documents;

namespace Profile.Content.Publications;

/// <summary>A publication as one reference in a published style. In APA and IEEE style, titles keep the owner's capitalisation.</summary>
internal static class CitationText
{
    /// <summary>APA style, 7th edition (Publication Manual, chapters 9 and 10).</summary>
    public static string Apa(Publication publication) => ApaCitation.Write(publication).Text;

    /// <summary>IEEE style (IEEE Reference Guide), without a number in brackets.</summary>
    public static string Ieee(Publication publication) => IeeeCitation.Write(publication).Text;

    /// <summary>The reference in APA style as safe HTML, with the style's italics.</summary>
    public static string ApaHtml(Publication publication) => ApaCitation.Write(publication).Html;

    /// <summary>The reference in IEEE style as safe HTML, with the style's italics.</summary>
    public static string IeeeHtml(Publication publication) => IeeeCitation.Write(publication).Html;

    /// <summary>The styles in the order in which pages show them: their names, and references as safe HTML with the style's italics.</summary>
    public static readonly ImmutableArray<(string Name, Func<Publication, string> Html)> Styles =
    [
        ("APA", ApaHtml), ("IEEE", IeeeHtml), ("Chicago", p => ChicagoCitation.Write(p).Html), ("MLA", p => MlaCitation.Write(p).Html),
    ];

    /// <summary>The names of the seasons in references.</summary>
    public static readonly ImmutableArray<string> Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <summary>
    /// The reference as safe HTML in a style that CSL names, such as <c>ieee</c>, <c>chicago-author-date</c> or <c>modern-language-association</c>; APA for any
    /// other.
    /// </summary>
    public static string Html(Publication publication, string? style) => style?.ToLowerInvariant() switch
    {
        { } name when name.StartsWith("ieee", StringComparison.Ordinal) => IeeeHtml(publication),
        { } name when name.StartsWith("chicago", StringComparison.Ordinal) => ChicagoCitation.Write(publication).Html,
        { } name when name.StartsWith("mla", StringComparison.Ordinal) || name.StartsWith("modern-language", StringComparison.Ordinal) =>
            MlaCitation.Write(publication).Html,
        _ => ApaHtml(publication),
    };

    /// <summary>The title; its HTML keeps formulas, superscripts and subscripts.</summary>
    public static CitationPhrase Title(Publication publication) =>
        CitationPhrase.Of(publication.Title, publication.TitleHtml.Contains("<a ", StringComparison.Ordinal) ? HtmlText.Encode(publication.Title)
            : publication.TitleHtml);

    /// <summary>The title in the title case of Chicago and MLA.</summary>
    public static CitationPhrase TitleInCapitals(Publication publication) => TitleCase.Of(publication, Title(publication), "title", "subtitle");

    /// <summary>The title of the journal or the book in the title case of Chicago and MLA.</summary>
    public static CitationPhrase VenueInCapitals(Publication publication) =>
        TitleCase.Of(publication, publication.Venue, "booktitle", "booksubtitle", "journal", "journaltitle");

    /// <summary>
    /// Initials: "Jean-Paul Maria" becomes "J.-P. M." and "Zoë" "Z.", while "X.-Y." and "Yu. A." stay. A hyphen before a lower-case letter does not start a new
    /// initial: "Mei-ling" becomes "M."
    /// </summary>
    public static string Initials(string given) =>
        string.Join(' ', given.Replace(".-", "-", StringComparison.Ordinal).Replace(".", ". ", StringComparison.Ordinal)
            .Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Trim('.').Length > 0).Select(word =>
                IsAbbreviated(word) || (char.IsLower(word[0]) && word.Length > 1 && word.All(char.IsLower)) ? word
                : string.Join('-', word.Split(['-', '‐', '‑'], StringSplitOptions.RemoveEmptyEntries).Where((part, i) => i == 0 || !char.IsLower(part[0]))
                    .Select(part => $"{First(part)}."))));

    // "Yu." and "Wm." stand for more than their first letter.
    private static bool IsAbbreviated(string word) => word is [_, _, '.'] or [_, _, _, '.'] && char.IsUpper(word[0]) && word[1..^1].All(char.IsLower);

    /// <summary>The parts that are present, joined.</summary>
    public static string Join(string separator, params ReadOnlySpan<string?> parts)
    {
        var present = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                present.Add(part);
            }
        }

        return string.Join(separator, present);
    }

    /// <summary>The names as displayed, in a list such as "A, B, and C".</summary>
    public static string List(ImmutableArray<string> names, string conjunction, bool commaBeforeTwo) => names switch
    {
        [] => "",
        [var only] => only,
        [var one, var two] => $"{one}{(commaBeforeTwo ? "," : "")} {conjunction} {two}",
        [.. var all, var last] => $"{string.Join(", ", all)}, {conjunction} {last}",
    };

    /// <summary>"2" as "2nd"; other texts unchanged.</summary>
    public static string Ordinal(string edition) => edition switch
    {
        _ when !edition.All(char.IsAsciiDigit) => edition,
        [.., '1', '1' or '2' or '3'] => edition + "th",
        [.., '1'] => edition + "st",
        [.., '2'] => edition + "nd",
        [.., '3'] => edition + "rd",
        _ => edition + "th",
    };

    /// <summary>"2nd ed.", or the owner's words: "Revised".</summary>
    public static string? Edition(Publication publication) => publication.Edition switch
    {
        null => null,
        { } number when number.All(char.IsAsciiDigit) => $"{Ordinal(number)} ed.",
        { } text => text,
    };

    /// <summary>Where it can be found: its DOI, else its URL, else arXiv, else nothing.</summary>
    public static string? Address(Publication publication) => publication.Doi is { } doi ? Identifiers.DoiUrl(doi) : publication.CitedUrl;

    /// <summary>
    /// Who publishes it: the publisher, the school or the institution, the organisation, else <c>howpublished</c> unless it holds an address.
    /// </summary>
    public static string? Publisher(Publication publication) =>
        publication.Publisher ?? publication.School ?? publication.Institution ?? publication.Organization
        ?? (publication.Text("howpublished") is { } how && !how.Contains("://", StringComparison.Ordinal) ? how : null)
        ?? (PublicationKinds.Of(publication) == PublicationKind.Preprint && publication.Arxiv is not null ? "arXiv" : null);

    /// <summary>"p. 5" or "pp. 5–7"; null without pages.</summary>
    public static string? Pages(string? pages) => pages is null ? null : $"{(pages.AsSpan().IndexOfAny('–', ',') >= 0 ? "pp." : "p.")} {pages}";

    /// <summary>The names of the authors.</summary>
    public static ImmutableArray<PersonName> People(Publication publication) => [.. publication.Authors.Select(a => a.Name)];

    /// <summary>"A. K. van Lovelace Jr."</summary>
    public static string Short(PersonName name) =>
        name.IsFamilyFirst ? name.Display : name.Literal ?? Join(" ", Initials(name.Given), name.Family, name.Suffix);

    /// <summary>The publication state of a work that has a date: "In press".</summary>
    public static string? State(Publication publication) =>
        publication is { Date.Year: not null, Status: { Length: > 0 } status } ? Capitalised(status) : null;

    /// <summary>The text with its first letter capitalised.</summary>
    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    /// <summary>The year, the years, or the words in their place; null when nothing is known.</summary>
    public static string? Year(Publication publication) => publication.Date switch
    {
        { Year: null } date => date.Words,
        { Year: { } year, End.Year: var last } when last > year => $"{Era(year)}–{Era(last)}",
        { Year: { } year } => Era(year),
    };

    /// <summary>"May 12, 2019", "November 2018", or the year or the words in its place; null when nothing is known.</summary>
    public static string? FullDate(Publication publication) => publication.Date is { Year: { } year, Month: { } month, End: null, Words: null } date
        ? $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {(date.Day is { } day ? $"{day}, " : "")}{Era(year)}"
        : Year(publication);

    /// <summary>"12 May 2019", "Sept. 2020", "Spring 2004", or the year or the words in its place; null when nothing is known.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="hasDay">Whether to give the day, if it is known.</param>
    public static string? ShortDate(Publication publication, bool hasDay) => publication.Date switch
    {
        { Year: { } year, Season: { } season } => $"{Seasons[season - 1]} {Era(year)}",
        { Year: not null, Month: not null } date => Span(date, Months, hasDay, isDayFirst: true),
        _ => Year(publication),
    };

    /// <summary>
    /// A date with a month, or a range of such dates: "Mar. 2019–Apr. 2020", "May–Jun. 2020", "2 Mar.–5 Apr. 2019"; the day may also follow its month.
    /// </summary>
    public static string Span(PublicationDate date, ImmutableArray<string> months, bool hasDay, bool isDayFirst)
    {
        var (year, month) = (date.Year ?? 0, date.Month ?? 1);
        var first = Day(month, hasDay ? date.Day : null);
        if (date.End is not { Month: { } lastMonth } end || (!hasDay && (end.Year, lastMonth) == (year, month)))
        {
            return WithYear(first, date.Day, year);
        }

        var last = Day(lastMonth, hasDay ? end.Day : null);
        return end.Year == year ? WithYear($"{first}–{last}", end.Day, year) : $"{WithYear(first, date.Day, year)}–{WithYear(last, end.Day, end.Year)}";

        string Day(int inMonth, int? day) => day is null ? months[inMonth - 1] : isDayFirst ? $"{day} {months[inMonth - 1]}" : $"{months[inMonth - 1]} {day}";
        string WithYear(string text, int? day, int inYear) => $"{text}{(hasDay && !isDayFirst && day is not null ? "," : "")} {Era(inYear)}";
    }

    private static readonly ImmutableArray<string> Months =
        ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    /// <summary>"2020"; the year -43 is "44 BC".</summary>
    public static string Era(int year) => year <= 0 ? $"{1 - year} BC" : year.ToString(CultureInfo.InvariantCulture);

    private static string First(string word) => word.EnumerateRunes().First().ToString().ToUpperInvariant();
}
