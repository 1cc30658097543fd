using System.Collections.Immutable;
using Profile.BibTeX;
using Profile.Content.Diagnostics;

namespace Profile.Content.Publications;

/// <summary>Turns drafts into publications (docs/reference/al-folio.md, 5.4), each of them complete when it is created.</summary>
/// <param name="rewriter">Makes HTML of fields well-formed; null leaves it as written.</param>
/// <param name="layout">The site's own layout of an entry, or null.</param>
internal sealed class PublicationReader(PublicationReadOptions options, PublicationRewriter? rewriter, BibliographyLayout? layout, DiagnosticBag bag)
{
    private readonly AuthorReader authors = new(options);
    private readonly ILookup<string, Venue> venues = options.Venues.ToLookup(v => v.Abbr, StringComparer.OrdinalIgnoreCase);

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
        var links = new PublicationLinkReader(entry, bag);
        var doi = Identifiers.Doi(entry);
        var arxiv = Identifiers.Arxiv(entry);
        return new Publication
        {
            Entry = entry,
            IsCitedOnly = draft.IsCitedOnly,
            Title = draft.Title,
            TitleHtml = options.Formulas(Html("title")!, entry.Location, bag),
            Date = draft.Date,
            Place = Text("location"),
            Volume = Text("volume"),
            Number = Text("number") ?? Text("issue"),
            Pages = Text("pages") is { } pages ? PageRange.WithDashes(pages) : null,
            Publisher = Text("publisher"),
            Address = Text("address"),
            Edition = Text("edition"),
            Series = Text("series"),
            School = Text("school"),
            Institution = Text("institution"),
            Doi = doi,
            Arxiv = arxiv,
            Eprint = Text("eprint"),
            Isbn = Text("isbn"),
            Issn = Text("issn"),
            Pmid = Text("pmid"),
            Url = links.Address("url", ""),
            Abstract = Text("abstract"),
            AbstractHtml = Html("abstract") is { } html ? options.Formulas(html, entry.Location, bag) : null,
            Keywords = [.. (Text("keywords") ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
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
        string? Html(string field) => entry.Value(field) is { } value ? LaTeXText.ToHtml(value) : null;
    }

    private Publication ReadPeople(Publication publication)
    {
        var names = AuthorReader.Names(publication.Entry, "author", bag);
        return publication with
        {
            Authors = [.. names.Names.Select(authors.Read)],
            HasMoreAuthors = names.HasOthers,
            Editors = AuthorReader.Names(publication.Entry, "editor", bag).Names,
        };
    }

    // The characters of #00369f, rgb(0 54 159 / 50%) and colour names; nothing that could end a declaration.
    private static bool IsOfColor(char c) => char.IsAsciiLetterOrDigit(c) || "#(),.%- /".Contains(c, StringComparison.Ordinal);

    private Publication ReadVenue(Publication publication)
    {
        var entry = publication.Entry;
        var (field, before) = entry.Type switch
        {
            "article" => (First("journal", "journaltitle"), ""),
            "inproceedings" or "incollection" or "conference" or "inbook" => (First("booktitle"), "In "),
            "thesis" or "phdthesis" or "mastersthesis" or "bachelorsthesis" => (First("school", "institution"), ""),
            "techreport" or "report" => (First("institution"), ""),
            _ => (null, ""),
        };
        var abbreviation = publication.Text("abbr");
        var venue = abbreviation is null ? null : venues[abbreviation].FirstOrDefault();
        return publication with
        {
            Venue = field is null ? "" : LaTeXText.ToText(field),
            VenueHtml = field is null ? "" : $"{before}<em>{LaTeXText.ToHtml(field)}</em>",
            Abbreviation = abbreviation,
            VenueUrl = (venue?.Url ?? (entry.Value("abbr_url") is { } own ? LaTeXText.ToUrl(own) : null)) is { Length: > 0 } url && HtmlTag.IsSafe(url)
                ? url
                : null,
            VenueColor = venue?.Color is { Length: < 60 } color && color.All(IsOfColor) ? color : null,
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
}
