using System.Text.Json;
using Profile.Content.Loading;
using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>A load after an edit equals a load from nothing, and renders only what the edit affects.</summary>
public sealed class IncrementalLoadTests : IDisposable
{
    private readonly ContentFolder folder = new("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\nSee [one](/news/).\n");
    private readonly SiteLoader loader = new(new SiteLoadOptions(), TimeProvider.System);

    public IncrementalLoadTests()
    {
        foreach (var i in Enumerable.Range(0, 30))
        {
            folder.Write($"pages/p{i}.md", $"---\ntitle: Page {i}\n---\nNext: [page](/p{(i + 1) % 30}/).\n");
        }
    }

    public void Dispose() => folder.Dispose();

    private Site Load() => loader.Load(FolderScanner.Scan(folder.Root)!);

    [Fact]
    public void An_edit_renders_one_body()
    {
        Load();
        folder.Write("pages/p3.md", "---\ntitle: Page 3\n---\nChanged.\n");
        Load();
        Assert.Equal(1, loader.RenderedBodies);
    }

    [Fact]
    public void When_a_page_is_removed_the_pages_that_linked_to_it_are_rendered_again()
    {
        Load();
        folder.Delete("pages/p3.md");
        var site = Load();
        Assert.Equal(1, loader.RenderedBodies);
        Assert.Contains("pages/p2.md(4,14): warning PRF303: links to '/p3/', which is not on this site",
            site.Diagnostics.Select(d => d.ToString().Split(';')[0]));
    }

    [Theory]
    [InlineData(20261123)]
    [InlineData(1)]
    [InlineData(2)]
    public void After_any_edits_the_site_equals_one_loaded_from_nothing(int seed) =>
        RandomEdits.AssertEqualToFreshLoads(loader, folder, seed, Edit, Describe);

    [Theory]
    [InlineData("news/one.md", "---\ndate: 2024-03-01\n---\nGood.\n", "---\ndate: soon\n---\nBroken.\n")]
    [InlineData("data/socials.yml", "email: ada@example.com\n", "email: [\n")]
    [InlineData("papers.bib", "@misc{a, title = {Good}, year = {2024}}", "@misc{a, title = {Broken, year = {2024}}")]
    public void A_broken_file_that_is_shown_in_its_last_good_form_is_another_version(string path, string good, string broken)
    {
        folder.Write(path, good);
        Load();
        folder.Write(path, broken);
        var fresh = new SiteLoader(new SiteLoadOptions(), TimeProvider.System);
        Assert.NotEqual(fresh.Load(FolderScanner.Scan(folder.Root)!).Version, Load().Version);
        folder.Write(path, good);
        Assert.Equal(fresh.Load(FolderScanner.Scan(folder.Root)!).Version, Load().Version);
    }

    private void Edit(Random random, int step)
    {
        var i = random.Next(30);
        switch (random.Next(9))
        {
            case 0:
                folder.Write($"pages/p{i}.md", $"---\ntitle: Step {step}\n---\nTo [there](/p{random.Next(30)}/) and ![it](/assets/a{random.Next(3)}.svg).\n");
                break;
            case 1:
                File.Delete(folder.Full($"pages/p{i}.md"));
                break;
            case 2:
                folder.Write($"pages/p{i}.md", $"---\ntitle: Moved\npermalink: /p{random.Next(40)}/\n---\nText {step}.\n");
                break;
            case 3:
                folder.Write($"assets/a{random.Next(3)}.svg", $"<svg xmlns='http://www.w3.org/2000/svg' width='{random.Next(1, 99)}' height='9'/>");
                break;
            case 4:
                folder.Write($"news/n{i}.md", $"---\ndate: {2000 + i}\n---\nNews {step} [x](/p{i}/).\n");
                break;
            case 5:
                folder.Write($"pages/p{i}.md", $"---\ntitle: Liquid {step}\n---\n{Liquid[random.Next(Liquid.Length)]} [x](/p{random.Next(30)}/)\n");
                break;
            case 6:
                folder.Write("data/d.yml", $"x: {step}\n");
                break;
            case 7:
                folder.Write("includes/card.html", $"card {step} {{{{ site.data.d.x }}}}");
                break;
            default:
                folder.Write("site.yml", $"first_name: Ada {step}\n");
                break;
        }
    }

    // Everything that Liquid can read, each in a way that owners use.
    private static readonly string[] Liquid =
    [
        "{% for n in site.news %}{{ n.url }} {{ n.date | date: '%Y' }}{% endfor %}", "{{ site.data.d.x }}", "{% include card.html %}", "{% link pages/p3.md %}",
        "{{ site.pages | map: 'title' | join }}", "{% for n in site.news %}{{ n.content }}{% endfor %}",
            "{{ site.first_name }} {{ page.title }} {{ page.url }}",
        "{{ 'now' | date: '%Y' }}", "{% file_exists assets/a1.svg %} {{ site.static_files | size }}", "{% include news.liquid %}",
        "{% for p in site.pages %}{{ p.content }}{% endfor %}",
    ];

    private static string Describe(Site site) => JsonSerializer.Serialize(new
    {
        site.Version,
        site.Settings.Title,
        Home = site.Home.Body.Html,
        Pages = site.Of(Kinds.Pages).Select(p => new { p.Permalink, p.Title, p.Body.Html }),
        News = site.Of(Kinds.News).Select(n => new { n.Permalink, n.Title, n.Body.Html }),
        Routes = site.Routes.Routes.Select(r => r.ToString()),
        Diagnostics = site.Diagnostics.Select(d => d.ToString()),
    });
}
