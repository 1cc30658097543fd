using System.Globalization;
using System.Collections.Immutable;
using Profile.BibTeX;
using Profile.Content.Documents;
using Profile.Content.Languages;

namespace Profile.Content.Publications;

/// <summary>
/// The line below a publication's authors: the details that identify a work of its type, in the order of biblatex's standard styles, then month and year, then
/// the note (docs/reference/al-folio.md, 5.4).
/// </summary>
internal static class VenueLine
{
    /// <summary>Safe HTML; the month is abbreviated and in the interface's language.</summary>
    public static string Html(Publication paper, InterfaceTexts texts)
    {
        var line = string.Join(", ", new[] { Main(paper, texts), Visited(paper, texts), Isbn(paper), Issn(paper) }.Where(p => !string.IsNullOrEmpty(p)));
        var state = paper.State is { } s && s != paper.Date.Words ? Encode(s) : null;
        var ends = new[] { line, state, paper.NoteHtml, RelatedLine.Html(paper, texts) }.Where(p => !string.IsNullOrEmpty(p));
        return string.Join(". ", ends.Select((p, i) => i == 0 ? p : p!.TrimStart('.', ' ')));
    }

    /// <summary>The details and the date alone, as safe HTML.</summary>
    public static string Main(Publication paper, InterfaceTexts texts) =>
        string.Join(", ", Parts(paper, texts).Append(Date(paper, texts)).Where(p => !string.IsNullOrEmpty(p)));

    private static IEnumerable<string?> Parts(Publication paper, InterfaceTexts texts)
    {
        var kind = PublicationKinds.Of(paper);
        var (isArticle, isBook) = (kind == PublicationKind.Article, kind is PublicationKind.Book or PublicationKind.Proceedings);
        var isPart = kind is PublicationKind.Chapter or PublicationKind.ConferencePaper;
        var isReport = kind is PublicationKind.Report or PublicationKind.Patent;
        yield return kind == PublicationKind.Thesis && paper.Entry.Value("type") is null ? null : Encode(Kind(paper, isReport));
        var version = Encode(paper.Text("version") is { } number ? texts.Format("version {0}", number) : null);
        yield return isArticle ? version : null;
        yield return paper.VenueHtml;
        yield return (isBook || isPart) && paper.MainTitle is { } main ? $"<em>{HtmlText.Encode(main)}</em>" : null;
        yield return Encode(CitationText.Join(" ", Addon(paper, isPart), Event(paper, texts)));
        yield return Encode(Languages(paper));
        foreach (var people in People(paper, texts))
        {
            yield return people;
        }

        yield return isArticle ? null : Encode(Edition(paper.Edition, texts));
        foreach (var part in isArticle ? Issue(paper, texts) : isReport ? [] : Volume(paper, isBook || isPart, texts))
        {
            yield return Encode(part);
        }

        yield return kind is PublicationKind.Thesis || paper.Organization == paper.Publisher ? null : Encode(paper.Organization);
        yield return isArticle ? null : version;
        yield return isArticle ? null : Encode(Imprint(paper, kind));
        yield return Encode(paper.Chapter is { } chapter ? texts.Format("chap. {0}", chapter) : null);
        yield return Encode(paper.ArticleNumber == paper.Pages ? null : paper.ArticleNumber);
        yield return Pages(paper.Pages);
        yield return Encode(paper.Text("pagetotal") is { } total ? texts.Format("{0} pp.", total) : null);
        yield return paper.Event.IsNamed ? null : Encode(paper.Place);
    }

    // The addition to the title of a book, or of the book that contains a part (biblatex's titleaddon and booktitleaddon).
    private static string? Addon(Publication paper, bool isPart) =>
        CitationText.Join(", ", isPart ? paper.Text("booktitleaddon") : null, paper.Text("titleaddon"));

    // "Symposium on Looms (Graz, May 19–25, 1968)", if biblatex's fields distinguish the event from the book.
    private static string? Event(Publication paper, InterfaceTexts texts)
    {
        if (!paper.Event.IsNamed)
        {
            return null;
        }

        var held = paper.Event.Date.Words ?? (paper.Event.Date.Partial is { } day ? texts.Short(day) : null);
        var circumstances = CitationText.Join(", ", paper.Place, held);
        var title = paper.Event.Title == paper.Venue ? null : paper.Event.Title;
        return string.IsNullOrEmpty(circumstances) ? title : CitationText.Join(" ", title, $"({circumstances})");
    }

    // Only a work in several languages names them; a single language shows in its title.
    private static string? Languages(Publication paper) => paper.Text("language") is { } languages && languages.Contains(" and ", StringComparison.Ordinal)
        ? BiblatexKeys.Joined(BiblatexKeys.Words(languages))
        : null;

    // A report's or a patent's genre with its number; otherwise the genre alone.
    private static string? Kind(Publication paper, bool isReport) =>
        !isReport || paper.Number is not { } number ? paper.Genre
        : CitationText.Join(" ", paper.Genre ?? (paper.Type == "techreport" ? BiblatexKeys.Words("techreport") : "no."), number);

    private static IEnumerable<string?> People(Publication paper, InterfaceTexts texts)
    {
        yield return paper.BookAuthors.SequenceEqual(CitationText.People(paper)) ? null : By("by", paper.BookAuthors, texts);
        yield return paper.Authors.IsEmpty && !paper.People.IsEmpty
            ? null
            : By(ContributorRole.Editor(paper.Entry, "editortype"), paper.Editors, texts, paper.HasMoreEditors);
        // Only the English texts can name the language from which a work is translated.
        var from = paper.Text("origlanguage") is { } original && texts == InterfaceTexts.English ? BiblatexKeys.Language(original) : null;
        yield return paper.LeadingTranslators.IsEmpty ? By(from is null ? "trans. by" : $"trans. from {from} by", paper.Translators, texts) : null;
        foreach (var (role, names) in paper.Contributors)
        {
            yield return By(role, names, texts);
        }

        yield return paper.Holders.IsEmpty ? null : string.Join(texts[", "], paper.Holders.Select(Name));
    }

    /// <summary>"ed. by Vera Noll and Ida Tau", as safe HTML in the interface's language; null without names.</summary>
    /// <param name="role">The words before the names, in English.</param>
    /// <param name="more">Whether there are others.</param>
    public static string? By(string role, ImmutableArray<PersonName> names, InterfaceTexts texts, bool more = false) =>
        names.IsEmpty ? null : $"{HtmlText.Encode(texts[role])} {string.Join(texts[", "], names.SkipLast(1).Select(Name))}"
            + (names.Length == 1 ? "" : names.Length > 2 ? texts[", and "] : texts[" and "]) + Name(names[^1]) + (more ? texts[" and others"] : "");

    private static string Name(PersonName name) => HtmlText.Encode(name.Display);

    // "3(2)" as al-folio prints it; a journal's series comes before its volume.
    private static IEnumerable<string?> Issue(Publication paper, InterfaceTexts texts)
    {
        yield return Series(paper, texts);
        yield return paper.Volume is { } volume ? paper.Number is { } issue ? $"{volume}({issue})" : volume : paper.Number is { } number ? $"({number})" : null;
        yield return paper.IssueTitle;
    }

    // "vol. 2" for a multi-volume work; for a series, the number in it.
    private static IEnumerable<string?> Volume(Publication paper, bool isBook, InterfaceTexts texts)
    {
        var part = paper.Text("part") is { } p ? "." + p : "";
        yield return paper.Volume is { } volume ? isBook ? texts.Format("vol. {0}", volume + part) : volume : null;
        yield return paper.Volumes is { } volumes ? texts.Format("{0} vols.", volumes) : null;
        yield return paper.Series is { } series ? CitationText.Join(" ", series, paper.Number) : paper.Number is { } number
            ? isBook ? texts.Format("no. {0}", number) : number
            : null;
    }

    private static string? Series(Publication paper, InterfaceTexts texts) =>
        paper.Series is { } series && series.All(char.IsAsciiDigit) ? texts.Format("{0} ser.", CitationText.Ordinal(series)) : paper.Series;

    // What an edition is called in the languages of the interface and their neighbours.
    private static readonly ImmutableArray<string> WordsForEdition =
        ["ed", "éd", "aufl", "ausg", "utg", "uppl", "udg", "druk", "uitg", "wyd", "vyd", "изд", "вид", "版", "판", "طبعة"];

    private static string? Edition(string? edition, InterfaceTexts texts) =>
        edition is null ? null
        : WordsForEdition.Any(word => edition.Contains(word, StringComparison.OrdinalIgnoreCase)) ? edition
        : texts.Format("{0} ed.", CitationText.Ordinal(edition));

    // "Graz: Loom Press".
    private static string? Imprint(Publication paper, PublicationKind kind)
    {
        var publisher = paper.Publisher ?? paper.Text("howpublished") switch
        {
            { } how when paper.Url is null || !how.Contains("://", StringComparison.Ordinal) => how,
            _ => kind is PublicationKind.Thesis or PublicationKind.Report ? null : paper.Institution,
        };
        return kind is PublicationKind.Thesis or PublicationKind.Report or PublicationKind.Patent
            ? CitationText.Join(", ", paper.Address, publisher)
            : CitationText.Join(": ", paper.Address, publisher);
    }

    // A range must not break after its dash; a longer list of pages may wrap.
    private static string? Pages(string? pages) => pages is { Length: <= 20 } ? $"<span class=\"pf-pages\">{Encode(pages)}</span>" : Encode(pages);

    /// <summary>The date as the line shows it, as safe HTML: the day only for patents and web pages, which are identified by it.</summary>
    public static string? Date(Publication paper, InterfaceTexts texts)
    {
        var date = IsOfTheDay(paper) ? paper.Date : paper.Date with { Day = null };
        return date.Words is { } words ? Encode(words) : date.Partial is { } known ? texts.Short(known) : date.Year?.ToString(CultureInfo.InvariantCulture);
    }

    private static string? Visited(Publication paper, InterfaceTexts texts) =>
        paper.Type is "online" or "electronic" or "www" && paper.Accessed?.Partial is { } day ? Encode(texts.Format("visited {0}", texts.Short(day))) : null;

    private static string? Isbn(Publication paper) =>
        PublicationKinds.Of(paper) is PublicationKind.Book or PublicationKind.Proceedings && paper.Isbn is { } isbn ? Encode($"ISBN {isbn}") : null;

    // What an ISBN is to a book. The ISSN beside an article, or the ISBN beside a chapter, would tell readers nothing that the names do not.
    private static string? Issn(Publication paper) => paper.Type == "periodical" && paper.Issn is { } issn ? Encode($"ISSN {issn}") : null;

    private static bool IsOfTheDay(Publication paper) => paper.Type is "online" or "electronic" or "www" or "patent";

    private static string? Encode(string? text) => string.IsNullOrEmpty(text) ? null : HtmlText.Encode(text);
}
