using Profile.Content.Documents;
using Profile.Content.Languages;

namespace Profile.Content.Publications;

/// <summary>The line below a publication's authors: venue, volume and number, pages, place, month and year, note (docs/reference/al-folio.md, 5.4).</summary>
internal static class VenueLine
{
    /// <summary>Safe HTML; the month is abbreviated and in the interface's language.</summary>
    public static string Html(Publication paper, InterfaceTexts texts)
    {
        var volume = paper.Volume is { } v ? paper.Number is { } n ? $"{v}({n})" : v : null;
        var parts = new[]
        {
            paper.VenueHtml,
            Encode(volume),
            Pages(paper.Pages),
            Encode(paper.Place),
            Date(paper.Date, texts),
        };
        var line = string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
        return paper.NoteHtml is { } note ? $"{line}. {note}" : line;
    }

    // A range must not break after its dash; a longer list of pages may wrap.
    private static string? Pages(string? pages) => pages is { Length: <= 20 } ? $"<span class=\"pf-pages\">{Encode(pages)}</span>" : Encode(pages);

    // Lists do not show the day.
    private static string? Date(PublicationDate date, InterfaceTexts texts) =>
        (date with { Day = null }).Partial is { } month ? texts.Short(month) : date.Year?.ToString(texts.Culture);

    private static string? Encode(string? text) => text is null ? null : HtmlText.Encode(text);
}
