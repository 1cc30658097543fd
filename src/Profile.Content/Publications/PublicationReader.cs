using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Profile.BibTeX;
using Profile.Content.Diagnostics;

namespace Profile.Content.Publications;

/// <summary>Turns drafts into publications (docs/reference/al-folio.md, 5.4), each of them complete when it is created.</summary>
/// <param name="rewriter">Makes HTML of fields well-formed; null leaves it as written.</param>
/// <param name="layout">The site's own layout of an entry, or null.</param>
internal sealed partial class PublicationReader(PublicationReadOptions options, PublicationRewriter? rewriter, BibliographyLayout? layout, DiagnosticBag bag)
{
    private readonly AuthorReader authors = new(options);
    private readonly ILookup<string, Venue> venues = options.Venues.ToLookup(v => v.Abbr, StringComparer.OrdinalIgnoreCase);

    // The fields that readers see as text; the others hold addresses or the owner's own notes.
    private static readonly string[] Shown =
        ["title", "subtitle", "booktitle", "booksubtitle", "maintitle", "journal", "journaltitle", "author", "editor", "publisher", "series", "school",
            "institution",
         "organization", "note", "abstract", "year"];

    /// <summary>The publication; a problem with a field is reported, and the field is left out or shown as it is.</summary>
    public Publication Read(PublicationDraft draft)
    {
        var paper = ReadVenue(ReadPeople(ReadFields(draft)));
        paper = rewriter is null ? paper : rewriter.Rewrite(paper);
        return layout is null ? paper : layout.Complete(paper);
    }

    private Publication ReadFields(PublicationDraft draft)
    {
        var entry = draft.Entry;
        foreach (var field in Shown)
        {
            if (entry.Value(field) is { } text && LaTeXText.UnknownCommand(text) is { } command)
            {
                bag.Report(Messages.UnknownCommand, entry.Field(field)!.Location, field, entry.Key, command);
            }
        }

        var links = new PublicationLinkReader(entry, bag);
        var doi = Identifiers.Doi(entry);
        var arxiv = Identifiers.Arxiv(entry);
        var kind = PublicationKinds.Of(entry, arxiv is not null);
        var (address, place) = Places(entry, kind);
        return new Publication
        {
            Entry = entry,
            Role = draft.Role,
            IsMeantByKey = draft.IsMeantByKey,
            Title = draft.Title,
            TitleHtml = options.Formulas(TitleField.Html(entry, ""), entry.Location, bag),
            Date = draft.Date,
            Place = place,
            Event = new PublicationEvent(Text("eventtitle"), Date("eventdate") ?? default),
            Volume = Volume(entry),
            Number = (Count("number") ?? Count("issue")) is { } number && kind == PublicationKind.Article ? PageRange.WithDashes(number)
                : Count("number") ?? Count("issue"),
            Pages = Count("pages") is { } pages ? PageRange.WithDashes(pages) : null,
            ArticleNumber = ArticleNumber(entry, kind),
            Chapter = Text("chapter"),
            Volumes = Text("volumes"),
            Genre = PublicationGenre.Of(entry, kind),
            State = Text("pubstate") is { } state ? BiblatexKeys.Words(state) : null,
            Accessed = Date("urldate"),
            Original = Date("origdate"),
            Publisher = Text("publisher") is { } publisher ? BiblatexKeys.Joined(publisher) : null,
            Address = address,
            Edition = Text("edition"),
            Series = Words("series"),
            School = Text("school"),
            Institution = Text("institution"),
            Organization = Text("organization") ?? Text("organisation"),
            MainTitle = TitleField.Text(entry, "main"),
            IssueTitle = TitleField.Text(entry, "issue"),
            Doi = doi,
            Arxiv = arxiv,
            Eprint = Text("eprint"),
            Isbn = Text("isbn"),
            Issn = Text("issn"),
            Pmid = Text("pmid") ?? Identifiers.InArchive(entry, "pubmed"),
            Pmcid = Identifiers.Pmcid(entry),
            Url = links.Address("url", "") ?? links.HowPublished(),
            Abstract = Text("abstract"),
            AbstractHtml = Html("abstract") is { } html ? options.Formulas(html, entry.Location, bag) : null,
            Keywords = KeywordField.Of(entry),
            Language = Text("language") ?? Text("langid"),
            IsSelected = Text("selected") is { } selected && selected.Equals("true", StringComparison.OrdinalIgnoreCase),
            NoteHtml = Html("note"),
            AwardName = Text("award_name"),
            AnnotationHtml = Html("annotation"),
            Preview = links.Address("preview", "/assets/img/publication_preview/"),
            Links = links.Read(doi, arxiv),
            BibTeXSource = BibTeXWriter.Write(entry, options.HiddenFields),
        };

        string? Text(string field) => entry.Value(field) is { } value ? LaTeXText.ToText(value) : null;
        string? Count(string field) => IsNone(Text(field)) ? null : Text(field);
        string? Html(string field) => entry.Value(field) is { } value ? LaTeXText.ToHtml(value) : null;
        PublicationDate? Date(string field)
        {
            var date = PublicationDateReader.Read(entry, field);
            if (date is null && Text(field) is { Length: > 0 } unread)
            {
                bag.Report(Messages.NoDate, entry.Field(field)!.Location, unread, field, entry.Key);
            }

            return date;
        }

        string? Words(string field) => Text(field) is { } text ? BiblatexKeys.Words(text) : null;
    }

    // "location" is where a conference was held, as in al-folio, unless biblatex's own fields say that. For books, theses and reports it is the publisher's
    // place.
    private static (string? Address, string? Place) Places(BibTeXEntry entry, PublicationKind kind)
    {
        var (address, location) = (Text("address"), Text("location"));
        var held = Text("venue") ?? Text("eventplace");
        var isBook = kind is PublicationKind.Book or PublicationKind.Proceedings or PublicationKind.Chapter or PublicationKind.Thesis or PublicationKind.Report
            or PublicationKind.Patent;
        var isBiblatex = address is null && entry.Value("publisher") is not null
            && (entry.Value("eventtitle") ?? entry.Value("eventdate") ?? entry.Value("booktitleaddon")) is not null;
        return held is null && !isBook && !isBiblatex ? (address, location) : (address ?? location, held);

        string? Text(string field) => entry.Value(field) is { } value ? BiblatexKeys.Joined(BiblatexKeys.Words(LaTeXText.ToText(value))) : null;
    }

    // Semantic Scholar and DBLP write a preprint's arXiv number as a volume: abs/2001.00001.
    private static string? Volume(BibTeXEntry entry) =>
        entry.Value("volume") is { } value && Identifiers.InVolume(entry) is null && !IsNone(LaTeXText.ToText(value)) ? LaTeXText.ToText(value) : null;

    // Wiley's exports say "n/a" for the volume and the number of an article that has none yet.
    private static bool IsNone(string? text) => string.Equals(text?.Trim(), "n/a", StringComparison.OrdinalIgnoreCase);

    private static string? ArticleNumber(BibTeXEntry entry, PublicationKind kind)
    {
        foreach (var field in new[] { "eid", "articleno", "article-number" })
        {
            if (entry.Value(field) is { } value)
            {
                return LaTeXText.ToText(value);
            }
        }

        return kind == PublicationKind.Article && entry.Value("pages") is { } pages && LaTeXText.ToText(pages) is var number && number.All(char.IsLetterOrDigit)
            && number.Any(char.IsLetter) && number.Any(char.IsDigit)
            ? number
            : null;
    }

    private Publication ReadPeople(Publication publication)
    {
        var entry = publication.Entry;
        var names = AuthorReader.Names(entry, "author", bag);
        var editors = AuthorReader.Names(entry, "editor", bag);
        var translators = AuthorReader.Names(entry, "translator", bag).Names;
        var areLeading = names.Names.IsEmpty && (editors.Names.IsEmpty || publication.HasOption("useeditor", "false"))
            && publication.HasOption("usetranslator", "true");
        return publication with
        {
            Authors = [.. names.Names.Concat(Collaboration(entry, names)).Select(authors.Read)],
            HasMoreAuthors = names.HasOthers,
            EditorAuthors = [.. editors.Names.Select(authors.Read)],
            HasMoreEditors = editors.HasOthers,
            Translators = translators,
            LeadingTranslators = areLeading ? [.. translators.Select(authors.Read)] : [],
            BookAuthors = AuthorReader.Names(entry, "bookauthor", bag).Names,
            Holders = [.. AuthorReader.Names(entry, "holder", bag).Names, .. AuthorReader.Names(entry, "assignee", bag).Names],
            Contributors =
            [
                .. ContributorRole.Of(entry).Select(r => (r.Role, AuthorReader.Names(entry, r.Field, bag).Names)).Where(c => !c.Names.IsEmpty),
            ],
        };
    }

    // INSPIRE lists the first authors and the collaboration, which comes before "and others".
    private static IEnumerable<PersonName> Collaboration(BibTeXEntry entry, NameList names)
    {
        if (entry.Value("collaboration") is not { } value || LaTeXText.ToText(value) is not { Length: > 0 } text)
        {
            return [];
        }

        return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(c => !names.Names.Any(n => n.Display.StartsWith(c, StringComparison.OrdinalIgnoreCase)))
            .Select(c => new PersonName { Literal = c.Contains(' ', StringComparison.Ordinal) ? c : $"{c} Collaboration" });
    }

    // "Conference on Looms, 2025." repeats the year, which ends the line of a publication and stands by itself in a citation.
    private static string? WithoutYear(string? venue, int? year) =>
        venue is not null && LastYear().Match(venue) is { Success: true } last && last.Groups[1].Value == year?.ToString(CultureInfo.InvariantCulture)
            ? venue[..last.Index]
            : venue;

    private Publication ReadVenue(Publication publication)
    {
        var entry = publication.Entry;
        var (field, before) = entry.Type switch
        {
            "article" or "suppperiodical" or "review" => (First("journal", "journaltitle"), ""),
            "inproceedings" or "incollection" or "conference" or "inbook" or "bookinbook" or "suppbook" or "suppcollection" or "inreference" =>
                (First("booktitle", "eventtitle"), "In "),
            "thesis" or "phdthesis" or "mastersthesis" or "bachelorsthesis" => (First("school", "institution"), ""),
            "techreport" or "report" => (First("institution"), ""),
            _ => (null, ""),
        };
        var subtitle = field switch
        {
            null => null,
            _ when field == entry.Value("booktitle") => entry.Value("booksubtitle"),
            _ when field == First("journal", "journaltitle") => entry.Value("journalsubtitle"),
            _ => null,
        };
        field = WithoutYear(field, publication.Date.Year);
        var abbreviation = publication.Text("abbr");
        var venue = abbreviation is null ? null : venues[abbreviation].FirstOrDefault();
        return publication with
        {
            Venue = field is null ? "" : TitleField.Joined(LaTeXText.ToText(field), subtitle is null ? null : LaTeXText.ToText(subtitle)),
            VenueHtml = field is null ? ""
                : $"{before}<em>{TitleField.Joined(LaTeXText.ToHtml(field), subtitle is null ? null : LaTeXText.ToHtml(subtitle))}</em>",
            Abbreviation = abbreviation,
            VenueUrl = (venue?.Url ?? (entry.Value("abbr_url") is { } own ? LaTeXText.ToUrl(own) : null)) is { Length: > 0 } url && HtmlTag.IsSafe(url)
                ? url
                : null,
            BadgeStyle = venue?.BadgeStyle,
        };

        string? First(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (entry.Value(name) is { } value)
                {
                    return value;
                }
            }

            return null;
        }
    }

    // Not the year of a whole date, as in DBLP's "Graz, Austria, June 1-3, 2020".
    [GeneratedRegex(
        @"(?<!\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d[\d\s–-]*)?),\s*(\d{4})\.?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastYear();
}
