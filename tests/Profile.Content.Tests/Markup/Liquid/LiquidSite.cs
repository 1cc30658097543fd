using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Kramdown;
using Profile.Content.Markup.Liquid;
using Profile.Content.Routes;
using Profile.Content.Sources;
using Profile.Liquid.Running;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Markup.Liquid;

/// <summary>A site for Liquid in one string: <c>-- path --</c> starts a file of an al-folio checkout.</summary>
internal sealed class LiquidSite
{
    private readonly Dictionary<string, string> files;
    private readonly LiquidRenderer renderer;

    public LiquidSite(string text, Func<LiquidHost, LiquidHost>? change = null)
    {
        files = FileBlocks.Split(text).ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
        var host = new LiquidHost
        {
            Settings = files.TryGetValue("_config.yml", out var settings) ? Map(settings, "_config.yml") : YamlMap.Empty(new Location("_config.yml")),
            Data = files.Where(f => f.Key.StartsWith("_data/", StringComparison.Ordinal))
                .ToDictionary(f => f.Key["_data/".Length..^".yml".Length], f => YamlReader.Read(f.Value, f.Key, 1, new DiagnosticBag())),
            Pages = Pages("_pages"),
            Collections = Collections(),
            Time = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
            BaseUrl = "/home",
            Url = "https://example.org",
            Include = path => Text("_includes/" + path),
            File = Text,
            Permalink = path => path.StartsWith("assets/", StringComparison.Ordinal) && files.ContainsKey(path)
                ? "/" + path
                : All.FirstOrDefault(p => p.Document.Path == path)?.Url,
            Bibliography = (arguments, page, at, _) => $"[bibliography {arguments} of {page.Title} at {at}]",
            Cite = (arguments, _, _, _) => $"[cite {arguments}]",
            Reference = (arguments, _, _, _) => $"[reference {arguments}]",
            Markdownify = text => new KramdownRenderer().ToHtml(text),
            Content = page => (Render(page.Document.Body, page), []),
            Noted = Reads.UnionWith,
        };
        Host = change?.Invoke(host) ?? host;
        renderer = new LiquidRenderer(Host);
    }

    public LiquidHost Host { get; }

    public DiagnosticBag Bag { get; } = new();

    /// <summary>Everything that all runs have read.</summary>
    public HashSet<LiquidRead> Reads { get; } = [];

    public ImmutableArray<Diagnostic> Diagnostics => Bag.Freeze();

    /// <summary>The output for a text on a page with this front matter.</summary>
    public string Render(string text, string frontMatter = "title: Page") => Render(text, Page("_pages/page.md", frontMatter, "/page/"));

    public string Render(string text, LiquidPage page, LiquidPaginator? paginator = null) =>
        renderer.Render(new LiquidSource(text, page.Document.Path, 1, page, paginator), Bag);

    public LiquidPage PageAt(string path) => All.Single(p => p.Document.Path == path);

    private IEnumerable<LiquidPage> All => Host.Pages.Concat(Host.Collections.Values.SelectMany(c => c));

    private ContentText? Text(string path) => files.TryGetValue(path, out var text) ? new ContentText(path, text) : null;

    private static YamlMap Map(string text, string path) => YamlReader.Read(text, path, 1, new DiagnosticBag()) as YamlMap ?? YamlMap.Empty(new Location(path));

    private static LiquidPage Page(string path, string frontMatter, string url) =>
        new(new Document(path, "pages", Map(frontMatter, path), HasFrontMatter: true, "", 1, ""), url, null,
            (Map(frontMatter, path)["title"] as YamlScalar)?.Text, "page");

    private Dictionary<string, ImmutableArray<LiquidPage>> Collections()
    {
        var collections = new Dictionary<string, ImmutableArray<LiquidPage>>();
        foreach (var folder in files.Keys.Where(f => f.StartsWith('_') && f.Contains('/')).Select(f => f.Split('/')[0]).Distinct()
            .Except(["_data", "_includes", "_pages"]))
        {
            var pages = Pages(folder);
            collections.Add(folder[1..], folder == "_posts" ? [.. pages.Reverse()] : pages);
        }

        return collections;
    }

    private ImmutableArray<LiquidPage> Pages(string folder) =>
        [.. files.Where(f => f.Key.StartsWith(folder + "/", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => Item(f.Key, f.Value, folder[1..]))];

    private static LiquidPage Item(string path, string text, string collection)
    {
        var document = DocumentParser.Parse(new ContentFile(path, collection, text, ""), new DiagnosticBag());
        var date = FileDate.Of(document.Name);
        var slug = FileDate.NameWithout(document.Name);
        var url = collection == "posts" ? $"/blog/{date?.Year}/{slug}/" : $"/{collection}/{slug}/";
        return new LiquidPage(document, url, date, (document.FrontMatter["title"] as YamlScalar)?.Text, slug);
    }
}
