using System.Collections.Immutable;
using Profile.BibTeX;
using Profile.Content.Diagnostics;

namespace Profile.Content.Publications;

/// <summary>Turns BibTeX entries into publications (reference al-folio.md, 5.4).</summary>
internal sealed class PublicationReader(PublicationReadOptions options, DiagnosticBag bag)
{
    private readonly AuthorReader authors = new(options);
    private readonly ILookup<string, Venue> venues = options.Venues.ToLookup(v => v.Abbr, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads one entry; <see cref="PublicationReader(PublicationReadOptions, DiagnosticBag)"/> is the way for many.</summary>
    public static Publication? Read(BibTeXEntry entry, PublicationReadOptions options, DiagnosticBag bag) => new PublicationReader(options, bag).Read(entry);

    /// <summary>
    /// The publication, or null without a title (an error) and for entries that only serve others. A missing year, an unknown type, a field
    /// that looks misspelt and the like are warnings.
    /// </summary>
    public Publication? Read(BibTeXEntry entry)
    {
        if (entry.Type is "xdata" or "set" or "bibnote")
        {
            return null;
        }

        if (!BibTeXVocabulary.EntryTypes.Contains(entry.Type))
        {
            bag.Report(Messages.UnknownEntryType, entry.Location, entry.Type, Suggestion.For(entry.Type, BibTeXVocabulary.EntryTypes));
        }

        FieldSpelling.Report(entry, bag);
        if (entry.Value("title") is not { } title || LaTeXText.ToText(title) is not { Length: > 0 } text)
        {
            bag.Report(Messages.MissingTitle, entry.Location, entry.Key, FieldSpelling.Hint(entry, "title"));
            return null;
        }

        return ReadVenue(ReadPeople(ReadFields(entry, title, text)));
    }

    private Publication ReadFields(BibTeXEntry entry, string title, string text)
    {
        var links = new PublicationLinkReader(entry, bag);
        var doi = Identifiers.Doi(entry);
        var arxiv = Identifiers.Arxiv(entry);
        return new Publication
        {
            Entry = entry,
            Title = text,
            TitleHtml = options.Formulas(LaTeXText.ToHtml(title), entry.Location, bag),
            Date = PublicationDateReader.Read(entry, bag),
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

    // What #00369f, rgb(0 54 159 / 50%) and names are made of; nothing that could end a declaration.
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
            VenueUrl = (venue?.Url ?? (entry.Value("abbr_url") is { } own ? LaTeXText.ToUrl(own) : null)) is { Length: > 0 } url && HtmlTag.IsSafe(url) ? url : null,
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
