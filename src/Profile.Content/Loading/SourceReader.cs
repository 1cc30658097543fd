using System.Collections.Immutable;
using Profile.Content.Assets;
using Profile.BibTeX;
using Profile.Content.Cv;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Profile.Content.Settings;
using Profile.Content.Sources;

namespace Profile.Content.Loading;

/// <summary>The first stage of a load: reads settings, documents, data and bibliographies from files.</summary>
/// <param name="memory">What earlier loads read.</param>
/// <param name="now">When the load began.</param>
/// <param name="bag">Receives the diagnostics.</param>
internal sealed class SourceReader(LoadMemory memory, SiteLoadOptions options, DateTimeOffset now, DiagnosticBag bag)
{
    private readonly DocumentLoader loader = memory.Files;

    public SiteSources Read(FolderScan scan)
    {
        var layout = ContentLayout.Detect(scan);
        var settings = Settings(scan, layout);
        var exclude = settings.Exclude.Select(g => new Glob(g)).ToArray();
        bool IsExcluded(string path) => exclude.Any(g => g.Matches(path));

        var files = new SiteFiles(scan, layout, IsExcluded, loader);
        ReportCopies(files, layout);
        var siteClock = new SiteClock(now, settings.TimeZone);
        var documents = Documents(files.All, layout, settings, siteClock);
        return new SiteSources(
            layout,
            settings,
            files,
            TermAddresses.Settle([.. documents.Where(d => options.ShowDrafts || !d.Facts.IsDraft)]),
            memory.Assets.Get([.. files.All.Where(f => layout.IsAsset(f.Path))], bag, (assets, _) => new AssetTable(assets, memory.Pictures)),
            files.All.Where(f => layout.IsDataFile(f.Path)).DistinctBy(f => layout.DataName(f.Path))
                .ToDictionary(f => layout.DataName(f.Path), f => loader.Data(f, bag), StringComparer.Ordinal),
            BibliographyFiles.Of(Bibliographies(files, layout.IsBibliography), Bibliographies(files, ContentLayout.IsPostBibliography),
                settings.Scholar?.Bibliography, layout),
            Cv(files, layout, settings, documents),
            siteClock,
            [.. documents.SelectMany(d => d.Facts.Moments),
                .. settings.Security is { } security ? [siteClock.MomentOf(security.Expires.FirstMoment)] : Array.Empty<DateTimeOffset>()]);
    }

    // A copy of a document is reported once its address is known (RoutePlanner).
    private void ReportCopies(SiteFiles files, ContentLayout layout)
    {
        foreach (var file in files.All)
        {
            if (OriginalOf(file.Path) is not { } original || files.Find(original) is null)
            {
                continue;
            }

            if (layout.IsBibliography(original))
            {
                bag.Report(Messages.SecondCopy, new Location(file.Path, 1, 1), original);
            }
            else if (layout.IsDataFile(original) || original == layout.SettingsFile || original == layout.CvFile || original == layout.ResumeFile)
            {
                bag.Report(Messages.UnreadCopy, new Location(file.Path, 1, 1), original);
            }
        }
    }

    private static string? OriginalOf(string path) => ConflictCopy.OriginalOf(Path.GetFileNameWithoutExtension(path)) is { } name
        ? path[..^Path.GetFileName(path).Length] + name + Path.GetExtension(path)
        : null;

    private SiteSettings Settings(FolderScan scan, ContentLayout layout)
    {
        var location = new Location(layout.SettingsFile);
        YamlNode? node = null;
        if (scan.Files.FirstOrDefault(f => f.Path == layout.SettingsFile) is { } file)
        {
            node = loader.Data(file, bag);
        }
        else
        {
            bag.Report(Messages.MissingSettings, location);
        }

        if (node is not (null or YamlMap))
        {
            bag.Report(Messages.WrongType, node.Location, "site settings", "a map of keys and values", node.Noun);
        }

        var settings = memory.Settings.Get((node as YamlMap, layout), bag, (_, own) => Settings(node as YamlMap ?? YamlMap.Empty(location), layout, own));
        if (settings.Security is { } security && new SiteClock(now, settings.TimeZone).HasCome(security.Expires))
        {
            bag.Report(Messages.ExpiredSecurity, security.Location, security.Expires.Iso);
        }

        return settings;
    }

    private SiteSettings Settings(YamlMap map, ContentLayout layout, DiagnosticBag own)
    {
        SiteSettings Read(YamlMap from) => SiteSettingsReader.Read(from, layout, Collections(layout), own) with { BasePath = options.BasePath };
        return Guard.Read(map.Location, own, () => Read(map), null) ?? Read(YamlMap.Empty(map.Location));
    }

    private static ImmutableArray<BuiltInCollection> Collections(ContentLayout layout) =>
    [
        .. Kinds.All.Where(k => k.Schema is not null).Select(k => layout.IsAlFolio
            ? new BuiltInCollection(k.Collection, k.HasPagesUndeclared, k.CheckoutPattern)
            : new BuiltInCollection(k.Collection, Output: true, k.NativePattern)),
    ];

    // Drafts are included, since whether a date is in the future is known only from their facts.
    private ImmutableArray<SiteDocument> Documents(ImmutableArray<ScannedFile> files, ContentLayout layout, SiteSettings settings, SiteClock clock)
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
        var notes = layout.IsAlFolio ? []
            : documents.OfType<Document>().Where(d => !d.HasFrontMatter && d.Collection == "pages" && d.Path != layout.HomeFile).ToArray();
        foreach (var note in notes.Where(n => !documents.OfType<Document>().Any(d => TakesIn(d, n))))
        {
            bag.Report(Messages.NoFrontMatter, note.Location);
        }

        var taken = documents.OfType<Document>().Select(d => d.Path);
        var reader = new SiteDocumentReader(memory, layout, settings, clock, bag);
        return
        [
            .. documents.OfType<Document>().Concat(ExternalPosts.Read(settings, taken, bag))
                .Where(d => (d.HasFrontMatter || (d.Collection != "pages" && Path.HasExtension(d.Path))) && !d.IsUnread || d.Path == layout.HomeFile)
                .Select(reader.Read)
                .OfType<SiteDocument>(),
        ];
    }

    // Whether a page shows another file as part of itself: a person's text, or an include.
    private static bool TakesIn(Document whole, Document part)
    {
        var name = Path.GetFileName(part.Path);
        return whole.Body.Contains("include", StringComparison.Ordinal) && whole.Body.Contains(name, StringComparison.Ordinal)
            || (whole.FrontMatter["profiles"] is YamlList people && people.Items.OfType<YamlMap>()
                .Any(p => p["content"] is YamlScalar { Text: var file } && $"/{part.Path}".EndsWith($"/{file.TrimStart('/')}", StringComparison.Ordinal)));
    }

    // If a key occurs in several files, the first one counts, so copies come last.
    private ImmutableArray<BibTeXFile> Bibliographies(SiteFiles files, Func<string, bool> isOne) =>
        [.. OriginalsFirst([.. files.All.Where(f => isOne(f.Path))]).Select(f => loader.Bibliography(f, bag)).OfType<BibTeXFile>()];

    // Of a key in several files the first counts.
    private static IEnumerable<ScannedFile> OriginalsFirst(ScannedFile[] files) =>
        files.OrderBy(f => ConflictCopy.IsMarked(f.Path) || files.Any(o => IsCopy(f.Path, o.Path)));

    // Of names that differ only in case, the one in lower case, which sorts last, is the original.
    private static bool IsCopy(string path, string original) => ConflictCopy.IsCopy(path, original)
        && (!path.Equals(original, StringComparison.OrdinalIgnoreCase) || string.CompareOrdinal(path, original) < 0);

    // The page says which of two formats counts (cv_format). Otherwise RenderCV's counts (al_folio_cv 1.0.0), then a resume.json that the settings load. A
    // resume.json that neither asks for is left over from the template (docs/reference/al-folio.md, 5.1, 5.5). If one is malformed, the other is used.
    private YamlNode? Cv(SiteFiles files, ContentLayout layout, SiteSettings settings, ImmutableArray<SiteDocument> documents)
    {
        var format = documents.Where(d => options.ShowDrafts || !d.Facts.IsDraft).Select(d => d.Document.FrontMatter["cv_format"]).OfType<YamlScalar>()
            .FirstOrDefault()?.Text;
        var rendered = files.Find(layout.CvFile);
        var resume = !layout.IsAlFolio || settings.LoadsResume || format == "jsonresume" ? files.Find(layout.ResumeFile) : null;
        var isRenderCv = rendered is not null && loader.Data(rendered, bag, CvReader.HoldsCv) is YamlMap map && map["cv"] is YamlMap;
        var resumeFirst = format == "jsonresume" || (format is null && settings.LoadsResume && !isRenderCv);
        YamlNode? broken = null;
        foreach (var file in (resumeFirst ? new[] { resume, rendered } : [rendered, resume]).OfType<ScannedFile>())
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
}
