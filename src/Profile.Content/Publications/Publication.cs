using System.Collections.Immutable;
using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Languages;
using Profile.Content.Markup;
using Profile.Content.Routes;
using Profile.Content.Sources;

namespace Profile.Content.Publications;

/// <summary>One publication, ready to be shown. Properties ending in Html are safe inline HTML; all other texts are plain.</summary>
internal sealed record Publication : IContentItem
{
    /// <summary>The entry it was read from, with every field, known or not.</summary>
    public required BibTeXEntry Entry { get; init; }

    /// <summary>What its file is used for.</summary>
    public BibliographyRole Role { get; init; }

    /// <summary>Whether its citation key refers to it, rather than to another entry with the same key.</summary>
    public bool IsMeantByKey { get; init; } = true;

    public string CitationKey => Entry.Key;

    /// <summary>Its own page: <c>/publications/KEY/</c>, with slashes in the key replaced by hyphens.</summary>
    public string Permalink => PermalinkOf(CitationKey);

    /// <summary>The address of the list of all publications.</summary>
    public const string ListPermalink = "/publications/";

    string? IContentItem.Permalink => Permalink;

    string? IContentItem.Address => Permalink;

    // The words on its page: formulas as rendered, without their source.
    string IContentItem.Title => PlainText.OfHtml(TitleHtml);

    PartialDate? IContentItem.Date => Date.Partial;

    ImmutableArray<Term> IContentItem.Terms => [];

    bool IContentItem.IsDraft => false;

    RenderedBody IContentItem.Body => RenderedBody.Empty;

    string? IContentItem.Summary => Abstract;

    string? IContentItem.Picture => Preview is { } preview && !AssetTypes.IsFilm(preview) ? preview : null;

    IEnumerable<string?> IContentItem.SearchTexts(InterfaceTexts texts) =>
    [
        $"{string.Join(", ", Authors.Select(a => a.Name.Display))}. {PlainText.OfHtml(VenueLine.Html(this, texts))}. {string.Join(", ", Keywords)}. "
            + texts[PublicationKinds.Plural(PublicationKinds.Of(this))],
        PlainText.OfHtml(AbstractHtml ?? ""),
    ];

    /// <summary>The entry's type in lower case.</summary>
    public string Type => Entry.Type;

    public Location Location => Entry.Location;

    public required string Title { get; init; }

    public required string TitleHtml { get; init; }

    public ImmutableArray<Author> Authors { get; init; } = [];

    /// <summary>The people shown as authors: the authors, or the editors of an entry that has none.</summary>
    public ImmutableArray<Author> People => !Authors.IsEmpty ? Authors : HasOption("useeditor", "false") ? [] : EditorAuthors;

    /// <summary>The translators, if they are shown in place of authors and editors (biblatex's option <c>usetranslator</c>).</summary>
    public ImmutableArray<Author> LeadingTranslators { get; init; } = [];

    /// <summary>Whether biblatex's <c>options</c> of the entry give an option a value; an option without one is true.</summary>
    public bool HasOption(string name, string value) => (Text("options") ?? "").Split(',')
        .Select(o => o.Split('=', 2, StringSplitOptions.TrimEntries))
        .Any(o => o[0].Trim() == name && (o.Length == 2 ? o[1] : "true") == value);

    /// <summary>The event of these proceedings, if the entry distinguishes it from the book.</summary>
    public PublicationEvent Event { get; init; }

    /// <summary>Whether the list of authors ends in <c>and others</c>.</summary>
    public bool HasMoreAuthors { get; init; }

    /// <summary>The editors; they are shown as authors if there are no authors.</summary>
    public ImmutableArray<Author> EditorAuthors { get; init; } = [];

    public bool HasMoreEditors { get; init; }

    /// <summary>The names of the editors.</summary>
    public ImmutableArray<PersonName> Editors => [.. EditorAuthors.Select(e => e.Name)];

    public ImmutableArray<PersonName> Translators { get; init; } = [];

    /// <summary>The authors of the book that contains this part (<c>bookauthor</c>).</summary>
    public ImmutableArray<PersonName> BookAuthors { get; init; } = [];

    /// <summary>The holders of a patent.</summary>
    public ImmutableArray<PersonName> Holders { get; init; } = [];

    /// <summary>People with other roles, as in "with an introduction by": the words before their names, and the names.</summary>
    public ImmutableArray<(string Role, ImmutableArray<PersonName> Names)> Contributors { get; init; } = [];

    /// <summary>Its date. Without a year, it comes last in a list by year; a forthcoming one comes first.</summary>
    public PublicationDate Date { get; init; }

    public int? Year => Date.Year;

    public int? Month => Date.Month;

    public int? Day => Date.Day;

    /// <summary>The journal, the book, the school or the institution, without a preposition; may be empty.</summary>
    public string Venue { get; init; } = "";

    /// <summary>The venue as al-folio shows it (docs/reference/al-folio.md, 5.4): <c>In &lt;em&gt;Proceedings …&lt;/em&gt;</c>; may be empty.</summary>
    public string VenueHtml { get; init; } = "";

    /// <summary>The short name of the venue on its badge, or null.</summary>
    public string? Abbreviation { get; init; }

    public string? VenueUrl { get; init; }

    /// <summary>The declarations of the badge's colours, safe in a style attribute; or null.</summary>
    public string? BadgeStyle { get; init; }

    /// <summary>Where the conference was held.</summary>
    public string? Place { get; init; }

    public string? Volume { get; init; }

    /// <summary>
    /// The field <c>number</c>, or else <c>issue</c>: the number of an issue (with en dashes), of a volume in a series, of a report or of a patent.
    /// </summary>
    public string? Number { get; init; }

    /// <summary>Pages with en dashes.</summary>
    public string? Pages { get; init; }

    /// <summary>
    /// The number of an article in a journal without pages (<c>eid</c>, <c>articleno</c>, <c>article-number</c>, or <c>e1234</c> in <c>pages</c>); or null.
    /// </summary>
    public string? ArticleNumber { get; init; }

    public string? Chapter { get; init; }

    /// <summary>How many volumes a work has.</summary>
    public string? Volumes { get; init; }

    /// <summary>In words, what kind of thesis, report, patent, manuscript, software or the like it is; null if the entry does not say.</summary>
    public string? Genre { get; init; }

    /// <summary>Its publication state in words (<c>pubstate</c>), such as "in press".</summary>
    public string? State { get; init; }

    /// <summary>Its publication state in words, from <c>pubstate</c> or from words beside the year; null when it is published or nothing is said.</summary>
    public string? Status => State ?? (Date is { Year: not null, IsState: true, Words: { } words } ? PublicationDateReader.WithoutYear(words) : null);

    /// <summary>The number of an issue; null if <c>number</c> counts something else.</summary>
    public string? CitedIssue => PublicationKinds.Of(this) switch
    {
        PublicationKind.Article => Number,
        PublicationKind.ConferencePaper when Series is null => Number,
        _ => null,
    };

    /// <summary>Its address in references and exports: its own, else the one at arXiv.</summary>
    public string? CitedUrl => Url ?? (Arxiv is { } arxiv ? Identifiers.ArxivUrl(arxiv) : null);

    /// <summary>The day on which its address was visited (<c>urldate</c>).</summary>
    public PublicationDate? Accessed { get; init; }

    /// <summary>When the work was first published (<c>origdate</c>).</summary>
    public PublicationDate? Original { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The publisher's, the school's or the institution's place.</summary>
    public string? Address { get; init; }

    /// <summary>The organisation that is responsible for a manual, a conference or a page (<c>organization</c>).</summary>
    public string? Organization { get; init; }

    /// <summary>The title of the multi-volume work that a book belongs to (<c>maintitle</c>).</summary>
    public string? MainTitle { get; init; }

    /// <summary>The title of a special issue.</summary>
    public string? IssueTitle { get; init; }

    public string? Edition { get; init; }

    public string? Series { get; init; }

    public string? School { get; init; }

    public string? Institution { get; init; }

    /// <summary>The DOI, without https://doi.org/ before it.</summary>
    public string? Doi { get; init; }

    /// <summary>Its arXiv number, from <c>arxiv</c> or an <c>eprint</c> that is marked as arXiv's.</summary>
    public string? Arxiv { get; init; }

    public string? Eprint { get; init; }

    public string? Isbn { get; init; }

    public string? Issn { get; init; }

    public string? Pmid { get; init; }

    /// <summary>The PubMed Central number with its letters: <c>PMC123</c>.</summary>
    public string? Pmcid { get; init; }

    /// <summary>Its address: the field <c>url</c>, or one in <c>howpublished</c>, if it can be linked to.</summary>
    public string? Url { get; init; }

    public string? Abstract { get; init; }

    public string? AbstractHtml { get; init; }

    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>The language as it was written.</summary>
    public string? Language { get; init; }

    /// <summary>The same as a BCP 47 tag, or null.</summary>
    public string? LanguageTag => Publications.LanguageTag.Of(Language);

    public bool IsSelected { get; init; }

    public string? NoteHtml { get; init; }

    public string? AwardName { get; init; }

    public string? AnnotationHtml { get; init; }

    /// <summary>What else the site's own layout of an entry says: plain texts, such as a remark in one of the owner's fields (decision 0008).</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>The publications that it names in <c>related</c>.</summary>
    public ImmutableArray<RelatedWork> Related { get; init; } = [];

    /// <summary>The field <c>additional_info</c>, set when the publication is complete.</summary>
    public string? AdditionalInfoHtml { get; init; }

    /// <summary>The field <c>award</c>, set when the publication is complete.</summary>
    public string? AwardHtml { get; init; }

    /// <summary>The thumbnail: an address, or a path inside the site from its root.</summary>
    public string? Preview { get; init; }

    /// <summary>Its links, in the order of <see cref="PublicationLinkKind"/>.</summary>
    public ImmutableArray<PublicationLink> Links { get; init; } = [];

    /// <summary>The path of its own PDF inside the site, or null when there is none or it is on another site.</summary>
    public string? PdfPath =>
        Links.FirstOrDefault(l => l.Kind == PublicationLinkKind.Pdf)?.Href is ['/', ..] href && href.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            ? Routes.Permalink.ToPath(href)
            : null;

    /// <summary>
    /// The same PDF in the folder of the publication's page, where Google Scholar looks for it (inclusion guidelines: "in the same subdirectory as the
    /// abstract"); null without a PDF.
    /// </summary>
    public string? PdfPermalink => PdfPath is { } path ? Permalink + Uri.EscapeDataString(path[(path.LastIndexOf('/') + 1)..]) : null;

    /// <summary>The entry as tidy BibTeX, without fields that only this site uses.</summary>
    public required string BibTeXSource { get; init; }

    /// <summary>Every raw field, for templates that use <c>entry.X</c>.</summary>
    public ImmutableArray<BibTeXField> Fields => Entry.Fields;

    /// <summary>The address of the page of an entry.</summary>
    public static string PermalinkOf(string citationKey) => Routes.Permalink.Normalise($"{ListPermalink}{Uri.EscapeDataString(Segment(citationKey))}/")!;

    // Characters with a meaning in addresses cannot be used, and a segment of dots would refer to a parent folder.
    private static string Segment(string citationKey)
    {
        var segment = string.Concat(citationKey.Select(c => "/\\?#%".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? '-' : c));
        return segment.Trim('.').Length > 0 ? segment : "entry";
    }

    /// <summary>The plain text of any field, known or not; null when it is missing or blank.</summary>
    public string? Text(string field) => Entry.Value(field) is { } value ? LaTeXText.ToText(value) : null;
}
