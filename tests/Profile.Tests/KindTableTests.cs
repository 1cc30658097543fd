using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Profile.Commands;
using Profile.Content;
using Profile.Content.Items;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>Everything that a row of <see cref="Kinds.All"/> declares exists: a kind that is only half added fails here.</summary>
public sealed class KindTableTests : IDisposable
{
    private readonly ServedSite served = new(
        "-- site.yml --\nfirst_name: Ada\nlast_name: Lovelace\nurl: https://ada.example.org\n-- about.md --\n---\ntitle: About\n---\nHello.\n"
            + string.Concat(Kinds.All.Select(FileOf)));

    public static TheoryData<string> Names => [.. Kinds.All.Select(k => k.Collection)];

    /// <summary>Kinds whose items are files.</summary>
    public static TheoryData<string> DocumentNames => [.. Kinds.All.Where(k => k.Schema is not null).Select(k => k.Collection)];

    public void Dispose() => served.Dispose();

    private static Kind Kind(string collection) => Kinds.All.Single(k => k.Collection == collection);

    private static string Title(Kind kind) => $"One {kind.Word}";

    private static string FileOf(Kind kind) => kind == Kinds.Publications
        ? $"-- publications.bib --\n@article{{one, title = {{{Title(kind)}}}, author = {{Lovelace, Ada}}, year = 1843}}\n"
        : $"-- {kind.Collection}/2024-03-05-one.md --\n---\ntitle: {Title(kind)}\ndate: 2024-03-05\ntags: [engines]\n---\nFirst paragraph.\n\nSecond "
            + $"paragraph.\n";

    private Task<string> Get(string path) => served.Http.GetStringAsync(path);

    private IContentItem Item(Kind kind) => served.Content.Load().Items.All.Single(k => k.Kind == kind).Items.Single();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_items_have_pages(string collection) =>
        Assert.Contains($"{Title(Kind(collection))}</h1>", (await Get(Item(Kind(collection)).Permalink!)).Replace("\n", "", StringComparison.Ordinal),
            StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_list_links_to_the_items_and_is_in_the_navigation(string collection)
    {
        if (Kind(collection) is { List: { } list } kind)
        {
            Assert.Contains($"href=\"{Item(kind).Permalink}\"", await Get(list.Permalink), StringComparison.Ordinal);
            Assert.Contains($"<a href=\"{list.Permalink}\">", await Get("/"), StringComparison.Ordinal);
            Assert.Contains($"<a href=\"{list.Permalink}\" aria-current=\"true\">", await Get(Item(kind).Permalink!), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_feed_has_them_if_the_row_says_so(string collection) =>
        Assert.Equal(Kind(collection).IsInFeed, (await Get("/feed.xml")).Contains($"<title>{Title(Kind(collection))}</title>", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_calendar_has_them_if_the_row_says_so(string collection)
    {
        if (Kind(collection) is { CalendarPermalink: { } calendar } kind)
        {
            Assert.Contains($"SUMMARY:{Title(kind)}\r\n", await Get(calendar), StringComparison.Ordinal);
            Assert.Contains($"<a href=\"{calendar}\"", await Get(kind.List!.Permalink), StringComparison.Ordinal);
            Assert.Contains("\"@type\":\"Event\"", await Get(Item(kind).Permalink!), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_site_map_has_list_and_items(string collection)
    {
        var kind = Kind(collection);
        var map = await Get("/sitemap.xml");
        Assert.Contains($"<loc>https://ada.example.org{Item(kind).Permalink}</loc>", map, StringComparison.Ordinal);
        Assert.True(kind.List is not { } list || map.Contains($"<loc>https://ada.example.org{list.Permalink}</loc>", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_search_finds_them_in_their_group(string collection) =>
        Assert.Contains(JsonNode.Parse(await Get("/search.json"))!.AsArray(),
            row => row!.ToJsonString().Contains(Title(Kind(collection)), StringComparison.Ordinal)
            && row.ToJsonString().Contains($"\"{served.Content.Load().Settings.Texts[Kind(collection).SearchGroup]}\"", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_archives_are_there_if_the_row_says_so(string collection)
    {
        if (Kind(collection) is { Archives: { } section } kind)
        {
            Assert.Contains(Title(kind), await Get($"/{section.Folder}/2024/"), StringComparison.Ordinal);
            Assert.Contains(Title(kind), await Get($"/{section.Folder}/tag/engines/"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_folder_of_a_kind_has_its_pages(string collection)
    {
        var kind = Kind(collection);
        var folder = Path.Combine(Repository.Root, "src", "Profile", "Pages", kind.PageFolder);
        string[] pages = kind.List is null ? ["Item.cshtml"] : ["Index.cshtml", "Item.cshtml", "_List.cshtml"];
        Assert.All(pages, page => Assert.True(File.Exists(Path.Combine(folder, page)), $"src/Profile/Pages/{kind.PageFolder}/{page} is missing."));
    }

    [Theory]
    [MemberData(nameof(DocumentNames))]
    public void The_manual_describes_it(string collection)
    {
        var word = Kind(collection).Word;
        var manual = File.ReadAllText(Path.Combine(Repository.Root, "docs", "content.md"));
        var start = $"<!-- keys: {word} -->";
        Assert.True(manual.Contains(start + "\n", StringComparison.Ordinal), $"docs/content.md has no section with the line {start}.");
        Assert.True(manual.Contains($"`{word}.json`", StringComparison.Ordinal), $"docs/content.md does not list {word}.json among the schemas.");
        var command = manual.Split('\n').First(line => line.StartsWith("profile new post", StringComparison.Ordinal));
        Assert.True(Regex.IsMatch(command, $@"\b{word}\b"), $"docs/content.md does not list {word} among the kinds of `profile new`.");
    }

    [Theory]
    [MemberData(nameof(DocumentNames))]
    public void The_page_on_checkouts_lists_its_folder(string collection) =>
        Assert.True(Regex.IsMatch(File.ReadAllText(Path.Combine(Repository.Root, "docs", "al-folio.md")), $"`_{collection}[`/]"),
            $"docs/al-folio.md does not list _{collection} under 'What is read'.");

    [Theory]
    [MemberData(nameof(DocumentNames))]
    public void What_new_writes_for_it_is_read_without_a_diagnostic(string collection)
    {
        var item = NewItem.All.Single(i => i.Kind.Collection == collection);
        using var folder = new ContentFolder("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\n");
        Assert.Equal(0, NewCommand.Item(item, "A title", folder.Root, TimeProvider.System, TextWriter.Null, TextWriter.Null));
        Assert.Empty(folder.Load().Diagnostics);
        Assert.Single(folder.Load().Items.All.Single(k => k.Kind.Collection == collection).Items);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_export_has_the_items(string collection)
    {
        using var exported = new ExportedSite();
        await exported.AssertExportsAsync(served.Content.Root);
        Assert.True(File.Exists(exported.Full(Item(Kind(collection)).Permalink!.Trim('/') + "/index.html")));
    }

    [Fact]
    public void No_two_rows_share_a_name_or_an_address()
    {
        Assert.Distinct(Kinds.All.Select(k => k.Collection));
        Assert.Distinct(Kinds.All.Select(k => k.Word));
        Assert.Distinct(Kinds.All.Select(k => k.List?.Permalink).OfType<string>());
        Assert.Distinct(Kinds.All.Select(k => k.List?.Rank).OfType<int>());
        Assert.Distinct(Kinds.All.Select(k => k.Archives?.Folder).OfType<string>());
    }

    [Fact]
    public async Task An_address_without_an_item_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await served.Http.GetAsync("/news/nothing/")).StatusCode);
}
