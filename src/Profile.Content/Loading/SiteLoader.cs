using System.Collections.Immutable;
using Profile.Content.Appearance;
using Profile.Content.Assets;
using Profile.Content.Cv;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Markup;
using Profile.Content.Markup.Mathematics;
using Profile.Content.Markup.Liquid;
using Profile.Content.Markup.Liquid.Includes;
using Profile.Content.Pages;
using Profile.Content.Publications;
using Profile.Content.Settings;
using Profile.Content.Socials;
using Profile.Content.Sources;
using Profile.Content.Taxonomies;

namespace Profile.Content.Loading;

/// <summary>
/// Turns content files into a <see cref="Site"/>; contains only the order of the stages. No statics, no network; the same files and the same clock give an
/// equal Site, whether it is the first load or a later one. Between loads it remembers only what did not change and the last good form of each file.
/// Not thread-safe: one load at a time.
/// </summary>
internal sealed class SiteLoader(SiteLoadOptions options, TimeProvider clock)
{
    private readonly LoadMemory memory = new(options.Kept);

    /// <summary>What markup remembers between loads.</summary>
    public MarkupMemory Memory => memory.Markup;

    /// <summary>How many bodies the last load rendered; all others were remembered.</summary>
    public int RenderedBodies => memory.Markup.Bodies.Rendered;

    /// <summary>The site of one scan; never throws because of what the files hold.</summary>
    public Site Load(FolderScan scan)
    {
        scan = memory.Unreadable.Completed(scan);
        memory.NextLoad();
        var bag = new DiagnosticBag();
        bag.Report(scan.Diagnostics);

        var sources = new SourceReader(memory, options, clock.GetUtcNow(), bag).Read(scan);
        var clockUse = new ClockUse(sources.Clock);
        var plan = new SitePlanner(memory, bag).Plan(sources);
        var timing = SiteTiming.Of(sources, plan);
        var version = sources.Files.Version(timing.LastChange);
        var fragments = new FragmentRewriter(new HtmlRewriter(plan.Links, sources.Assets, sources.Settings, memory.Markup.Formulas, memory.Markup.Code));
        var bibliography = new PublicationStage(memory.Markup.Formulas, fragments, memory, bag).Read(sources, plan, clockUse);
        var liquid = new LiquidHostBuilder(sources.Settings, plan.Routes, plan.Readable, bibliography, bag);
        var paginators = Paginators(plan, liquid);
        var markup = Markup(sources, paginators, plan, liquid, bibliography.Version, clockUse, bag);
        var context = new ReadContext(sources.Settings, plan.Routes, sources.Assets, plan.Links, markup, bag)
        {
            Part = (name, document) => sources.Files.Part(name, document, bag),
            CompletesPages = !sources.Layout.IsAlFolio,
            ShowsDescription = sources.Files.IsHomeInPage,
            Paginator = permalink => paginators.GetValueOrDefault(permalink),
        };
        var reading = new ItemReading(memory, context);
        var site = Read(sources, plan, bibliography, fragments, reading, context, version, timing, clockUse);
        memory.Files.Keep(reading.Good, sources.Files.All.Select(f => f.Path).ToHashSet(StringComparer.Ordinal));
        return site;
    }

    private static Dictionary<string, LiquidPaginator> Paginators(SitePlan plan, LiquidHostBuilder liquid) =>
        plan.Paginations
            .SelectMany(p => p.Pagination.Paginators(p.Permalink,
                p.Pagination.Listed(p.Pagination.Collection == Kinds.Posts.Collection ? liquid.Posts : liquid.Pages.Values)))
            .DistinctBy(p => p.Permalink)
            .ToDictionary(p => p.Permalink, p => p.Paginator, StringComparer.Ordinal);

    private MarkupRenderer Markup(SiteSources sources, Dictionary<string, LiquidPaginator> paginators, SitePlan plan,
        LiquidHostBuilder liquid, string publications, ClockUse clockUse, DiagnosticBag bag)
    {
        LiquidSource Source(Document document, string permalink)
        {
            var page = liquid.Pages.GetValueOrDefault(document.Path) ?? new LiquidPage(document, permalink, null, null, document.Name);
            return new LiquidSource(document.Body, document.Path, document.BodyLine, page, paginators.GetValueOrDefault(permalink));
        }

        LiquidHost Host(MarkupRenderer renderer)
        {
            var host = liquid.Build(sources.Data, sources.Files.Text, sources.Layout, sources.Assets, sources.Clock.Now, renderer) with
            {
                File = sources.Files.PartText,
                Layout = name => sources.Files.OwnLayout(name, bag),
                Noted = clockUse.Add,
            };
            return host with
            {
                VersionOf = new PartVersions(host, liquid.Pages, paginators, sources, clockUse, publications).Of,
            };
        }

        return new MarkupRenderer(plan.Links, sources.Assets, sources.Settings, memory.Markup, Source, Host);
    }

    // The last stage: one reader per kind, and every item is created complete.
    private Site Read(
        SiteSources sources,
        SitePlan plan,
        Bibliography bibliography,
        FragmentRewriter fragments,
        ItemReading reading,
        ReadContext context,
        string files,
        SiteTiming timing,
        ClockUse clockUse)
    {
        var (settings, layout, bag) = (sources.Settings, sources.Layout, context.Bag);
        var home = Home(sources, plan, reading, bag);
        var read = Kinds.All.ToDictionary(k => k, k => reading.Read(plan.Documents.Where(d => d.Kind == k && plan.Routes.PermalinkOf(d.Path) != "/"), k.Read));
        var sorted = Kinds.All.ToDictionary(k => k, k => k.Sorted(read[k].Select(i => i.Item).Concat(Planned(k, plan, bibliography.Publications, context))));
        var items = new ItemTable(Kinds.All.Select(k => (k, sorted[k])));
        IEnumerable<Archive> ArchivesOf(Kind kind, IEnumerable<ArchivePlan> plans)
        {
            var listed = Positions(sorted[kind], read[kind]);
            return plans.Select(a => Archive.Of(a, listed));
        }

        var archives = new Archives([.. plan.Archives.GroupBy(a => a.Kind).SelectMany(of => ArchivesOf(of.Key, of))]);
        var cv = sources.Cv is not { } file ? null : memory.Cv.Get((file, plan.Links), bag,
            (_, own) => Guard.Read(file.Location, own, () => CvReader.Read(file, context with { Bag = own }), null));

        var socials = sources.Data.GetValueOrDefault("socials") as YamlMap;
        var sheets = new SassReader((_, _) => null);
        sheets = Guard.Read(settings.Location, bag, () => new CheckoutStyles(sources.Files, context.Markup, bag).Read(layout), sheets);

        Asset? FileOf(string address, string page, string source) => context.Links.Resolve(address, page, source).Asset;

        // Both appear on several pages, so links are relative to the root.
        string? Fragment((string Html, Location Location)? written) =>
            written is { } text ? Guard.Read(text.Location, bag, () => fragments.Rewrite(text.Html, text.Location, "/", bag).Html, null) : null;

        return new Site
        {
            Version = clockUse.Version(memory.Files.VersionOf(files)),
            Clock = sources.Clock,
            NextChange = clockUse.NextChange(timing.NextChange),
            Settings = settings,
            ContactNote = Fragment(settings.ContactNote),
            FooterText = string.Join(' ', new[] { Fragment(settings.FooterText), Fragment(settings.Imprint) }.OfType<string>()) is { Length: > 0 } footer
                ? footer
                : null,
            Accent = Guard.Read(settings.Location, bag, () => AccentReader.Read(settings, sheets, bag), null),
            OwnStyles = Guard.Read(settings.Location, bag, () => new OwnStylesReader(FileOf, bag).Read(sheets), null),
            DateForm = Guard.Read(settings.Location, bag, () => FormOfDates(sources.Files, settings), DateForm.Of(null)),
            Titles = new TitleMarkup(settings.Math, memory.Markup.Formulas, settings.Texts["Formula"]),
            Home = home,
            Items = items,
            Archives = archives,
            PostPages = ListPages.Of(Kinds.Posts.List!.Permalink, settings, layout),
            Cv = cv,
            OwnCvs = OwnCvs(items.Of(Kinds.Pages), sources, context),
            CvPermalink = layout.CvPermalink,
            Publications = bibliography.Publications,
            Papers = PublicationPdfs.Of(bibliography.Publications, sources.Assets),
            PublicationRenderer = bibliography.Renderer,
            Socials = Guard.Read(socials?.Location ?? settings.Location, bag, () => SocialLinksReader.Read(socials, context), []),
            Navigation = Navigation(sources, plan, home, items, cv is not null, context),
            IsTitleFirst = sources.Files.IsTitleFirst,
            Routes = plan.Routes,
            Diagrams = context.Markup.Diagrams,
            Assets = sources.Assets,
            Diagnostics = bag.Freeze(DiagnosticLimits.DiagnosticsPerFile, Messages.MoreDiagnostics),
        };
    }

    // The items of a kind by the paths of their documents, with their positions in its list.
    private static Dictionary<string, (int Position, IContentItem Item)> Positions(
        ImmutableArray<IContentItem> sorted, ImmutableArray<(string Path, IContentItem Item)> read)
    {
        var positions = new Dictionary<IContentItem, int>(ReferenceEqualityComparer.Instance);
        foreach (var item in sorted)
        {
            positions[item] = positions.Count;
        }

        return read.ToDictionary(i => i.Path, i => (positions[i.Item], i.Item), StringComparer.Ordinal);
    }

    // Items that were settled before any document was rendered, and the later pages of lists.
    private static IEnumerable<IContentItem> Planned(Kind kind, SitePlan plan, PublicationList publications, ReadContext context) =>
        kind == Kinds.Publications ? plan.DraftsWithPages.Select(d => publications.Of(d.Entry)).OfType<Publication>()
        : kind == Kinds.Pages
            ? plan.Paginations.SelectMany(p => p.Pagination.LaterAddresses(p.Permalink, plan.Readable)
            .Select(a => Guard.Read(p.Pagination.Source.Document.Location, context.Bag, () => PageReader.ReadLater(p.Pagination.Source, context, a), null)))
            .OfType<IContentItem>()
        : [];

    private static HomePage Home(SiteSources sources, SitePlan plan, ItemReading reading, DiagnosticBag bag)
    {
        ImmutableArray<(string, HomePage Page)> Read(SiteDocument document) =>
            reading.Read([document], (d, c) => HomePageReader.Read(d.Document, c));
        var document = plan.Documents.FirstOrDefault(d => plan.Routes.PermalinkOf(d.Path) == "/");
        if (document is not null && Read(document) is [var written])
        {
            return written.Page;
        }

        if (document is null)
        {
            bag.Report(Messages.MissingHome, new Location(sources.Layout.HomeFile));
        }

        // The owner wrote no text, but the other parts of a home page are still shown.
        var location = new Location(sources.Layout.HomeFile);
        var empty = new Document(location.Path, Kinds.Pages.Collection, YamlMap.Empty(location), true, "", 1, "");
        return Read(new SiteDocument(empty, Kinds.Pages, new DocumentFacts { Slug = empty.Name })) is [var bare] ? bare.Page : HomePage.Empty;
    }

    // CVs keyed by the names of their data files.
    private static ImmutableDictionary<string, CurriculumVitae> OwnCvs(ImmutableArray<Page> pages, SiteSources sources, ReadContext context)
    {
        CurriculumVitae? Read(string name) => sources.Data.GetValueOrDefault(name) is { } data
            ? Guard.Read(data.Location, context.Bag, () => CvReader.HoldsCv(data, context.Bag) ? CvReader.Read(data, context) : null, null)
            : null;
        return pages.Select(p => p.CvData).OfType<string>().Distinct(StringComparer.Ordinal).Select(name => (Name: name, Cv: Read(name)))
            .Where(c => c.Cv is not null).ToImmutableDictionary(c => c.Name, c => c.Cv!, StringComparer.Ordinal);
    }

    private static ImmutableArray<NavigationItem> Navigation(
        SiteSources sources, SitePlan plan, HomePage home, ItemTable items, bool hasCv, ReadContext context)
    {
        var front = plan.Documents.FirstOrDefault(d => plan.Routes.PermalinkOf(d.Path) == "/");
        var header = front is null ? null : OwnNavigation.Headers.Select(path => sources.Files.Document(path, context.Bag)).FirstOrDefault(h => h is not null);
        var own = header is null ? null : Guard.Read(header.Location, context.Bag, () => OwnNavigation.Read(header, front!.Document, context), null);
        return own is { Length: > 0 } entries ? entries
            : Guard.Read(
                sources.Settings.Location,
                context.Bag,
                () => SiteNavigation.Of(home, plan.Documents, items, hasCv, sources.Layout, plan.Routes, sources.Settings.Texts),
                []);
    }

    private static DateForm FormOfDates(SiteFiles files, SiteSettings settings)
    {
        var written = DateForm.Layouts.Select(path => files.Text(path)?.Text).FirstOrDefault(text => text is not null);
        var form = written is null && settings.IsOfThemeGem ? DateForm.OfGem : DateForm.Of(written);
        var news = NewsDates.Includes.Select(path => files.Text($"_includes/{path}")?.Text).FirstOrDefault(text => text is not null);
        return form with { NewsFormat = NewsDates.FormatIn(news) ?? form.NewsFormat };
    }
}
