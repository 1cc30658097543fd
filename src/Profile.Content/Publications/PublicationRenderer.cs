using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Profile.BibTeX;
using Profile.Content.Assets;
using Profile.Content.Documents;
using Profile.Content.Languages;
using Profile.Content.Markup;
using Profile.Content.Sources;

namespace Profile.Content.Publications;

/// <summary>
/// Renders publications as HTML, for the theme's own pages and for <c>{% bibliography %}</c> in content alike: title, authors, venue, then the links, each an
/// <c>a</c> or a <c>details</c> (docs/reference/al-folio.md, 5.4). Everything that an owner wrote is encoded here, or was made safe when it was read.
/// </summary>
/// <param name="assets">Supplies the sizes of preview pictures.</param>
internal sealed class PublicationRenderer(AssetTable assets)
{
    // At most this many characters of an award are shown at once.
    private const int FewWords = 40;

    /// <summary>The owner's Google Scholar account; each entry that has a <c>google_scholar_id</c> gets a link to it there. Null for no links.</summary>
    public string? ScholarUser { get; init; }

    /// <summary>How often entries are cited, as the owner's last update of <c>citations.yml</c> says.</summary>
    public CitationCounts Cited { get; init; } = CitationCounts.None;

    /// <summary>The entries with pages of their own, to which their titles link.</summary>
    public FrozenSet<BibTeXEntry> Pages { get; init; } = FrozenSet<BibTeXEntry>.Empty;

    /// <summary>The interface texts.</summary>
    public InterfaceTexts Texts { get; init; } = InterfaceTexts.English;

    /// <summary>How many authors of a publication a list shows at first (<c>max_author_limit</c>); null for all.</summary>
    public int? AuthorLimit { get; init; }

    /// <summary>The label of the control that opens an abstract.</summary>
    public string AbstractLabel { get; init; } = ControlLabel.Abstract(isAlFolio: false, null);

    /// <summary>The label of the control that opens an entry as BibTeX.</summary>
    public string BibTeXLabel { get; init; } = ControlLabel.BibTeX(isAlFolio: false, null);

    /// <summary>A list of publications, in groups if they have headings.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="fields">The fields by which the levels are grouped; headings of types are translated.</param>
    public string Groups(IEnumerable<PublicationGroup> groups, ImmutableArray<string> fields)
    {
        var html = new StringBuilder();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            if (group.Heading.Length > 0)
            {
                var heading = $"h{Math.Min(group.Level + 2, 6)}";
                var text = HtmlText.Encode(fields.ElementAtOrDefault(group.Level) == "type" ? Texts[group.Heading] : group.Heading);
                html.Append($"<{heading} class=\"bibliography pf-year\">{text}</{heading}>\n");
            }

            if (!group.Publications.IsEmpty)
            {
                List(group.Publications, html, keys);
            }
        }

        return html.ToString();
    }

    /// <summary>One list of publications, without headings.</summary>
    public string List(IEnumerable<Publication> publications)
    {
        var html = new StringBuilder();
        List(publications, html, new HashSet<string>(StringComparer.Ordinal));
        return html.ToString();
    }

    /// <summary>
    /// The filter above a list of all publications: a drop-down for each facet, with links to its archives that js/filter.js turns into toggles.
    /// </summary>
    public string Filter(PublicationList publications)
    {
        var html = new StringBuilder("<div class=\"pf-filter pf-meta\">\n");
        foreach (var facet in publications.Archives.GroupBy(a => a.Facet))
        {
            html.Append($"<details class=\"pf-menu\" data-facet=\"{facet.Key.Name}\"><summary>{HtmlText.Encode(Texts[facet.Key.Label])}</summary><ul>\n");
            foreach (var archive in facet)
            {
                html.Append($"<li><a href=\"{HtmlText.Encode(archive.Permalink)}\" data-keys=\"{HtmlText.Encode(string.Join(' ', archive.CitationKeys))}\">")
                    .Append($"{HtmlText.Encode(archive.Title(Texts))} <small>{archive.CitationKeys.Length}</small></a></li>\n");
            }

            html.Append("</ul></details>\n");
        }

        return html.Append("</div>\n").ToString();
    }

    private void List(IEnumerable<Publication> publications, StringBuilder html, HashSet<string> keys)
    {
        html.Append("<ol class=\"pf-publications bibliography\">\n");
        foreach (var paper in publications)
        {
            Entry(paper, keys.Add(paper.CitationKey), html);
        }

        html.Append("</ol>\n");
    }

    // A citation links to the first entry with its key.
    private void Entry(Publication paper, bool isFirst, StringBuilder html)
    {
        var keywords = paper.Keywords.IsEmpty ? "" : $" data-keywords=\"{HtmlText.Encode(string.Join(", ", paper.Keywords))}\"";
        var id = isFirst ? $" id=\"{HtmlText.Encode(paper.CitationKey)}\"" : "";
        html.Append($"<li{id}{keywords}>\n");
        Preview(paper, html);
        html.Append($"<p class=\"title\"{(paper.LanguageTag is { } language ? $" lang=\"{HtmlText.Encode(language)}\"" : "")}>{Title(paper)}</p>\n");
        var authors = AuthorLine.Html(paper, Texts, AuthorLimit);
        if (authors.EndsWith("</details>", StringComparison.Ordinal))
        {
            Block("pf-authors", authors, html);
        }
        else
        {
            Line("pf-authors", authors, html);
        }

        Line("venue", Badge(paper) + VenueLine.Html(paper, Texts), html);
        Block("venue", paper.AdditionalInfoHtml, html);
        Line("venue", paper.AnnotationHtml ?? "", html);
        foreach (var remark in paper.Remarks)
        {
            Line("venue", HtmlText.Encode(remark), html);
        }

        html.Append("<div class=\"links\">\n");
        foreach (var link in paper.Links)
        {
            Link(paper, link, html);
        }

        if (paper.Text("google_scholar_id") is { } scholar && ScholarUser is { } user)
        {
            var address =
                "https://scholar.google.com/citations?view_op=view_citation&hl=en"
                + $"&user={Uri.EscapeDataString(user)}&citation_for_view={Uri.EscapeDataString(user)}:{Uri.EscapeDataString(scholar)}";
            var label = Cited.Of(user, scholar) is > 0 and var count ? Texts.Format("Google Scholar: cited by {0}", count) : "Google Scholar";
            html.Append($"<a href=\"{HtmlText.Encode(address)}\">{HtmlText.Encode(label)}</a>\n");
        }

        if (paper.Text("inspirehep_id") is { } inspire)
        {
            html.Append($"<a href=\"https://inspirehep.net/literature/{Uri.EscapeDataString(inspire)}\">INSPIRE</a>\n");
        }

        html.Append($"<details><summary>{HtmlText.Encode(Texts[BibTeXLabel])}</summary>");
        html.Append($"<pre><code>{HtmlText.Encode(paper.BibTeXSource)}</code></pre></details>\n</div>\n</li>\n");
    }

    // A title that contains a link is not linked again; links do not nest.
    private string Title(Publication paper) => Pages.Contains(paper.Entry) && !paper.TitleHtml.Contains("<a ", StringComparison.Ordinal)
        ? $"<a href=\"{HtmlText.Encode(paper.Permalink)}\">{paper.TitleHtml}</a>"
        : paper.TitleHtml;

    /// <summary>The small links of one publication without its abstract, for its own page.</summary>
    public string Links(Publication paper)
    {
        var html = new StringBuilder();
        foreach (var link in paper.Links.Where(l => l.Kind != PublicationLinkKind.Abstract))
        {
            Link(paper, link, html);
        }

        return html.ToString();
    }

    /// <summary>The venue and date line of one publication.</summary>
    public string Venue(Publication paper) => Badge(paper) + VenueLine.Html(paper, Texts);

    private void Preview(Publication paper, StringBuilder html)
    {
        if (paper.Preview is not { } preview)
        {
            return;
        }

        html.Append(AssetTypes.IsFilm(preview)
            ? $"<video class=\"pf-preview\" src=\"{HtmlText.Encode(preview)}\" controls muted preload=\"metadata\"></video>\n"
            : PictureMarkup.Html(assets, preview, "", "7.5rem", "class=\"pf-preview\" loading=\"lazy\"") + "\n");
    }

    private static string Badge(Publication paper)
    {
        if (paper.Abbreviation is not { } abbreviation)
        {
            return "";
        }

        var text = HtmlText.Encode(abbreviation);
        var shape = paper.BadgeStyle is { } style ? $"class=\"pf-abbr pf-venue\" style=\"{style}\"" : "class=\"pf-abbr\"";
        return paper.VenueUrl is { } url ? $"<a {shape} href=\"{HtmlText.Encode(url)}\">{text}</a> " : $"<span {shape}>{text}</span> ";
    }

    private void Link(Publication paper, PublicationLink link, StringBuilder html)
    {
        var opened = link.Kind switch
        {
            PublicationLinkKind.Abstract => paper.AbstractHtml,
            PublicationLinkKind.Award => paper.AwardHtml,
            _ => null,
        };
        if (link.Href is { } href)
        {
            html.Append($"<a href=\"{HtmlText.Encode(href)}\">{HtmlText.Encode(link.Label)}</a>\n");
        }
        else if (link.Kind == PublicationLinkKind.Award && paper.AwardName is null
            && PlainText.OfHtml(opened ?? "").Trim() is { Length: > 0 and <= FewWords } award)
        {
            html.Append($"<span class=\"pf-award\">{HtmlText.Encode(award)}</span>\n");
        }
        else if (opened is not null)
        {
            var label = link.Kind == PublicationLinkKind.Abstract ? Texts[AbstractLabel] : link.Label;
            var shape = link.Kind == PublicationLinkKind.Award ? " class=\"pf-award\"" : "";
            html.Append($"<details{shape}><summary>{HtmlText.Encode(label)}</summary><div class=\"abstract\">{opened}</div></details>\n");
        }
    }

    private static void Block(string name, string? content, StringBuilder html)
    {
        if (content is { Length: > 0 })
        {
            html.Append($"<div class=\"{name}\">{content}</div>\n");
        }
    }

    private static void Line(string name, string content, StringBuilder html)
    {
        if (content.Length > 0)
        {
            html.Append($"<p class=\"{name}\">{content}</p>\n");
        }
    }
}
