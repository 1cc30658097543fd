using System.Collections.Immutable;
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

    public LiquidHostBuilder(SiteSettings settings, RouteTable routes, ImmutableArray<SiteDocument> documents, Bibliography bibliography)
    {
        this.settings = settings;
        this.routes = routes;
        (publications, renderer) = bibliography;
        bibliographyDefaults = Defaults(settings.Scholar, publications);
        missingReference = HtmlText.Encode(settings.Scholar?.MissingReference ?? "(missing reference)");
        Pages = documents.ToImmutableDictionary(d => d.Path, PageOf, StringComparer.Ordinal);
        Posts = [.. documents.Where(d => d.Kind == Kinds.Posts).Select(d => Pages[d.Path]).OrderByDescending(p => p.Date)
            .ThenByDescending(p => p.Document.Path, StringComparer.Ordinal)];
    }

    /// <summary>Every document by its path.</summary>
    public ImmutableDictionary<string, LiquidPage> Pages { get; }

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
        Data = data,
        Pages = [.. Pages.Values.Where(p => p.Document.Collection == "pages" && p.Url is not null)
            // As Jekyll sorts them (jekyll/reader.rb).
            .OrderBy(p => Path.GetFileName(p.Document.Path), StringComparer.Ordinal).ThenBy(p => p.Document.Path, StringComparer.Ordinal)],
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
        Cite = Cite,
        Reference = Reference,
        Markdownify = text => markup.Plain(text),
        Content = page => markup.Content(page.Document, page.Url ?? "/"),
    };

    /// <summary>
    /// The small part of a site that a layout of an entry can use: settings, data and includes. Addresses are relative to the root, as ours are.
    /// </summary>
    public static LiquidHost OfLayout(SiteSettings settings, IReadOnlyDictionary<string, YamlNode?> data, Func<string, ContentText?> read, ContentLayout layout,
        ClockUse clock) => new()
    {
        Settings = settings.Map,
        Data = data,
        Time = clock.Now,
        Zone = settings.TimeZone,
        Noted = clock.Add,
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
        return renderer.Groups(publications.Select(query, CitedKeys.In(page.Document.Body), bag));
    }

    // In the text as author and year (APA 7, section 8.10), linked to the entry in the list.
    private string Cite(string arguments, LiquidPage page, Location at, DiagnosticBag bag) => string.Join("; ",
        Named(arguments, at, bag).Select(p => p is null ? missingReference
        : $"<a class=\"citation\" href=\"#{HtmlText.Encode(p.CitationKey)}\">({HtmlText.Encode(InText(p))})</a>"));

    private string Reference(string arguments, LiquidPage page, Location at, DiagnosticBag bag) => string.Concat(
        Named(arguments, at, bag).Select(p => p is null ? missingReference
        : $"<span id=\"{HtmlText.Encode(p.CitationKey)}\">{HtmlText.Encode(CitationText.Apa(p))}</span>"));

    // Null for a key that no entry has: readers see that a source is missing, as with jekyll-scholar.
    private IEnumerable<Publication?> Named(string arguments, Location at, DiagnosticBag bag)
    {
        foreach (var key in CitedKeys.Of(arguments))
        {
            if (publications.Find(key) is { } publication)
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

    private static string InText(Publication publication)
    {
        var year = publication.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "n.d.";
        var names = publication.Authors.Select(a => a.Name.Family).ToArray();
        var authors = names switch
        {
            [] => publication.Title,
            [var one] when !publication.HasMoreAuthors => one,
            [var one, var two] when !publication.HasMoreAuthors => $"{one} & {two}",
            _ => $"{names[0]} et al.",
        };
        return $"{authors}, {year}";
    }

    // jekyll-scholar's settings (docs/reference/al-folio.md, 5.7): the default file, grouping and order.
    private static BibliographyQuery Defaults(ScholarSettings? scholar, PublicationList publications)
    {
        var file = Path.GetFileNameWithoutExtension(scholar?.Bibliography ?? "papers");
        return BibliographyQuery.Default with
        {
            Files = publications.Files.Any(f => f.Name == file) ? [file] : [],
            GroupBy = scholar is null ? "year" : scholar.GroupBy ?? "none",
            GroupsDescend = scholar?.GroupOrder is not { } order || order.StartsWith("desc", StringComparison.OrdinalIgnoreCase),
            SortBy = scholar?.SortBy is { } sort and not "none"
                ? [.. sort.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
                : [],
            SortDescends = [scholar?.Order?.StartsWith("desc", StringComparison.OrdinalIgnoreCase) == true],
        };
    }
}
