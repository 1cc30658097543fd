using System.Globalization;
using System.Net;

namespace Profile.Content.Publications;

/// <summary>The line under a publication's authors: venue, volume and number, pages, place, month and year, note (al-folio reference 5.4).</summary>
internal static class VenueLine
{
    /// <summary>Safe HTML.</summary>
    public static string Html(Publication paper)
    {
        var volume = paper.Volume is { } v ? paper.Number is { } n ? $"{v}({n})" : v : null;
        var month = paper.Month is { } m ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m) + " " : "";
        var parts = new[]
        {
            paper.VenueHtml,
            Encode(volume),
            Encode(paper.Pages),
            Encode(paper.Place),
            paper.Year is { } year ? $"{month}{year}" : null,
        };
        var line = string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
        return paper.NoteHtml is { } note ? $"{line}. {note}" : line;
    }

    private static string? Encode(string? text) => text is null ? null : WebUtility.HtmlEncode(text);
}
