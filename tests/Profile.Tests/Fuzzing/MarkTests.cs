using System.Net;
using System.Text;
using System.Xml.Linq;
using Profile.Commands;
using Profile.Tests.Shared;

namespace Profile.Tests.Fuzzing;

/// <summary>
/// Every ASCII punctuation mark in every name that an owner gives: <c>check</c>, <c>export</c> and <c>new</c> end with the manual's exit codes and no stack
/// trace, and every page of the site map answers.
/// </summary>
public sealed class MarkTests
{
    private static readonly char[] Marks = [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => !char.IsAsciiLetterOrDigit(c))];

    public static TheoryData<bool> Layouts => [true, false];

    // The mark in the middle, twice at the end, and at the start of a name that equals no other name.
    private static IEnumerable<string> Names() => Marks.SelectMany((mark, i) => new[] { $"a{i}{mark}b", $"c{i}{mark}{mark}", $"{mark}d{i}" });

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static ContentFolder Site(bool isAlFolio)
    {
        var (under, home, settings, bibliography) = isAlFolio
            ? ("_", "_pages/about.md", "_config.yml", "_bibliography/papers.bib")
            : ("", "about.md", "site.yml", "publications.bib");
        var folder = new ContentFolder(
            $"-- {settings} --\nfirst_name: Ada\nlast_name: Lovelace\nurl: https://ada.example.org\ntitle: Ada\n-- {home} --\n---\ntitle: "
            + $"About\npermalink: /\n---\nHello.\n");
        var entries = new StringBuilder();
        foreach (var name in Names())
        {
            var picture = Path.GetFileName(name.Replace('/', '+'));
            folder.Write($"assets/img/{picture}.png", Png);
            entries.Append(
                $"@article{{{name}, title = {{On {name.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}}}, author = "
                + $"{{Lovelace, Ada}}, journal = {{Memoirs}}, year = 1843}}\n");
            var file = name.Replace('/', '-');
            var links = $"""
                # Part {name}

                [one](#{name}) [two](/{name}/#{name}) [three]({file}.md#x{name}) [four](<{name}#{name}>) ![p](</assets/img/{picture}.png>)
                <a href="/{WebUtility.HtmlEncode(name)}#{WebUtility.HtmlEncode(name)}" id="{WebUtility.HtmlEncode(name)}">x</a>
                {(isAlFolio && !name.Contains('%') && !name.Contains('}') ? $"{{% cite {name} %}}" : "")}
                """;
            folder.Write($"{under}pages/{file}.md",
                $"---\ntitle: {Quoted(name)}\n{(isAlFolio ? $"permalink: {Quoted("/" + name + "/")}\n" : "")}---\n{links}\n");
            folder.Write($"{under}posts/2024-01-02-{file}.md",
                $"---\ntitle: {Quoted(name)}\ntags: [{Quoted(name)}]\ncategories: [{Quoted("c " + name)}]\nredirect_from: "
                + $"{Quoted("/old/" + name)}\n---\n{links}\n");
            folder.Write($"{under}news/{file}.md", $"---\ntitle: {Quoted(name)}\ndate: 2024-01-02\nslug: {Quoted(name)}\n---\nText.\n\nText.\n");
            folder.Write($"{under}projects/{file}.md", $"---\ntitle: {Quoted(name)}\nimg: {Quoted($"assets/img/{picture}.png")}\n---\nText.\n");
        }

        folder.Write(bibliography, entries.ToString());
        return folder;
    }

    // One pixel.
    private static readonly byte[] Png =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task Check_ends_as_the_manual_says(bool isAlFolio)
    {
        using var folder = Site(isAlFolio);
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var exit = await CheckCommand.RunAsync(new CheckOptions(folder.Root), output, errors);
        Assert.InRange(exit, 0, 1);
        Assert.Equal("", errors.ToString());
        Assert.DoesNotContain(output.ToString().Split('\n'),
            l => l.Contains("PRF116", StringComparison.Ordinal) || l.Contains("PRF308", StringComparison.Ordinal)
            || l.StartsWith("   at ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task An_export_has_every_page_of_the_site_map(bool isAlFolio)
    {
        using var folder = Site(isAlFolio);
        using var site = new ExportedSite();
        var (exit, _, errors) = await site.ExportAsync(folder.Root, basePath: "/base");
        Assert.Equal((0, ""), (exit, errors.Contains("   at ", StringComparison.Ordinal) ? errors : ""));
        foreach (var path in Locations(site.Read("sitemap.xml")))
        {
            var file = Uri.UnescapeDataString(path)["/base/".Length..];
            Assert.True(File.Exists(site.Full(file)) || File.Exists(site.Full(file + "index.html")) || File.Exists(site.Full(file + ".html")), path);
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task Every_page_of_the_site_map_answers(bool isAlFolio)
    {
        using var folder = Site(isAlFolio);
        using var server = ProfileServer.Start(folder);
        using var http = server.Http();
        var paths = Locations(await http.GetStringAsync("/sitemap.xml")).ToArray();
        Assert.True(paths.Length > Marks.Length * 6, $"the site map has {paths.Length} pages");
        foreach (var path in paths)
        {
            Assert.Equal((path, HttpStatusCode.OK), (path, (await http.GetAsync(path)).StatusCode));
        }
    }

    [Fact]
    public void New_ends_as_the_manual_says()
    {
        using var folder = new ContentFolder("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\nHello.\n");
        foreach (var item in NewItem.All)
        {
            foreach (var title in Names().Concat(Marks.Select(m => $"{m}")))
            {
                using var output = new StringWriter();
                using var errors = new StringWriter();
                var exit = NewCommand.Item(item, title, folder.Root, TimeProvider.System, output, errors);
                Assert.InRange(exit, 0, 2);
                Assert.DoesNotContain("   at ", errors.ToString(), StringComparison.Ordinal);
                Assert.True(exit == 0 || errors.ToString().Length > 0, title);
                foreach (var file in Directory.GetFiles(folder.Root, "*", SearchOption.AllDirectories)
                    .Where(f => Path.GetFileName(f) is not ("site.yml" or "about.md")))
                {
                    File.Delete(file);
                }
            }
        }
    }

    private static IEnumerable<string> Locations(string map) =>
        XDocument.Parse(map).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath);
}
