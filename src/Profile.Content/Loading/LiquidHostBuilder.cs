using System.Collections.Immutable;
using System.Globalization;
using Profile.Content.Assets;
using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Markup.Liquid;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Settings;
using Profile.Content.Sources;
using Profile.Liquid.Running;

namespace Profile.Content.Loading;

/// <summary>Shows the site to Liquid: documents as pages and collections, files that content includes, and what bibliography tags write.</summary>
internal sealed class LiquidHostBuilder
{
    private readonly SiteSettings settings;
    private readonly RouteTable routes;
    private readonly PublicationList publications;
    private readonly PublicationRenderer renderer;
    private readonly BibliographyQuery bibliographyDefaults;
    private readonly string missingReference;

    public LiquidHostBuilder(SiteSettings settings, RouteTable routes, ImmutableArray<SiteDocument> documents, Bibliography bibliography, DiagnosticBag bag)
    {
        this.settings = settings;
        this.routes = routes;
        (publications, renderer, _) = bibliography;
        bibliographyDefaults = BibliographyDefaults.Of(settings.Scholar, settings.Location, bag);
        missingReference = HtmlText.Encode(settings.Scholar?.MissingReference ?? "(missing reference)");
        Pages = documents.ToDictionary(d => d.Path, PageOf, StringComparer.Ordinal);
        Posts = [.. documents.Where(d => d.Kind == Kinds.Posts).Select(d => Pages[d.Path]).OrderByDescending(p => p.Date)
            .ThenByDescending(p => p.Document.Path, StringComparer.Ordinal)];
    }

    /// <summary>Every document by its path.</summary>
    public IReadOnlyDictionary<string, LiquidPage> Pages { get; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<LiquidPage> Posts { get; }

    /// <param name="data">Data files by name.</param>
    /// <param name="read">Returns the text of a content file by its path, or null.</param>
    /// <param name="time">The moment that counts as now.</param>
    /// <param name="markup">Renders other pages' bodies.</param>
    public LiquidHost Build(IReadOnlyDictionary<string, YamlNode?> data, Func<string, ContentText?> read, ContentLayout layout, AssetTable assets,
        DateTimeOffset time, MarkupRenderer markup) => new()
    {
        Settings = settings.Map,
        RunsCode = layout.IsAlFolio,
        Data = data,
        Pages = [.. Pagination.InOrderOfPages(Pages.Values.Where(p => p.Document.Collection == "pages" && p.Url is not null), p => p.Document)],
        StaticFiles = new Lazy<ImmutableArray<string>>(() => [.. assets.All.Select(a => "/" + a.File.Path).Order(StringComparer.Ordinal)]),
        Collections = settings.Collections.Where(c => c.Name != "pages").ToDictionary(c => c.Name, Collection, StringComparer.Ordinal),
        Time = time,
        Zone = settings.TimeZone,
        BaseUrl = settings.BasePath,
        Url = settings.Url,
        Include = name => read($"{layout.Prefix}includes/{name}"),
        File = read,
        Permalink = path => routes.PermalinkOf(path) ?? (assets.Find("/" + path.TrimStart('/')) is not null ? "/" + path.TrimStart('/') : null),
        Bibliography = Bibliography,
        BibliographyFilter = (_, _, _, _) => publications.All.IsEmpty ? "" : renderer.Filter(publications),
        Cite = Cite,
        Reference = Reference,
        CiteDetails = CiteDetails,
        BibliographyCount = Count,
        Markdownify = text => markup.Plain(text),
        Content = page => markup.Content(page.Document, page.Url ?? "/"),
    };

    /// <summary>
    /// The small part of a site that a layout of an entry can use: settings, data and includes. Addresses are relative to the root, as ours are.
    /// </summary>
    /// <param name="read">Returns the text of a content file by its path, or null.</param>
    /// <param name="time">The moment that counts as now.</param>
    /// <param name="noted">Receives what the layout reads.</param>
    public static LiquidHost OfLayout(SiteSettings settings, IReadOnlyDictionary<string, YamlNode?> data, Func<string, ContentText?> read, ContentLayout layout,
        DateTimeOffset time, Action<IEnumerable<LiquidRead>> noted) => new()
    {
        Settings = settings.Map,
        Data = data,
        Time = time,
        Zone = settings.TimeZone,
        Noted = noted,
        Url = settings.Url,
        Include = name => read($"{layout.Prefix}includes/{name}"),
        File = read,
        Markdownify = text => text,
    };

    private LiquidPage PageOf(SiteDocument source)
    {
        var document = source.Document;
        var title = document.FrontMatter["title"] is YamlScalar { IsNull: false } scalar
            ? scalar.Text
            : document.Collection == "pages" ? null : ItemKeys.FileTitle(document);
        var url = routes.PermalinkOf(document.Path) ?? (source.Facts.Redirect is { } elsewhere ? source.Facts.Permalink ?? elsewhere : null);
        return new LiquidPage(document, url, source.Facts.Date, title, source.Facts.Slug);
    }

    private ImmutableArray<LiquidPage> Collection(CollectionSettings collection)
    {
        if (collection.Name == "posts")
        {
            return Posts;
        }

        var pages = Pages.Values.Where(p => p.Document.Collection == collection.Name);
        return collection.SortBy is { } key
            ? [.. pages.OrderBy(p => p.Document.FrontMatter[key] is YamlScalar s ? s.Text : "\uFFFF", NumbersFirst.Instance)
                .ThenBy(p => p.Document.Path, StringComparer.Ordinal)]
            : [.. pages.OrderBy(p => p.Date ?? new PartialDate(DateTime.MaxValue, DatePrecision.Day)).ThenBy(p => p.Document.Path, StringComparer.Ordinal)];
    }

    private string Bibliography(string arguments, LiquidPage page, Location at, DiagnosticBag bag)
    {
        var query = BibliographyQueryParser.Parse(arguments, at, bag, bibliographyDefaults);
        return renderer.Groups(publications.Select(query, CitedKeys.In(page.Document.Body), bag), query.GroupBy);
    }

    // Citations in the text: author and year (APA 7, section 8.10), in one pair of parentheses, each linked to its entry in the list. A numeric style has
    // numbers in their place.
    private string Cite(string arguments, LiquidPage page, Location at, DiagnosticBag bag)
    {
        var cite = CiteArguments.Parse(arguments);
        string Link(Publication paper, string html) =>
            $"<a class=\"citation\" href=\"#{HtmlText.Encode(cite.Prefix + paper.CitationKey)}\">{html}</a>";

        ImmutableArray<Publication?> papers = [.. Named(cite, page, at, bag)];
        if (cite.Text is null && NumericStyle.Of(cite.Style ?? settings.Scholar?.Style) is { } style && Numbers(papers, page) is { } numbers)
        {
            return style.Html([.. papers.Select((paper, i) => (HtmlText.Encode(CitationText.Join(", ", $"{numbers[i]}", Locator(cite, i))!),
                (Func<string, string>)(html => Link(paper!, html))))]);
        }

        var cited = papers.Select((paper, i) => paper is null ? missingReference : Link(paper, HtmlText.Encode(cite.Text ?? InText(paper, cite, i)))).ToList();
        // With a single entry the parentheses are inside the link, as in jekyll-scholar.
        return cite.Text is not null || cited.All(c => c == missingReference) ? string.Join("; ", cited)
            : cited is [var one] ? one.Replace("\">", "\">(", StringComparison.Ordinal).Replace("</a>", ")</a>", StringComparison.Ordinal)
            : $"({string.Join("; ", cited)})";
    }

    // As in jekyll-scholar, works are numbered in the order in which the page first cites them. Null if one of them is missing, or is cited by an include.
    private static int[]? Numbers(ImmutableArray<Publication?> papers, LiquidPage page)
    {
        var cited = CitedKeys.In(page.Document.Body);
        int[] numbers = [.. papers.Select(p => p is null ? 0 : cited.IndexOf(p.CitationKey) + 1)];
        return numbers.All(n => n > 0) ? numbers : null;
    }

    private string Reference(string arguments, LiquidPage page, Location at, DiagnosticBag bag)
    {
        var cite = CiteArguments.Parse(arguments);
        return string.Concat(Named(cite, page, at, bag).Select(p => p is null
            ? missingReference
            : $"<span id=\"{HtmlText.Encode(cite.Prefix + p.CitationKey)}\">{CitationText.Html(p, cite.Style ?? settings.Scholar?.Style)}</span>"));
    }

    private string CiteDetails(string arguments, LiquidPage page, Location at, DiagnosticBag bag)
    {
        var cite = CiteArguments.Parse(arguments);
        return string.Concat(Named(cite, page, at, bag).Select(p => p is null
            ? missingReference
            : $"<a href=\"{HtmlText.Encode(p.Permalink)}\">{HtmlText.Encode(cite.Text ?? "Details")}</a>"));
    }

    private string Count(string arguments, LiquidPage page, Location at, DiagnosticBag bag)
    {
        var query = BibliographyQueryParser.Parse(arguments, at, bag, bibliographyDefaults);
        var count = publications.Select(query, CitedKeys.In(page.Document.Body), bag).Sum(g => g.Publications.Length);
        return count.ToString(CultureInfo.InvariantCulture);
    }

    // Null for a key that no entry has: readers see that a source is missing, as with jekyll-scholar.
    // The file that the tag names comes first, then the post's own.
    private IEnumerable<Publication?> Named(CiteArguments cite, LiquidPage page, Location at, DiagnosticBag bag)
    {
        string[] files = [.. cite.Files, .. page.Document.FrontMatter["bibliography"] is YamlScalar { IsNull: false } own ? [own.Text] : Array.Empty<string>()];
        foreach (var key in cite.Keys)
        {
            if (publications.Find(key, files) is { } publication)
            {
                yield return publication;
            }
            else
            {
                bag.Report(Messages.UnknownCitationKey, at, key, Suggestion.For(key, publications.Citable.Select(p => p.CitationKey)));
                yield return null;
            }
        }
    }

    private static string InText(Publication publication, CiteArguments cite, int index)
    {
        var year = CitationText.Year(publication) ?? "n.d.";
        var names = publication.People.Select(a => a.Name.Literal ?? a.Name.Family).ToArray();
        var hasMore = publication.Authors.IsEmpty ? publication.HasMoreEditors : publication.HasMoreAuthors;
        var authors = names switch
        {
            [] => publication.Title,
            [var one] when !hasMore => one,
            [var one, var two] when !hasMore => $"{one} & {two}",
            _ => $"{names[0]} et al.",
        };
        return CitationText.Join(", ", cite.IsAuthorSuppressed ? null : authors, year, Locator(cite, index));
    }

    private static string? Locator(CiteArguments cite, int index) =>
        index < cite.Locators.Length ? Locator(cite.Locators[index], index < cite.Labels.Length ? cite.Labels[index] : "page") : null;

    // The short terms of CSL's English locale.
    private static string Locator(string place, string label)
    {
        var isPlural = place.AsSpan().IndexOfAny('-', '–', ',') >= 0;
        var dashed = PageRange.WithDashes(place.Replace("--", "–", StringComparison.Ordinal));
        return label switch
        {
            "page" => $"{(isPlural ? "pp." : "p.")} {dashed}",
            "chapter" => $"{(isPlural ? "Chapters" : "Chapter")} {dashed}",
            "section" => $"{(isPlural ? "Sections" : "Section")} {dashed}",
            "paragraph" => $"{(isPlural ? "paras." : "para.")} {dashed}",
            "volume" => $"{(isPlural ? "Vols." : "Vol.")} {dashed}",
            "figure" => $"Figure {dashed}",
            "line" => $"{(isPlural ? "lines" : "line")} {dashed}",
            "verse" => $"{(isPlural ? "vv." : "v.")} {dashed}",
            _ => $"{label} {dashed}",
        };
    }
}
