using System.Globalization;
using System.Text;
using Profile.BibTeX;

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
        var kind = PublicationKinds.Of(publication);
        var isBook = kind is PublicationKind.Book;
        Line("TY", Type(kind));
        Line("ID", publication.CitationKey);
        Names("AU", CitationText.People(publication));
        Names(isBook ? "A3" : kind is PublicationKind.Article or PublicationKind.Chapter or PublicationKind.ConferencePaper or PublicationKind.Proceedings
            ? "A2" : "ED",
            publication.Editors);
        Names("A4", publication.Translators);
        Line("TI", publication.Title);
        Line("T2", isBook || kind == PublicationKind.Report ? publication.Series : kind is PublicationKind.Thesis or PublicationKind.Preprint ? ""
            : publication.Venue);
        Line("C3", kind == PublicationKind.ConferencePaper ? publication.Venue : null);
        Line("PY", publication.Year is > 0 and var year ? year.ToString("0000", CultureInfo.InvariantCulture) : null);
        Line("DA", Date(publication.Date));
        Line("VL", publication.Volume);
        Line("NV", publication.Volumes);
        // Programs that read RIS expect the number of a report or a patent where books have their ISBN, and the number of a volume in a series in a place that
        // depends on the type.
        Line(NumberTag(kind), publication.Number?.Replace('–', '-'));
        if (publication.Pages is { } pages)
        {
            var (first, last) = PageRange.Split(pages);
            Line("SP", first);
            Line("EP", last);
        }
        else
        {
            Line("SP", publication.ArticleNumber ?? publication.Text("pagetotal"));
        }

        Line("C7", publication.ArticleNumber);
        Line("ET", publication.Edition ?? publication.Text("version"));
        Line("T3", isBook || kind == PublicationKind.Report ? null : publication.Series);
        Line("PB", kind == PublicationKind.Patent && !publication.Holders.IsEmpty ? string.Join("; ", publication.Holders.Select(h => h.Display))
            : CitationText.Publisher(publication));
        Line("CY", publication.Address ?? (kind == PublicationKind.ConferencePaper ? null : publication.Place));
        Line("C1", kind == PublicationKind.ConferencePaper ? publication.Place : null);
        Line("M3", kind is PublicationKind.Preprint ? "Preprint" : publication.Genre);
        Line("SN", kind is PublicationKind.Report or PublicationKind.Patent ? null : publication.Isbn ?? publication.Issn);
        Line("DO", publication.Doi);
        Line("UR", publication.CitedUrl);
        Line("Y2", publication.Accessed is { } accessed ? Date(accessed) : null);
        foreach (var keyword in publication.Keywords)
        {
            Line("KW", keyword);
        }

        Line("N1", publication.Text("note"));
        Line("AB", publication.Abstract);
        Line("LA", publication.Language);
        text.Append("ER  - \r\n");

        void Names(string tag, IEnumerable<PersonName> names)
        {
            foreach (var name in names)
            {
                Line(tag, name.Literal ?? (name.IsParticleDropped ? Inverted(name.Last, $"{name.Given} {name.Particle}", name.Suffix)
                    : Inverted(name.Family, name.Given, name.Suffix)));
            }
        }

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

    private static string NumberTag(PublicationKind kind) => kind switch
    {
        PublicationKind.Book or PublicationKind.Proceedings => "M1",
        PublicationKind.Chapter or PublicationKind.ConferencePaper => "SV",
        PublicationKind.Report or PublicationKind.Patent => "SN",
        _ => "IS",
    };

    // As 2020/09/05/. If there is no month, words come after the last slash; words without a year are written as they are.
    private static string? Date(PublicationDate date) => date switch
    {
        // RIS has no years before 1.
        { Year: <= 0 } => date.Words,
        { Year: { } year, Month: { } month } => string.Create(CultureInfo.InvariantCulture,
            $"{year:0000}/{month:00}/{(date.Day is { } day ? day.ToString("00", CultureInfo.InvariantCulture) : "")}/"),
        { Year: { } year, Words: { } words } => string.Create(CultureInfo.InvariantCulture, $"{year:0000}///{words}"),
        { Year: null } => date.Words,
        _ => null,
    };

    private static string Type(PublicationKind kind) => kind switch
    {
        PublicationKind.Article => "JOUR",
        PublicationKind.ConferencePaper => "CPAPER",
        PublicationKind.Chapter => "CHAP",
        PublicationKind.Book => "BOOK",
        PublicationKind.Proceedings => "CONF",
        PublicationKind.Thesis => "THES",
        PublicationKind.Report => "RPRT",
        // RIS has no code for a preprint; this one is read as a manuscript.
        PublicationKind.Preprint or PublicationKind.Unpublished => "UNPD",
        PublicationKind.Online => "ELEC",
        PublicationKind.Dataset => "DATA",
        PublicationKind.Software => "COMP",
        PublicationKind.Patent => "PAT",
        _ => "GEN",
    };
}
