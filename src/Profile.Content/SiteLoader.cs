using System.Collections.Immutable;
using Profile.Content.Appearance;
using Profile.Content.Assets;
using Profile.Content.Books;
using Profile.Content.Courses;
using Profile.Content.Cv;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Markup.Liquid;
using Profile.Content.Markup.Liquid.Includes;
using Profile.Content.News;
using Profile.Content.Pages;
using Profile.Content.Posts;
using Profile.Content.Projects;
using Profile.Content.Publications;
using Profile.Content.Settings;
using Profile.Content.Socials;
using Profile.Content.Sources;
using Profile.Content.Taxonomies;

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
    private readonly UnreadableFolders unreadable = new();

    /// <summary>What markup remembers between loads.</summary>
    public MarkupMemory Memory { get; } = new();

    /// <summary>How many bodies the last load rendered; all others were remembered.</summary>
    public int RenderedBodies => Memory.Bodies.Rendered;

    /// <summary>The site of one scan; never throws for what the files hold.</summary>
    public Site Load(FolderScan scan)
    {
        scan = unreadable.Completed(scan);
        loader.NextLoad();
        Memory.Bodies.NextLoad();
        pictures.NextLoad();
        var bag = new DiagnosticBag();
        bag.Report(scan.Diagnostics);

        var sources = new SourceReader(loader, pictures, options, clock.GetUtcNow(), bag).Read(scan);
        var plan = new SitePlanner(Memory, bag).Plan(sources);
        var version = sources.Files.Version();
        var liquid = new LiquidHostBuilder(sources.Settings, plan.Routes, sources.Documents, plan.Citable, plan.PublicationRenderer, bag);
        var context = new ReadContext(sources.Settings, plan.Routes, sources.Assets, plan.Links, Markup(sources, plan, liquid, version), bag) { Drafts = sources.Drafts };
        var items = new ItemReading(loader, context);
        var site = Read(sources, plan, items, context, version);
        loader.Keep(items.Good, sources.Files.All.Select(f => f.Path).ToHashSet(StringComparer.Ordinal));
        return site;
    }

    private MarkupRenderer Markup(SiteSources sources, SitePlan plan, LiquidHostBuilder liquid, string version)
    {
        var paginators = plan.Paginations.SelectMany(p => p.Pagination.Paginators(p.Permalink, p.Pagination.Listed(p.Pagination.Collection == "posts" ? liquid.Posts : liquid.Pages.Values))).DistinctBy(p => p.Permalink).ToDictionary(p => p.Permalink, p => p.Paginator, StringComparer.Ordinal);
        return new MarkupRenderer(plan.Links, sources.Assets, sources.Settings, Memory, version,
            (d, permalink) => new LiquidSource(d.Body, d.Path, d.BodyLine, liquid.Pages.GetValueOrDefault(d.Path) ?? new LiquidPage(d, permalink, null, null, d.Name), paginators.GetValueOrDefault(permalink)),
            renderer => liquid.Build(sources.Data, sources.Files.Text, sources.Layout, sources.Assets, sources.Now, renderer));
    }

    // The last stage: one reader a kind, an item is born finished.
    private static Site Read(SiteSources sources, SitePlan plan, ItemReading items, ReadContext context, string version)
    {
        var (settings, layout, files, documents, bag) = (sources.Settings, sources.Layout, sources.Files, sources.Documents, context.Bag);
        IEnumerable<Document> Of(string collection) => documents.Where(d => d.Collection == collection);

        var home = Home(sources, plan, items, bag);
        var news = Sorted(items.Read(Of("news"), NewsItemReader.Read));
        var posts = Sorted(items.Read(Of("posts"), PostReader.Read));
        var projects = items.Read(Of("projects"), ProjectReader.Read).OrderBy(p => p.Importance ?? double.MaxValue).ToImmutableArray();
        var courses = items.Read(Of("teachings"), CourseReader.Read).OrderByDescending(c => c.Date).ToImmutableArray();
        var books = items.Read(Of("books"), BookReader.Read).OrderByDescending(b => b.Started ?? b.Date).ToImmutableArray();
        var others = documents.Where(d => d.Collection is not ("news" or "posts" or "projects" or "teachings" or "books") && plan.Routes.PermalinkOf(d.Path) is not (null or "/"));
        var pages = items.Read(others, (d, c) => PageReader.Read(d, c, name => files.Part(name, d, bag)));
        var later = plan.Paginations.SelectMany(p => Enumerable.Range(2, p.Pagination.Pages(documents.Count(p.Pagination.Lists)) - 1)
            .Select(n => PageReader.Read(p.Pagination.Document, context with { Bag = new DiagnosticBag() }, _ => null, p.Pagination.Address(p.Permalink, n))).OfType<Page>());
        var cv = sources.Cv is null ? null : CvReader.Read(sources.Cv, context);

        // Both stand on several pages: links count from the root.
        string? Fragment((string Html, Location Location)? written) => written is { } text ? plan.Fragments.Finish(text.Html, text.Location, "/", bag).Html : null;

        return new Site
        {
            Version = version,
            LoadedAt = TimeZoneInfo.ConvertTime(sources.Now, settings.TimeZone).DateTime,
            Settings = settings,
            ContactNote = Fragment(settings.ContactNote),
            FooterText = Fragment(settings.FooterText),
            Accent = AccentReader.Read(settings, path => files.Style(path, bag), bag),
            DateForm = FormOfDates(files, settings),
            Home = home,
            News = news,
            Posts = posts,
            Pages = pages,
            Projects = projects,
            Courses = courses,
            Books = books,
            Archives = new Archives(posts, books),
            Items = [.. pages.Concat(later).DistinctBy(p => p.Permalink).Concat<IContentItem>(news).Concat(posts).Concat(projects).Concat(courses).Concat(books).Concat(plan.PublicationsWithPages).Where(i => i.Permalink is not null)],
            Cv = cv,
            CvPermalink = layout.CvPermalink,
            Publications = plan.Publications,
            Papers = PublicationPdfs.Of(plan.Publications, sources.Assets),
            PublicationRenderer = plan.PublicationRenderer,
            Socials = SocialLinksReader.Read(sources.Data.GetValueOrDefault("socials") as YamlMap, context),
            Navigation = SiteNavigation.Of(home, pages, cv is not null, layout, plan.Routes, settings.Texts),
            Routes = plan.Routes,
            Assets = sources.Assets,
            Diagnostics = bag.Freeze(Limits.DiagnosticsPerFile),
        };
    }

    private static HomePage Home(SiteSources sources, SitePlan plan, ItemReading items, DiagnosticBag bag)
    {
        if (sources.Documents.FirstOrDefault(d => plan.Routes.PermalinkOf(d.Path) == "/") is { } document)
        {
            return items.Read([document], (d, c) => HomePageReader.Read(d, c, name => sources.Files.LayoutDocument(name, bag)))[0];
        }

        var location = new Location(sources.Layout.HomeFile);
        bag.Report(Messages.MissingHome, location);
        return items.Read([new Document(location.Path, "pages", YamlMap.Empty(location), true, "", 1, "")], (d, c) => HomePageReader.Read(d, c))[0];
    }

    private static DateForm FormOfDates(SiteFiles files, SiteSettings settings)
    {
        var written = DateForm.Layouts.Select(path => files.Text(path)?.Text).FirstOrDefault(text => text is not null);
        var form = written is null && settings.Map["al_folio"] is YamlMap ? DateForm.OfGem : DateForm.Of(written);
        var news = NewsDates.Includes.Select(path => files.Text($"_includes/{path}")?.Text).FirstOrDefault(text => text is not null);
        return form with { NewsFormat = NewsDates.FormatIn(news) ?? form.NewsFormat };
    }

    // A stable sort keeps the order of paths among items of one date.
    private static ImmutableArray<T> Sorted<T>(ImmutableArray<T> items)
        where T : IContentItem => [.. items.OrderByDescending(i => i.Date)];
}
