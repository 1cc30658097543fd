using System.Globalization;
using System.Text;

namespace Profile.Content.Publications;

/// <summary>Writes publications in the RIS format of reference managers: one tag per line, CRLF, <c>ER</c> at the end of each publication.</summary>
internal static class RisWriter
{
    public static string Write(IEnumerable<Publication> publications)
    {
        var text = new StringBuilder();
        foreach (var publication in publications)
        {
            Write(publication, text);
        }

        return text.ToString();
    }

    private static void Write(Publication publication, StringBuilder text)
    {
        Line("TY", Type(publication));
        Line("ID", publication.CitationKey);
        foreach (var author in publication.Authors)
        {
            Line("AU", author.Name.Literal ?? Inverted(author.Name.Family, author.Name.Given, author.Name.Suffix));
        }

        foreach (var editor in publication.Editors)
        {
            Line("ED", editor.Literal ?? Inverted(editor.Family, editor.Given, editor.Suffix));
        }

        Line("TI", publication.Title);
        Line("T2", publication.School is null && PublicationKinds.Of(publication) != PublicationKind.Report ? publication.Venue : "");
        Line("PY", publication.Year?.ToString("0000", CultureInfo.InvariantCulture));
        Line("DA", Date(publication.Date));
        Line("VL", publication.Volume);
        Line("IS", publication.Number);
        if (publication.Pages is { } pages)
        {
            var (first, last) = PageRange.Split(pages);
            Line("SP", first);
            Line("EP", last);
        }

        Line("ET", publication.Edition ?? publication.Text("version"));
        Line("T3", publication.Series);
        Line("PB", publication.Publisher ?? publication.School ?? publication.Institution);
        Line("CY", publication.Address ?? publication.Place);
        Line("SN", publication.Isbn ?? publication.Issn);
        Line("DO", publication.Doi);
        Line("UR", publication.Url ?? (publication.Arxiv is { } arxiv ? Identifiers.ArxivUrl(arxiv) : null));
        foreach (var keyword in publication.Keywords)
        {
            Line("KW", keyword);
        }

        Line("AB", publication.Abstract);
        Line("LA", publication.Language);
        text.Append("ER  - \r\n");

        void Line(string tag, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
            }
        }
    }

    private static string Inverted(string family, string given, string suffix) =>
        suffix.Length > 0 ? $"{family}, {given}, {suffix}" : given.Length > 0 ? $"{family}, {given}" : family;

    private static string? Date(PublicationDate date) =>
        date is { Year: { } year, Month: { } month }
            ? string.Create(CultureInfo.InvariantCulture,
                $"{year:0000}/{month:00}/{(date.Day is { } day ? day.ToString("00", CultureInfo.InvariantCulture) : "")}/")
            : null;

    private static string Type(Publication publication) => PublicationKinds.Of(publication) switch
    {
        PublicationKind.Article => "JOUR",
        PublicationKind.ConferencePaper => "CPAPER",
        PublicationKind.Chapter => "CHAP",
        PublicationKind.Book => "BOOK",
        PublicationKind.Proceedings => "CONF",
        PublicationKind.Thesis => "THES",
        PublicationKind.Report => "RPRT",
        PublicationKind.Preprint or PublicationKind.Unpublished => "UNPB",
        PublicationKind.Online => "ELEC",
        PublicationKind.Dataset => "DATA",
        PublicationKind.Software => "COMP",
        PublicationKind.Patent => "PAT",
        _ => "GEN",
    };
}
