using System.Collections.Frozen;
using System.Collections.Immutable;
using Fluid.Values;
using Profile.Content.Documents;
using Profile.Content.Markup.Liquid.Running;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Values;

/// <summary>Liquid's <c>site</c>: settings, collections, data, and what Jekyll derives from them.</summary>
internal sealed class SiteValue : LiquidObject
{
    private readonly LiquidHost host;
    private readonly FrozenDictionary<string, Lazy<ArrayValue>> collections;
    private readonly Lazy<Dictionary<string, (string Collection, int Index)>> places;
    private readonly LazyObject data;

    public SiteValue(LiquidHost host)
    {
        this.host = host;
        collections = host.Collections.ToFrozenDictionary(c => c.Key, c => new Lazy<ArrayValue>(() => Pages(c.Value)), StringComparer.Ordinal);
        places = new(() => host.Collections
            .SelectMany(c => c.Value.Select((page, i) => (page.Document.Path, Place: (c.Key, i))))
            .DistinctBy(p => p.Path)
            .ToDictionary(p => p.Path, p => p.Place, StringComparer.Ordinal));
        data = Folder("");
    }

    public override IEnumerable<string> Keys => host.Settings.Entries.Select(e => e.Key);

    public override bool IsData => false;

    public override FluidValue? Find(string key, LiquidRun run)
    {
        foreach (var read in Reads(key))
        {
            run.Note(read);
        }

        return Part(key, run);
    }

    // The part of the site that a key depends on.
    private IEnumerable<SiteRead> Reads(string key) => key switch
    {
        "time" => [],
        // Each file is recorded when it is read, but their number and names are not (site.data.size).
        "data" => [new DataNamesRead()],
        "pages" or "html_pages" => [new CollectionRead("pages")],
        "documents" or "collections" => [.. host.Collections.Keys.Select(name => new CollectionRead(name)), new SettingRead("collections")],
        "static_files" => [new StaticFilesRead()],
        "related_posts" or "tags" or "categories" => [new CollectionRead("posts")],
        _ => [collections.ContainsKey(key) ? new CollectionRead(key) : new SettingRead(key)],
    };

    private FluidValue? Part(string key, LiquidRun run) => key switch
    {
        "time" => run.Clock(),
        "data" => data,
        "pages" => Pages(host.Pages),
        "html_pages" => Pages([.. host.Pages.Where(p => p.Url is { } url && (url.EndsWith('/') || url.EndsWith(".html", StringComparison.Ordinal)))]),
        "documents" => LiquidValue.Of(
            [.. collections.Where(c => c.Key != "posts").OrderBy(c => c.Key, StringComparer.Ordinal).SelectMany(c => c.Value.Value.Values), .. Posts]),
        "collections" => LiquidValue.Of([.. host.Collections.Keys.OrderByDescending(name => name == "posts").Select(Collection)]),
        "static_files" => LiquidValue.Of([.. host.StaticFiles.Value.Select(File)]),
        "related_posts" => LiquidValue.Of(run.Page.Document.Collection == "posts"
            ? [.. Posts.Where(p => ((PageValue)p).Page.Document.Path != run.Page.Document.Path).Take(10)]
            : []),
        "tags" or "categories" => Terms(key, run),
        "baseurl" => LiquidValue.Of(host.BaseUrl),
        "url" => host.Url is null ? Setting(key) : LiquidValue.Of(host.Url),
        "github" => Setting(key) ?? new LazyObject([], (_, _) => null),
        _ => collections.GetValueOrDefault(key)?.Value ?? Setting(key),
    };

    /// <summary>The page after (1) or before (-1) another in its collection by date, or null.</summary>
    public LiquidPage? Neighbour(LiquidPage page, int step, LiquidRun run)
    {
        if (!places.Value.TryGetValue(page.Document.Path, out var place))
        {
            return null;
        }

        var pages = run.Collection(place.Collection);
        // Posts are newest first, other collections in their own order.
        var index = place.Index + (place.Collection == "posts" ? -step : step);
        return index >= 0 && index < pages.Length ? pages[index] : null;
    }

    private IReadOnlyList<FluidValue> Posts => collections.TryGetValue("posts", out var posts) ? posts.Value.Values : [];

    private FluidValue? Setting(string key) => host.Settings.Entry(key) is { } entry ? LiquidValue.Of(entry.Value) : null;

    private static ArrayValue Pages(ImmutableArray<LiquidPage> pages) => new([.. pages.Select(p => new PageValue(p))]);

    // Jekyll's drop for a static file; its modification time is not known here.
    private static MapValue File(string path) => new(new Dictionary<string, FluidValue>(StringComparer.Ordinal)
    {
        ["path"] = LiquidValue.Of(path),
        ["name"] = LiquidValue.Of(Path.GetFileName(path)),
        ["basename"] = LiquidValue.Of(Path.GetFileNameWithoutExtension(path)),
        ["extname"] = LiquidValue.Of(Path.GetExtension(path)),
    });

    private MapValue Collection(string name)
    {
        var values = new Dictionary<string, FluidValue>(StringComparer.Ordinal);
        if (host.Settings["collections"] is YamlMap declared && declared[name] is YamlMap settings)
        {
            foreach (var entry in settings.Entries)
            {
                values[entry.Key] = LiquidValue.Of(entry.Value);
            }
        }

        values["label"] = LiquidValue.Of(name);
        values["docs"] = collections[name].Value;
        return new MapValue(values);
    }

    // Maps names to posts, in the order of the posts.
    private MapValue Terms(string key, LiquidRun run)
    {
        var terms = new Dictionary<string, List<FluidValue>>(StringComparer.Ordinal);
        foreach (var post in Posts)
        {
            foreach (var name in Members.Items(((PageValue)post).Find(key, run) ?? NilValue.Instance, run).Select(ValueText.Of))
            {
                if (!terms.TryGetValue(name, out var posts))
                {
                    terms.Add(name, posts = []);
                }

                posts.Add(post);
            }
        }

        return new MapValue(terms.ToDictionary(t => t.Key, t => (FluidValue)new ArrayValue(t.Value), StringComparer.Ordinal));
    }

    private LazyObject Folder(string prefix)
    {
        var names = host.Data.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).Select(k => k[prefix.Length..].Split('/')[0])
            .Distinct(StringComparer.Ordinal).ToArray();
        return new LazyObject(names, (key, run) =>
        {
            run.Note(new DataRead(prefix + key));
            return Entry(prefix, key);
        });
    }

    private FluidValue? Entry(string prefix, string key) =>
        host.Data.TryGetValue(prefix + key, out var node) ? LiquidValue.Of(node)
        : key.Length > 0 && host.Data.Keys.Any(k => k.StartsWith($"{prefix}{key}/", StringComparison.Ordinal)) ? Folder($"{prefix}{key}/")
        : null;
}
