using System.Collections.Immutable;
using Profile.BibTeX;
using Profile.Content.Documents;

namespace Profile.Content.Publications;

/// <summary>A publication as one plain-text reference in a published style. Titles keep the owner's capitalisation.</summary>
internal static class CitationText
{
    /// <summary>APA style, 7th edition (Publication Manual, chapters 9 and 10).</summary>
    public static string Apa(Publication publication) => ApaCitation.Write(publication);

    /// <summary>IEEE style (IEEE Reference Guide), without a number in brackets.</summary>
    public static string Ieee(Publication publication) => IeeeCitation.Write(publication);

    /// <summary>The same as safe HTML, with the style's italics: journal and volume, the book that contains a part, otherwise the title.</summary>
    public static string ApaHtml(Publication publication) => Emphasised(Apa(publication), PublicationKinds.Of(publication) switch
    {
        PublicationKind.Article => Join(", ", publication.Venue, publication.Volume),
        PublicationKind.ConferencePaper or PublicationKind.Chapter => WithoutStop(publication.Venue),
        _ => publication.Title,
    });

    /// <summary>The same as safe HTML, with the style's italics: the journal or the book, but no other title.</summary>
    public static string IeeeHtml(Publication publication) => Emphasised(Ieee(publication), PublicationKinds.Of(publication) switch
    {
        PublicationKind.Article => publication.Venue,
        PublicationKind.ConferencePaper or PublicationKind.Chapter => WithoutStop(publication.Venue),
        PublicationKind.Book or PublicationKind.Proceedings => publication.Title,
        _ => "",
    });

    // The source follows the title, which may contain the source's name: hence the last occurrence.
    private static string Emphasised(string text, string phrase)
    {
        var at = phrase.Length == 0 ? -1 : text.LastIndexOf(phrase, StringComparison.Ordinal);
        return at < 0
            ? HtmlText.Encode(text)
            : $"{HtmlText.Encode(text[..at])}<em>{HtmlText.Encode(phrase)}</em>{HtmlText.Encode(text[(at + phrase.Length)..])}";
    }

    /// <summary>"Jean-Paul Maria" as "J.-P. M.".</summary>
    public static string Initials(string given) =>
        string.Join(' ', given.Split([' ', '.', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(word =>
            string.Join('-', word.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => $"{First(part)}."))));

    /// <summary>A text with a full stop, unless it already ends in a punctuation mark.</summary>
    public static string Stop(string text) => text.Length == 0 || text[^1] is '.' or '?' or '!' ? text : text + ".";

    /// <summary>The article number in a journal without pages ("e1234"): a single word in the pages field with a digit and a letter; or null.</summary>
    public static string? ArticleNumber(Publication publication) =>
        publication.Pages is { } pages && pages.All(char.IsLetterOrDigit) && pages.Any(char.IsLetter) && pages.Any(char.IsDigit) ? pages : null;

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

    /// <summary>Where it can be found: its DOI, else arXiv, else its URL, else nothing.</summary>
    public static string? Address(Publication publication) => publication switch
    {
        { Doi: { } doi } => Identifiers.DoiUrl(doi),
        { Arxiv: { } arxiv } => Identifiers.ArxivUrl(arxiv),
        _ => publication.Url ?? (HowPublished(publication) is { } how && IsAddress(how) ? how : null),
    };

    /// <summary>Its publisher, unless that is only an address; or null.</summary>
    public static string? Publisher(Publication publication) =>
        publication.Publisher ?? (HowPublished(publication) is { } how && !IsAddress(how) ? how : null) ?? publication.Institution;

    /// <summary>"p. 5" or "pp. 5–7"; null without pages.</summary>
    public static string? Pages(Publication publication) =>
        publication.Pages is { } pages ? $"{(pages.AsSpan().IndexOfAny('–', ',') >= 0 ? "pp." : "p.")} {pages}" : null;

    /// <summary>"Proc. of X, 1843." without its final stop; "Phys. Rev." is an abbreviation and keeps it.</summary>
    public static string WithoutStop(string venue) => venue is [.., var before, '.'] && char.IsAsciiDigit(before) ? venue[..^1] : venue;

    /// <summary>The kind of a thesis.</summary>
    public static string Thesis(string type, string doctor, string master) => type switch
    {
        "mastersthesis" => master,
        "bachelorsthesis" => "Bachelor's thesis",
        _ => doctor,
    };

    /// <summary>The names of the authors.</summary>
    public static ImmutableArray<PersonName> People(Publication publication) => [.. publication.Authors.Select(a => a.Name)];

    private static string? HowPublished(Publication publication) => publication.Text("howpublished");

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static string First(string word) => word.EnumerateRunes().First().ToString().ToUpperInvariant();
}
