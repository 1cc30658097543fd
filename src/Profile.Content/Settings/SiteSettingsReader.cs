using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Profile.BibTeX;
using Profile.Content.Appearance;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Languages;
using Profile.Content.Routes;
using Profile.Content.Sources;

namespace Profile.Content.Settings;

/// <summary>Reads <c>site.yml</c>, or <c>_config.yml</c>: the same keys (docs/reference/al-folio.md, 5.7), and our own <c>accent</c>.</summary>
internal static partial class SiteSettingsReader
{
    /// <summary>The settings; the defaults if there is no file or it is broken.</summary>
    /// <param name="known">The collections that exist without being declared.</param>
    public static SiteSettings Read(YamlMap map, ContentLayout layout, IReadOnlyList<BuiltInCollection> known, DiagnosticBag bag)
    {
        var fields = new Fields(map, SiteSettingsSchema.Site, bag);
        var owner = Owner(fields);
        var title = fields.Text("title");
        return new SiteSettings
        {
            Title = title is null or "blank" ? (owner.Display.Length > 0 ? owner.Display : "Profile") : title,
            Owner = owner,
            Description = fields.Text("description"),
            Keywords = fields.Text("keywords"),
            Url = PublicUrl(fields, bag),
            BaseUrl = BasePath(fields.Text("baseurl")),
            Language = Language(fields, bag),
            OnlyLanguage = fields.Texts("languages") is { Length: > 1 } languages ? fields.Text("default_lang") ?? languages[0] : null,
            TimeZone = Zone(fields, bag),
            Accent = Accent(fields, bag),
            Icon = fields.Text("icon"),
            TouchIcon = fields.Text("apple_touch_icon"),
            Security = SecurityContact(fields, bag),
            ContactNote = Html(fields, "contact_note"),
            FooterText = Html(fields, "footer_text") is { } footer && PoweredBy().Replace(footer.Html, "").Trim() is { Length: > 0 } rest
                ? footer with { Html = rest }
                : null,
            Imprint = Html(fields, "impressum_path") is { } imprint
                ? imprint with { Html = $"<a href=\"{HtmlText.Encode(imprint.Html)}\">Impressum</a>" }
                : null,
            Future = fields.Flag("future") ?? false,
            Math = MathSettingsReader.Read(fields, bag),
            NumbersCode = NumbersCode(map),
            PermalinkPattern = fields.Text("permalink"),
            Collections = Collections(fields, layout, known, bag),
            Exclude = fields.Texts("exclude"),
            Defaults = Defaults(fields, bag),
            Scholar = map["scholar"] is YamlMap scholar ? Scholar(scholar, layout) : null,
            AuthorLimit = AuthorLimit(map),
            ScholarUser = Text(map, "scholar_userid"),
            HiddenFields = map["filtered_bibtex_keywords"] is YamlList hidden ? [.. Names(hidden).Select(n => n.ToLowerInvariant())] : [],
            ExternalSources = [.. (map["external_sources"] as YamlList)?.Items.OfType<YamlMap>() ?? []],
            RelatedPosts = RelatedPosts(map),
            Pagination = Pagination(map),
            Archives = new ArchiveSettings(map["jekyll-archives"] as YamlMap),
            LoadsResume = map["jekyll_get_json"] is YamlList loaded && loaded.Items.OfType<YamlMap>().Any(m => m["json"] is { IsNull: false }),
            IsOfThemeGem = map["al_folio"] is YamlMap,
            Map = map,
        };
    }

    private static int? AuthorLimit(YamlMap map) =>
        Text(map, "max_author_limit") is { } limit && int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null;

    // If the settings of a checkout give no order of groups, jekyll-scholar's default applies: ascending.
    private static ScholarSettings Scholar(YamlMap map, ContentLayout layout) => new(
        Text(map, "bibliography"),
        Text(map, "bibliography_template"),
        Text(map, "group_by"),
        Text(map, "group_order") ?? (layout.IsAlFolio ? "ascending" : null),
        map["type_order"] is YamlList or YamlScalar { IsNull: false } ? [.. Names(map["type_order"]).Select(n => n.ToLowerInvariant())] : [],
        ByType(map["type_names"]),
        map["remove_duplicates"] is YamlScalar { Flag: true },
        Text(map, "sort_by"),
        Text(map, "order"),
        Text(map, "missing_reference"))
    {
        Query = Text(map, "query"),
        Style = Text(map, "style"),
        TypeAliases = ByType(map["type_aliases"]),
    };

    private static ImmutableDictionary<string, string> ByType(YamlNode? node) => node is not YamlMap map ? ImmutableDictionary<string, string>.Empty
        : map.Entries.Where(e => e.Value is YamlScalar { IsNull: false }).DistinctBy(e => e.Key.ToLowerInvariant())
            .ToImmutableDictionary(e => e.Key.ToLowerInvariant(), e => ((YamlScalar)e.Value!).Text, StringComparer.Ordinal);

    private static RelatedPostsSettings RelatedPosts(YamlMap settings)
    {
        var map = settings["related_blog_posts"] as YamlMap;
        return new RelatedPostsSettings(
            map?["enabled"] is YamlScalar { Flag: true },
            map?["max_related"] is YamlScalar most && int.TryParse(most.Text, out var number) ? number : null,
            settings["lsi"] is YamlScalar { Flag: false });
    }

    private static PaginationSettings Pagination(YamlMap settings)
    {
        var map = settings["pagination"] as YamlMap;
        return new PaginationSettings(
            Text(map, "collection"), Text(map, "permalink"), Count(map?["per_page"]), Count(settings["paginate"]), Text(settings, "paginate_path"),
            map?["enabled"] is YamlScalar { Flag: false });
    }

    private static string? Text(YamlMap? map, string key) => map?[key] is YamlScalar { IsNull: false } scalar ? scalar.Text : null;

    private static int? Count(YamlNode? node) =>
        node is YamlScalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;

    private static SecuritySettings? SecurityContact(Fields fields, DiagnosticBag bag)
    {
        if (fields.Value("security") is not YamlMap map)
        {
            return null;
        }

        var security = new Fields(map, SiteSettingsSchema.Security, bag);
        return security.RequiredText("contact") is { } contact && security.Date("expires") is { } expires && !contact.Any(char.IsControl)
            ? new SecuritySettings(contact, expires, security.LocationOf("expires"))
            : null;
    }

    // A kramdown option, at its place in Jekyll's settings.
    private static bool NumbersCode(YamlMap map) =>
        (((map["kramdown"] as YamlMap)?["syntax_highlighter_opts"] as YamlMap)?["block"] as YamlMap)?["line_numbers"] is YamlScalar { Flag: true };

    private static OwnerName Owner(Fields fields)
    {
        var scholar = fields.Map["scholar"] as YamlMap;
        var first = fields.Texts("first_name");
        var last = fields.Texts("last_name");
        var middle = fields.Text("middle_name") ?? "";
        return new OwnerName(
            [.. first.Concat(Names(scholar?["first_name"])).Where(n => n.Length > 0).Distinct()],
            middle,
            [.. last.Concat(Names(scholar?["last_name"])).Where(n => n.Length > 0).Distinct()])
        {
            Display = fields.Text("name") ?? Joined(first.FirstOrDefault() ?? "", middle, last.FirstOrDefault() ?? ""),
        };
    }

    private static string Joined(string given, string middle, string family) => middle.Length == 0 && NameOrder.IsFamilyFirst(given, family)
        ? family + given
        : string.Join(' ', new[] { given, middle, family }.Where(p => p.Length > 0));

    private static IEnumerable<string> Names(YamlNode? node) => node switch
    {
        YamlList list => list.Items.OfType<YamlScalar>().Select(s => s.Text),
        YamlScalar { IsNull: false } scalar => [scalar.Text],
        _ => [],
    };

    private static string? PublicUrl(Fields fields, DiagnosticBag bag)
    {
        if (fields.Text("url") is not { } text)
        {
            return null;
        }

        if (WebAddress.Read(text) is { } url)
        {
            var host = url.GetLeftPart(UriPartial.Authority);
            if (url.AbsolutePath != "/")
            {
                bag.Report(Messages.UrlWithPath, fields.LocationOf("url"), url.AbsolutePath, host);
            }

            return host;
        }

        bag.Report(Messages.BadSetting, fields.LocationOf("url"), text, "url", "https://example.org");
        return null;
    }

    private static string BasePath(string? text)
    {
        // One real site has a full URL here, by mistake (docs/reference/al-folio.md, 5.7).
        var path = (WebAddress.Read(text)?.AbsolutePath ?? text)?.Trim('/') ?? "";
        return path.Length == 0 ? "" : "/" + path;
    }

    private static string Language(Fields fields, DiagnosticBag bag)
    {
        var tag = fields.Text("lang") ?? "en";
        if (TextDirection.IsTag(tag))
        {
            return tag;
        }

        bag.Report(Messages.BadSetting, fields.LocationOf("lang"), tag, "lang", "en");
        return "en";
    }

    private static TimeZoneInfo Zone(Fields fields, DiagnosticBag bag)
    {
        if (fields.Text("timezone") is not { } id)
        {
            return TimeZoneInfo.Utc;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            return zone;
        }

        bag.Report(Messages.BadSetting, fields.LocationOf("timezone"), id, "timezone", "Europe/Zurich");
        return TimeZoneInfo.Utc;
    }

    private static (string Html, Location Location)? Html(Fields fields, string key) =>
        fields.Text(key) is { } html ? (html, fields.Value(key)!.Location) : null;

    private static (Colour Colour, Location Location)? Accent(Fields fields, DiagnosticBag bag)
    {
        if (fields.Text("accent") is not { } text)
        {
            return null;
        }

        if (Colour.Parse(text) is { } colour)
        {
            return (colour, fields.Value("accent")!.Location);
        }

        bag.Report(Messages.BadSetting, fields.LocationOf("accent"), text, "accent", "\"#2a5db0\"");
        return null;
    }

    private static ImmutableArray<CollectionSettings> Collections(Fields fields, ContentLayout layout, IReadOnlyList<BuiltInCollection> known,
        DiagnosticBag bag)
    {
        var declared = fields.Value("collections") switch
        {
            YamlMap map => map.Entries.Select(e => (e.Key, Settings: e.Value as YamlMap)),
            YamlList list => list.Items.OfType<YamlScalar>().Select(s => (Key: s.Text, Settings: (YamlMap?)null)),
            _ => [],
        };
        var own = declared.Where(d => d.Key.Length > 0 && d.Key.All(c => char.IsLetterOrDigit(c) || c is '_' or '-'))
            .DistinctBy(d => d.Key, StringComparer.Ordinal).ToArray();
        string? Pattern(string name) => known.FirstOrDefault(k => k.Name == name) is { } found ? found.Permalink : PermalinkPattern.OfCollections;
        var builtIn = known.Where(k => own.All(o => o.Key != k.Name))
            .Select(k => new CollectionSettings(k.Name, k.Output, k.Permalink, null));
        return
        [
            .. builtIn,
            .. own.Select(o =>
            {
                var settings = new Fields(o.Settings ?? YamlMap.Empty(fields.Map.Location), SiteSettingsSchema.Collection, bag);
                // Jekyll gives posts their pages whatever the settings of the collection say.
                var output = (layout.IsAlFolio && o.Key == "posts") || (settings.Flag("output") ?? !layout.IsAlFolio);
                return new CollectionSettings(o.Key, output, settings.Text("permalink") ?? Pattern(o.Key), settings.Text("sort_by"));
            }),
        ];
    }

    private static ImmutableArray<FrontMatterDefault> Defaults(Fields fields, DiagnosticBag bag) =>
    [
        .. fields.List("defaults").OfType<YamlMap>().Select(map =>
        {
            var settings = new Fields(map, SiteSettingsSchema.Default, bag);
            var scope = settings.Open("scope");
            return new FrontMatterDefault(scope?.Text("path")?.Trim('/') ?? "", scope?.Text("type"),
                settings.Value("values") as YamlMap ?? YamlMap.Empty(map.Location));
        }),
    ];

    // A sentence in al-folio's default footer, which is not true of this server.
    [GeneratedRegex(@"Powered by\s+<a[^>]*>\s*Jekyll\s*</a>(?:\s+with\s+<a[^>]*>\s*al-folio\s*</a>(?:\s+theme)?)?\.?\s*",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex PoweredBy();
}
