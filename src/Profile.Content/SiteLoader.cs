using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Profile.Content.Appearance;
using Profile.Content.Assets;
using Profile.Content.Bibliography;
using Profile.Content.Books;
using Profile.Content.Courses;
using Profile.Content.Cv;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Markup.Liquid;
using Profile.Content.Markup.Liquid.Includes;
using Profile.Content.Markup.Mathematics;
using Profile.Content.News;
using Profile.Content.Pages;
using Profile.Content.Posts;
using Profile.Content.Projects;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Settings;
using Profile.Content.Socials;
using Profile.Content.Sources;
using Profile.Content.Taxonomies;
using Profile.Content.Languages;

namespace Profile.Content;

/// <summary>
/// Content files to a <see cref="Site"/>: the order of the stages, and nothing else. No statics, no network; the same files and the same clock give an
/// equal Site, whether loaded from nothing or after other loads. Between loads it remembers only what did not change and the last good form of each file.
/// One load at a time.
/// </summary>
internal sealed class SiteLoader(SiteLoadOptions options, TimeProvider clock)
{
    private readonly DocumentLoader loader = new();
    private readonly PictureMemory pictures = new();

    /// <summary>What markup remembers between loads.</summary>
    public MarkupMemory Memory { get; } = new();

    /// <summary>How many bodies the last load rendered; all others were remembered.</summary>
    public int RenderedBodies => Memory.Bodies.Rendered;

    /// <summary>The site of one scan; never throws for what the files hold.</summary>
    public Site Load(FolderScan scan)
    {
        loader.NextLoad();
        Memory.Bodies.NextLoad();
        pictures.NextLoad();
        var bag = new DiagnosticBag();
        bag.Report(scan.Diagnostics);

        var layout = ContentLayout.Detect(scan);
        var settings = Settings(scan, layout, bag);
        var exclude = settings.Exclude.Select(g => new Glob(g)).ToArray();
        bool IsExcluded(string path) => exclude.Any(g => g.Matches(path));

        var files = scan.Files.Where(f => !IsExcluded(f.Path)).ToImmutableArray();
        var documents = Documents(files, layout, settings, bag);
        var assets = new AssetTable(scan, layout, IsExcluded, pictures);
        var data = files.Where(f => layout.IsDataFile(f.Path)).DistinctBy(f => layout.DataName(f.Path)).ToDictionary(f => layout.DataName(f.Path), f => loader.Data(f, bag), StringComparer.Ordinal);
        var bibliographies = files.Where(f => layout.IsBibliography(f.Path)).Select(f => loader.Bibliography(f, bag)).OfType<BibTeXFile>().ToImmutableArray();
        var cv = Cv(files, layout, settings, documents, bag);

        var publicationOptions = PublicationOptionsReader.Read(settings, data, bag) with { Formulas = new FormulaFragment(settings.Math, Memory.Formulas, settings.Texts["Formula"]).Render };
        var publications = PublicationList.Read(bibliographies, publicationOptions, bag);
        var routes = new RoutePlanner(layout, settings, bag).Plan(documents, hasCv: cv is not null, publications);
        var links = new LinkResolver(routes, assets, settings.BaseUrl);
        var fragments = new FragmentFinisher(new HtmlFinisher(links, assets, settings, Memory.Formulas, Memory.Code));
        publications = publications.Finished(new PublicationFinisher(fragments, bag));
        var byPath = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var entryLayout = EntryLayout(byPath, settings, layout);
        var publicationRenderer = new PublicationRenderer(assets) { Texts = settings.Texts, AuthorLimit = AuthorLimit(settings), AbstractLabel = ControlLabel.Abstract(layout.IsAlFolio, entryLayout?.Text), BibTeXLabel = ControlLabel.BibTeX(layout.IsAlFolio, entryLayout?.Text), ScholarUser = ScholarUser(data, settings), Pages = WithPages(publications, routes).Select(p => p.CitationKey).ToFrozenSet(StringComparer.Ordinal) };
        var bibliographyLayout = entryLayout is null ? null
            : new BibliographyLayout(entryLayout, LiquidHostBuilder.OfLayout(settings, data, path => Included(byPath, path), layout, clock.GetUtcNow()), assets, publicationRenderer, bag);
        publications = publications.Completed(bibliographyLayout);
        var postBibliographies = files.Where(f => ContentLayout.IsPostBibliography(f.Path)).Select(f => loader.Bibliography(f, bag)).OfType<BibTeXFile>();
        var citable = PublicationList.Read([.. bibliographies, .. postBibliographies], publicationOptions, new DiagnosticBag()).Finished(new PublicationFinisher(fragments, new DiagnosticBag())).Completed(bibliographyLayout);
        var liquid = new LiquidHostBuilder(settings, routes, documents, citable, publicationRenderer, bag);
        var paginations = Paginations(documents, routes, settings);
        var paginators = paginations.SelectMany(p => p.Pagination.Paginators(p.Permalink, liquid.Posts)).DistinctBy(p => p.Permalink).ToDictionary(p => p.Permalink, p => p.Paginator, StringComparer.Ordinal);
        var version = Version(files);
        var markup = new MarkupRenderer(links, assets, settings, Memory, version,
            (d, permalink) => new LiquidSource(d.Body, d.Path, d.BodyLine, liquid.Pages.GetValueOrDefault(d.Path) ?? new LiquidPage(d, permalink, null, null, d.Name), paginators.GetValueOrDefault(permalink)),
            renderer => liquid.Build(data, path => Included(byPath, path), layout, assets, clock.GetUtcNow(), renderer));
        var context = new ReadContext(settings, routes, assets, links, markup, bag) { Drafts = documents.Where(d => IsDraft(d, settings, new DiagnosticBag())).Select(d => d.Path).ToFrozenSet(StringComparer.Ordinal) };
        var items = new ItemReading(loader, context);

        var home = Home(documents, routes, layout, items, name => Layout(name, byPath, layout, bag), bag);
        var news = Sorted(items.Read(Of(documents, "news"), NewsItemReader.Read));
        var posts = Sorted(items.Read(Of(documents, "posts"), PostReader.Read));
        var projects = items.Read(Of(documents, "projects"), ProjectReader.Read).OrderBy(p => p.Importance ?? double.MaxValue).ToImmutableArray();
        var courses = items.Read(Of(documents, "teachings"), CourseReader.Read).OrderByDescending(c => c.Date).ToImmutableArray();
        var books = items.Read(Of(documents, "books"), BookReader.Read).OrderByDescending(b => b.Started ?? b.Date).ToImmutableArray();
        var others = documents.Where(d => d.Collection is not ("news" or "posts" or "projects" or "teachings" or "books") && routes.PermalinkOf(d.Path) is not (null or "/"));
        var pages = items.Read(others, (d, c) => PageReader.Read(d, c, name => Part(name, d, scan.Files, layout, bag)));
        var later = paginations.SelectMany(p => Enumerable.Range(2, p.Pagination.Pages(liquid.Posts.Length) - 1)
            .Select(n => PageReader.Read(p.Pagination.Document, context with { Bag = new DiagnosticBag() }, _ => null, p.Pagination.Address(p.Permalink, n))).OfType<Page>());
        loader.Keep(items.Good, files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal));

        // Both stand on several pages: links count from the root.
        string? Fragment((string Html, Location Location)? written) => written is { } text ? fragments.Finish(text.Html, text.Location, "/", bag).Html : null;

        var readCv = cv is null ? null : CvReader.Read(cv, context);
        return new Site
        {
            Version = version,
            LoadedAt = Now(settings.TimeZone),
            Settings = settings,
            ContactNote = Fragment(settings.ContactNote),
            FooterText = Fragment(settings.FooterText),
            Accent = AccentReader.Read(settings, path => byPath.TryGetValue(path, out var sheet) ? loader.Text(sheet, "", Limits.DocumentBytes, bag) : null, bag),
            DateForm = FormOfDates(byPath, settings),
            Home = home,
            News = news,
            Posts = posts,
            Pages = pages,
            Projects = projects,
            Courses = courses,
            Books = books,
            Archives = new Archives(posts, books),
            Items = [.. pages.Concat(later).DistinctBy(p => p.Permalink).Concat<IContentItem>(news).Concat(posts).Concat(projects).Concat(courses).Concat(books).Concat(WithPages(publications, routes)).Where(i => i.Permalink is not null)],
            Cv = readCv,
            CvPermalink = layout.CvPermalink,
            Publications = publications,
            Papers = PublicationPdfs.Of(publications, assets),
            PublicationRenderer = publicationRenderer,
            Socials = SocialLinksReader.Read(data.GetValueOrDefault("socials") as YamlMap, context),
            Navigation = SiteNavigation.Of(home, pages, readCv is not null, layout, routes, settings.Texts),
            Routes = routes,
            Assets = assets,
            Diagnostics = bag.Freeze(Limits.DiagnosticsPerFile),
        };
    }

    // jekyll-scholar's bibliography_template names it.
    private ContentText? EntryLayout(Dictionary<string, ScannedFile> files, SiteSettings settings, ContentLayout layout)
    {
        var name = (settings.Map["scholar"] as YamlMap)?["bibliography_template"] is YamlScalar { IsNull: false } own ? own.Text : "bib";
        return layout.IsAlFolio ? Included(files, $"_layouts/{name}.liquid") ?? Included(files, $"_layouts/{name}.html") : null;
    }

    private static int? AuthorLimit(SiteSettings settings) =>
        settings.Map["max_author_limit"] is YamlScalar { IsNull: false } limit && int.TryParse(limit.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null;

    private DateForm FormOfDates(Dictionary<string, ScannedFile> files, SiteSettings settings)
    {
        var written = DateForm.Layouts.Select(path => Included(files, path)?.Text).FirstOrDefault(text => text is not null);
        var form = written is null && settings.Map["al_folio"] is YamlMap ? DateForm.OfGem : DateForm.Of(written);
        var news = NewsDates.Includes.Select(path => Included(files, $"_includes/{path}")?.Text).FirstOrDefault(text => text is not null);
        return form with { NewsFormat = NewsDates.FormatIn(news) ?? form.NewsFormat };
    }

    private SiteSettings Settings(FolderScan scan, ContentLayout layout, DiagnosticBag bag)
    {
        var location = new Location(layout.SettingsFile);
        if (Single(scan.Files, layout.SettingsFile) is not { } file)
        {
            bag.Report(Messages.MissingSettings, location);
            return SiteSettingsReader.Read(YamlMap.Empty(location), layout, bag);
        }

        var node = loader.Data(file, bag);
        if (node is not (null or YamlMap))
        {
            bag.Report(Messages.WrongType, node.Location, "site settings", "a map of keys and values", node.Noun);
        }

        return SiteSettingsReader.Read(node as YamlMap ?? YamlMap.Empty(location), layout, bag);
    }

    private ImmutableArray<Document> Documents(ImmutableArray<ScannedFile> files, ContentLayout layout, SiteSettings settings, DiagnosticBag bag)
    {
        var collections = settings.Collections.Select(c => c.Name).ToArray();
        var documents = new Document?[files.Length];
        Parallel.For(0, files.Length, i =>
        {
            if (layout.CollectionOf(files[i].Path, collections) is { } collection)
            {
                documents[i] = loader.Document(files[i], collection, bag);
            }
        });
        foreach (var note in documents.OfType<Document>().Where(d => !d.HasFrontMatter && !layout.IsAlFolio && d.Collection == "pages" && d.Path != layout.HomeFile))
        {
            bag.Report(Messages.NoFrontMatter, note.Location);
        }

        foreach (var item in documents.OfType<Document>().Where(d => d.Collection != "posts" && !settings.Future))
        {
            if (IsInTheFuture(item, settings.TimeZone, out var date))
            {
                bag.Report(Messages.FutureItem, item.FrontMatter.Entry("date")?.Location ?? item.Location, date);
            }
        }

        return
        [
            .. documents.OfType<Document>().Concat(ExternalPosts.Read(settings, bag))
                .Where(d => (d.HasFrontMatter || (d.Collection != "pages" && Path.HasExtension(d.Path))) && !d.IsUnread || d.Path == layout.HomeFile)
                .Select(d => RelatedPublications.Append(FrontMatterDefaults.Apply(d, settings.Defaults)))
                .Where(d => options.ShowDrafts || !IsDraft(d, settings, bag)),
        ];
    }

    private bool IsDraft(Document document, SiteSettings settings, DiagnosticBag bag)
    {
        if (document.Collection == "posts" && !settings.Future && IsInTheFuture(document, settings.TimeZone, out var date))
        {
            bag.Report(Messages.FutureDate, document.FrontMatter.Entry("date")?.Location ?? document.Location, date);
            return true;
        }

        return document.FrontMatter["published"] is YamlScalar { Flag: false };
    }

    private bool IsInTheFuture(Document document, TimeZoneInfo zone, out PartialDate date)
    {
        date = (document.FrontMatter["date"] is YamlScalar scalar ? DateParser.Parse(scalar.Text, zone) : FileDate.Of(document.Name)) ?? default;
        return date.FirstMoment > Now(zone);
    }

    private DateTime Now(TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime;

    private static HomePage Home(ImmutableArray<Document> documents, RouteTable routes, ContentLayout layout, ItemReading items, Func<string, Document?> own, DiagnosticBag bag)
    {
        var document = documents.FirstOrDefault(d => routes.PermalinkOf(d.Path) == "/");
        if (document is not null)
        {
            return items.Read([document], (d, c) => HomePageReader.Read(d, c, own))[0];
        }

        var location = new Location(layout.HomeFile);
        bag.Report(Messages.MissingHome, location);
        return items.Read([new Document(layout.HomeFile, "pages", YamlMap.Empty(location), true, "", 1, "")], (d, c) => HomePageReader.Read(d, c))[0];
    }

    private Document? Layout(string name, Dictionary<string, ScannedFile> files, ContentLayout layout, DiagnosticBag bag) =>
        layout.IsAlFolio && (files.GetValueOrDefault($"_layouts/{name}.liquid") ?? files.GetValueOrDefault($"_layouts/{name}.html")) is { } file ? loader.Document(file, "", bag) : null;

    private ContentText? Included(Dictionary<string, ScannedFile> files, string path) =>
        files.TryGetValue(path.TrimStart('/'), out var file)
            ? !IsIncludable(path) ? new ContentText(file.Path, "")
            : loader.Text(file, "", Limits.DocumentBytes, new DiagnosticBag()) is { } text ? new ContentText(text.Path, text.Text) : null
            : null;

    // Liquid may name any text; what browsers fetch as a file of its own is none.
    private static bool IsIncludable(string path) => AssetTypes.TypeOf(path) is not { } type || type.StartsWith("text/html", StringComparison.Ordinal);

    // The page says which of two formats counts (cv_format); of older sites the one that loads resume.json shows it (al-folio
    // reference 5.1, 5.5). A malformed one leaves its place to the other.
    private YamlNode? Cv(ImmutableArray<ScannedFile> files, ContentLayout layout, SiteSettings settings, ImmutableArray<Document> documents, DiagnosticBag bag)
    {
        var format = documents.Select(d => d.FrontMatter["cv_format"]).OfType<YamlScalar>().FirstOrDefault()?.Text;
        var resumeFirst = format == "jsonresume" || (format is null && settings.Map["jekyll_get_json"] is YamlList);
        var (first, second) = resumeFirst ? (layout.ResumeFile, layout.CvFile) : (layout.CvFile, layout.ResumeFile);
        YamlNode? broken = null;
        foreach (var file in new[] { first, second }.Select(path => Single(files, path)).OfType<ScannedFile>())
        {
            var cv = loader.Data(file, bag, CvReader.HoldsCv);
            if (cv is not null && loader.IsGood(file.Path))
            {
                return cv;
            }

            broken ??= cv;
        }

        return broken;
    }

    private static ImmutableArray<(string Permalink, Pagination Pagination)> Paginations(ImmutableArray<Document> documents, RouteTable routes, SiteSettings settings)
    {
        var paginated = ImmutableArray.CreateBuilder<(string, Pagination)>();
        foreach (var document in documents.Where(d => d.Collection == "pages"))
        {
            if (routes.PermalinkOf(document.Path) is { } permalink && Pagination.Of(document, permalink, settings) is { } pagination)
            {
                paginated.Add((permalink, pagination));
            }
        }

        return paginated.ToImmutable();
    }

    // Newer sites keep accounts in socials.yml, older ones in the settings.
    private static string? ScholarUser(Dictionary<string, YamlNode?> data, SiteSettings settings)
    {
        var written = (data.GetValueOrDefault("socials") as YamlMap)?["scholar_userid"] ?? settings.Map["scholar_userid"];
        return written is YamlScalar { IsNull: false, Text: { Length: > 0 } user } ? user : null;
    }

    // A file that another names: beside it, or in the folder of pages. One that is left out of the site counts too (Jekyll's include_relative).
    private Document? Part(string name, Document whole, ImmutableArray<ScannedFile> files, ContentLayout layout, DiagnosticBag bag)
    {
        var folder = Path.GetDirectoryName(whole.Path) ?? "";
        var file = Single(files, folder.Length == 0 ? name : $"{folder}/{name}") ?? Single(files, $"{layout.Prefix}pages/{name}");
        return file is null ? null : loader.Document(file, whole.Collection, bag);
    }

    private static IEnumerable<Document> Of(ImmutableArray<Document> documents, string collection) => documents.Where(d => d.Collection == collection);

    // A stable sort keeps the order of paths among items of one date.
    private static ImmutableArray<T> Sorted<T>(ImmutableArray<T> items)
        where T : IContentItem => [.. items.OrderByDescending(i => i.Date)];

    // An owner's own page about a paper takes the place of ours.
    private static IEnumerable<Publication> WithPages(PublicationList publications, RouteTable routes) =>
        publications.All.Where(p => routes.Find(Permalink.ToPath(p.Permalink)) is { Kind: RouteKind.Listing, Location: var location } && location == p.Location);

    private static ScannedFile? Single(ImmutableArray<ScannedFile> files, string path) => files.FirstOrDefault(f => f.Path == path);

    private string Version(ImmutableArray<ScannedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{loader.HashOf(file, IsIncludable(file.Path))}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
