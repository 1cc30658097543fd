using System.Text.RegularExpressions;
using System.Xml.Linq;
using Profile.Content;
using Profile.Content.Items;
using Profile.Content.Loading;
using Profile.Content.Sources;
using Profile.Exporting;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>
/// One mistake in one file of each kind of a full site costs at most that file: every other page stays the same byte for byte, the mistake is reported, and no
/// listed address is broken.
/// </summary>
public sealed partial class SingleFaultTests : IClassFixture<SingleFaultTests.Exporter>, IDisposable
{
    private const string Target = "zz-target";

    private readonly ContentFolder content = new("");
    private readonly Exporter exporter;

    public SingleFaultTests(Exporter exporter)
    {
        this.exporter = exporter;
    }

    // A native folder, or a checkout of al-folio.
    private void Write(bool isAlFolio)
    {
        var collections = string.Concat(DocumentKinds.Where(k => k.Collection is not ("posts" or "pages"))
            .Select(k => $"  {k.Collection}:\n    output: true\n"));
        content.Write(isAlFolio ? "_config.yml" : "site.yml",
            "first_name: Ada\nlast_name: Lovelace\nurl: https://ada.example.org\n" + (isAlFolio ? $"collections:\n{collections}" : ""));
        content.Write(isAlFolio ? "_pages/about.md" : "about.md", "---\ntitle: About\npermalink: /\nnews: true\nlatest_posts: true\n---\nHello.\n");
        foreach (var kind in DocumentKinds)
        {
            content.Write(PathOf(kind, "other", isAlFolio), TextOf(kind, "Other"));
            content.Write(PathOf(kind, Target, isAlFolio), TextOf(kind, "Target"));
        }
    }

    public static IEnumerable<object[]> Cases => DocumentKinds.SelectMany(_ => Faults.Keys, (kind, fault) => (kind, fault))
        .SelectMany(c => new[] { false, true }, (c, isAlFolio) => new object[] { c.kind.Collection, c.fault, isAlFolio });

    private static IEnumerable<Kind> DocumentKinds => Kinds.All.Where(k => k.Schema is not null);

    // Its name, its effect on the file's front matter and body, and whether it is reported.
    private static Dictionary<string, (Func<string, string> Edit, bool IsNamed)> Faults { get; } = new(StringComparer.Ordinal)
    {
        ["bad date"] = (text => DateLine().Replace(text, "date: 2024-13-45\n"), true),
        ["address of another"] = (text => WithKey(text, "permalink: {{other}}"), true),
        ["unreadable front matter"] = (text => WithKey(text, "title: \"unclosed"), true),
        ["no title"] = (text => TitleLine().Replace(text, ""), false),
        ["not published"] = (text => WithKey(text, "published: false"), false),
        ["day to come"] = (text => DateLine().Replace(text, "date: 2999-01-01\n"), true),
        ["empty body"] = (text => text[..(text.LastIndexOf("---", StringComparison.Ordinal) + 4)], false),
        ["moved elsewhere"] = (text => WithKey(text, "redirect_to: https://example.org/elsewhere"), false),
        ["moved nowhere"] = (text => WithKey(text, "redirect_to: \"javascript:1\""), true),
        ["reserved address"] = (text => WithKey(text, "permalink: /feed.xml"), true),
        ["address of the home page"] = (text => WithKey(text, "permalink: /"), true),
        ["address of the blog"] = (text => WithKey(text, "permalink: /blog/"), false),
        ["address of an archive"] = (text => WithKey(text, "permalink: /blog/2023/"), false),
        ["address of its own archive"] = (text => WithKey(text, "permalink: /blog/tag/zz-posts/"), false),
        ["tags of another shape"] = (text => WithKey(text, "categories: {a: b}"), true),
    };

    public void Dispose() => content.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_mistake_costs_its_own_file_at_most(string collection, string fault, bool isAlFolio)
    {
        var kind = DocumentKinds.Single(k => k.Collection == collection);
        Write(isAlFolio);
        var (healthy, before) = await exporter.HealthyAsync(content, isAlFolio);
        string PageOf(string title) => healthy.Items.WithPages.Single(i => i.Kind == kind && i.Item.Title == title).Item.Permalink!;
        var (own, other) = (PageOf("Target"), PageOf("Other"));

        content.Write(PathOf(kind, Target, isAlFolio), Faults[fault].Edit(TextOf(kind, "Target")).Replace("{{other}}", other, StringComparison.Ordinal));
        var (site, after) = await exporter.ExportAsync(content);

        var pages = healthy.Items.WithPages.Select(i => i.Item.Permalink!).Where(p => p != own).Select(FileOf);
        Assert.All(pages, page => Assert.Equal(MainOf(before[page]), MainOf(after[page])));
        Assert.Empty(LeadingNowhere(after));
        Assert.True(site.Diagnostics.Any(d => d.Location.Path == PathOf(kind, Target, isAlFolio)) || !IsNamed(kind, fault), "It is not named.");
    }

    // Each address in the site map and each link on each page has a file.
    private static IEnumerable<string> LeadingNowhere(Dictionary<string, string> files)
    {
        var listed = XDocument.Parse(files["sitemap.xml"]).Descendants().Where(e => e.Name.LocalName == "loc")
            .Select(e => e.Value["https://ada.example.org".Length..]);
        var linked = files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).SelectMany(f => Link().Matches(f.Value))
            .Select(m => m.Groups["path"].Value);
        return listed.Concat(linked).Distinct().Where(path => !files.ContainsKey(FileOf(path)));
    }

    // The navigation and the links to neighbours contain lists, and one of these may have become the owner's own page.
    private static string MainOf(string page) =>
        page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    private static string FileOf(string path) => Uri.UnescapeDataString(path.EndsWith('/') ? path + "index.html" : path).TrimStart('/');

    // Kinds whose date key may hold something else do not report it, nor do kinds whose date may be in the future.
    private static bool IsNamed(Kind kind, string fault) => Faults[fault].IsNamed && fault switch
    {
        "bad date" or "day to come" => kind.Dates.Keys.Contains("date"),
        "address of the home page" => kind != Kinds.Pages,
        _ => true,
    } && !(fault == "day to come" && kind.Dates.Future == FutureDates.Usual);

    private static string PathOf(Kind kind, string name, bool isAlFolio) =>
        (isAlFolio ? "_" : "") + (kind == Kinds.Posts ? $"posts/2023-04-05-{name}.md" : $"{kind.Collection}/{name}.md");

    private static string TextOf(Kind kind, string title) =>
        $"""
        ---
        title: {title}
        date: 2023-04-05
        year: 2023
        tags: [shared, {(title == "Target" ? $"zz-{kind.Collection}" : "other")}]
        ---
        One of the {kind.Collection}.

        Second paragraph.

        """;

    private static string WithKey(string text, string line) =>
        TitleLine().Replace(text, m => (line.StartsWith("title:", StringComparison.Ordinal) ? "" : m.Value) + line + "\n");

    [GeneratedRegex(@"^date: .*\n", RegexOptions.Multiline)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^title: .*\n", RegexOptions.Multiline)]
    private static partial Regex TitleLine();

    [GeneratedRegex("""<a\b[^>]*? href="(?<path>/[^/"#?][^"#?]*|/)["#?]""")]
    private static partial Regex Link();

    /// <summary>Exports folders into memory, each loaded from nothing.</summary>
    public sealed class Exporter : IAsyncDisposable
    {
        private readonly ExportHost host = new();
        private readonly Dictionary<bool, (Site Site, Dictionary<string, string> Files)> healthy = [];

        public ValueTask DisposeAsync() => host.DisposeAsync();

        /// <summary>The export of a layout without any mistake, which is the same for each case.</summary>
        internal async Task<(Site Site, Dictionary<string, string> Files)> HealthyAsync(ContentFolder content, bool isAlFolio)
        {
            if (!healthy.TryGetValue(isAlFolio, out var known))
            {
                healthy.Add(isAlFolio, known = await ExportAsync(content));
            }

            return known;
        }

        internal async Task<(Site Site, Dictionary<string, string> Files)> ExportAsync(ContentFolder content)
        {
            var site = new SiteLoader(new SiteLoadOptions(), TimeProvider.System).Load(FolderScanner.Scan(content.Root)!);
            var files = await host.Export(site).FilesAsync(_ => { }, CancellationToken.None);
            static string Text(ExportFile file)
            {
                using var reader = new StreamReader(file.Open());
                return reader.ReadToEnd();
            }

            return (site, files.ToDictionary(f => f.Path, f => Text(f), StringComparer.Ordinal));
        }
    }
}
