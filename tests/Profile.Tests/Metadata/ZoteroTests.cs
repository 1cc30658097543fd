using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Profile.Tests.Shared;

namespace Profile.Tests.Metadata;

/// <summary>
/// A paper's page as Zotero's translator "Embedded Metadata" reads it: which tag becomes which field, and which tag determines the item type.
/// </summary>
public sealed class ZoteroTests : IDisposable
{
    // Names match by their ending; the last matching row wins.
    private static readonly (string Tag, string Field)[] Fields =
    [
        ("citation_title", "title"),
        ("citation_publication_date", "date"),
        ("citation_date", "date"),
        ("citation_journal_title", "publicationTitle"),
        ("citation_book_title", "bookTitle"),
        ("citation_volume", "volume"),
        ("citation_issue", "issue"),
        ("citation_conference_title", "conferenceName"),
        ("citation_dissertation_institution", "university"),
        ("citation_technical_report_institution", "institution"),
        ("citation_technical_report_number", "number"),
        ("citation_publisher", "publisher"),
        ("citation_isbn", "ISBN"),
        ("citation_issn", "ISSN"),
        ("citation_abstract", "abstractNote"),
        ("citation_doi", "DOI"),
        ("citation_language", "language"),
        ("citation_firstpage", "first page"),
        ("citation_lastpage", "last page"),
        ("citation_abstract_html_url", "url"),
        ("citation_pdf_url", "pdf"),
        ("citation_pmid", "PMID"),
    ];

    private static readonly (string Tag, string Type)[] Types =
    [
        ("citation_journal_title", "journalArticle"),
        ("citation_technical_report_institution", "report"),
        ("citation_conference_title", "conferencePaper"),
        ("citation_book_title", "bookSection"),
        ("citation_dissertation_institution", "thesis"),
        ("citation_isbn", "book"),
    ];

    private readonly ServedSite served = new("""
        -- site.yml --
        first_name: Emmy
        url: https://noether.example.org
        -- about.md --
        ---
        title: About
        ---
        Text.
        -- assets/pdf/moderne.pdf --
        %PDF-1.4
        -- publications.bib --
        @article{journal, title = {Ideals}, author = {Noether, Emmy and van der Waerden, Bartel Leendert and {The Seminar}},
          journal = {Annalen}, volume = {83}, number = {1},
          pages = {24--66}, year = 1921, month = may, day = 3, doi = {10.1007/x}, issn = {0025-5831}, publisher = {Springer}, language = {de}, pmid = {123},
          abstract = {Every chain of ideals in a ring ends. A sentence that makes it longer than what a description for a search engine may hold,
            which is a hundred and sixty letters or so.},
          pdf = {moderne.pdf}}
        @inproceedings{talk, title = {Hypercomplex systems}, author = {Noether, Emmy}, booktitle = {Congress},
          year = 1932, isbn = {978-3-16-148410-0}, pages = {189}}
        @incollection{chapter, title = {Fields}, author = {Noether, Emmy}, booktitle = {Collected Works}, publisher = {Springer}, year = 1983}
        @phdthesis{thesis, title = {Forms}, author = {Noether, Emmy}, school = {Erlangen}, year = 1907}
        @techreport{report, title = {Report}, author = {Noether, Emmy}, institution = {Göttingen}, number = {7}, year = 1920}
        @book{book, title = {Algebra}, author = {Noether, Emmy}, publisher = {Springer}, isbn = {978-3-16-148410-0}, year = 1930}
        """);

    public void Dispose() => served.Dispose();

    [Theory]
    [InlineData("journal", "journalArticle",
        "title=Ideals|date=1921/5/3|publicationTitle=Annalen|volume=83|issue=1|publisher=Springer|ISSN=0025-5831|DOI=10.1007/x|language=de|first "
        + "page=24|last page=66|PMID=123"
        + "|url=https://noether.example.org/publications/journal/|pdf=https://noether.example.org/publications/journal/moderne.pdf")]
    [InlineData("talk", "conferencePaper",
        "title=Hypercomplex systems|date=1932|conferenceName=Congress|ISBN=978-3-16-148410-0|first page=189|"
            + "url=https://noether.example.org/publications/talk/")]
    [InlineData("chapter", "bookSection",
        "title=Fields|date=1983|bookTitle=Collected Works|publisher=Springer|url=https://noether.example.org/publications/chapter/")]
    [InlineData("thesis", "thesis", "title=Forms|date=1907|university=Erlangen|url=https://noether.example.org/publications/thesis/")]
    [InlineData("report", "report", "title=Report|date=1920|institution=Göttingen|number=7|url=https://noether.example.org/publications/report/")]
    [InlineData("book", "book", "title=Algebra|date=1930|publisher=Springer|ISBN=978-3-16-148410-0|url=https://noether.example.org/publications/book/")]
    public async Task Each_kind_of_publication_becomes_its_type_with_its_fields(string key, string type, string fields)
    {
        var page = await Page(key);
        Assert.Equal(type, Types.FirstOrDefault(t => Values(page, t.Tag).Length > 0, (Tag: "", Type: "journalArticle")).Type);
        var read = Fields.Select(f => (f.Field, Values: Values(page, f.Tag))).Where(f => f.Values.Length > 0 && f.Field != "abstractNote")
            .Select(f => $"{f.Field}={string.Join(", ", f.Values)}");
        Assert.Equal(fields.Split('|').Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_author_is_one_person_and_the_abstract_is_whole()
    {
        var page = await Page("journal");
        var authors = Values(page, "citation_author").SelectMany(Split).ToArray();
        // Scholar wants ordinary spaces in names. Zotero then takes a particle and two given names for two people, unless it reads one of the page's own
        // formats.
        Assert.Equal(["Noether, Emmy", "van der Waerden", "Bartel Leendert", "The Seminar"], authors);
        Assert.EndsWith("letters or so.", Assert.Single(Values(page, "citation_abstract")), StringComparison.Ordinal);
    }

    // Split at semicolons; otherwise at commas, if there are several words on both sides of the first one.
    private static string[] Split(string authors)
    {
        var byComma = authors.Split(',', StringSplitOptions.TrimEntries);
        return authors.Contains(';', StringComparison.Ordinal) ? authors.Split(';', StringSplitOptions.TrimEntries)
            : byComma.Length > 1 && byComma[0].Contains(' ', StringComparison.Ordinal) && byComma[1].Contains(' ', StringComparison.Ordinal)
                ? byComma
                : [authors];
    }

    private static string[] Values(IDocument page, string tag) =>
        [.. page.QuerySelectorAll("head > meta[name]").Where(m => m.GetAttribute("name")!.EndsWith(tag, StringComparison.Ordinal))
            .Select(m => m.GetAttribute("content")!)];

    private async Task<IDocument> Page(string key) => new HtmlParser().ParseDocument(await served.Http.GetStringAsync($"/publications/{key}/"));
}
