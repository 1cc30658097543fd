using System.Text.Json;
using Profile.Content.Loading;
using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>The same as <see cref="IncrementalLoadTests"/> for an al-folio checkout with posts in pages, publications, own layouts and own includes.</summary>
public sealed class IncrementalCheckoutTests : IDisposable
{
    private readonly ContentFolder folder = new("""
        -- _config.yml --
        first_name: Ada
        last_name: Lovelace
        scholar: {last_name: [Lovelace], first_name: [Ada]}
        -- _pages/about.md --
        ---
        layout: about
        permalink: /
        ---
        Home.
        -- _pages/blog.md --
        ---
        layout: page
        title: blog
        permalink: /blog/
        pagination: {enabled: true, per_page: 3, permalink: "/page/:num/"}
        ---
        {% for post in paginator.posts %}[{{ post.title }}]({{ post.url }}) {% endfor %}
        -- _pages/papers.md --
        ---
        layout: page
        title: papers
        permalink: /papers/
        ---
        {% bibliography %}
        -- _pages/newest.md --
        ---
        layout: page
        title: newest
        permalink: /newest/
        ---
        {{ site.posts.first.content }}
        -- _pages/files.md --
        ---
        layout: page
        title: files
        permalink: /files/
        ---
        {% for file in site.static_files %}{{ file.path }} {% endfor %}
        -- _layouts/card.liquid --
        ---
        layout: page
        ---
        {% include box.liquid %} {{ content }}
        -- _includes/box.liquid --
        <b>box</b>
        -- _layouts/bib.liquid --
        <div>{{ entry.title }} {{ site.data.venues.x }}</div>
        -- _data/venues.yml --
        x: 1
        -- assets/img/a0.svg --
        <svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>
        -- _bibliography/papers.bib --
        @misc{a, title = {A thing}, author = {Lovelace, Ada}, year = {1843}}
        """);

    private readonly SiteLoader loader = new(new SiteLoadOptions(), TimeProvider.System);

    public IncrementalCheckoutTests()
    {
        foreach (var i in Enumerable.Range(0, 12))
        {
            Post(i, $"Post {i}", "one", "Text.");
        }
    }

    public void Dispose() => folder.Dispose();

    private void Post(int i, string title, string tag, string text) =>
        folder.Write(
            $"_posts/2020-01-{i + 1:00}-p{i}.md",
            $"---\nlayout: {(i % 3 == 0 ? "card" : "post")}\ntitle: {title}\ntags: {tag}\nseries: [{title}, {tag}]\n---\n{text}\n");

    private Site Load() => loader.Load(FolderScanner.Scan(folder.Root)!);

    [Fact]
    public void An_edit_of_a_post_renders_it_and_the_two_pages_that_read_it()
    {
        Load();
        Post(4, "Post 4", "one", "Changed.");
        Load();
        // Its page of the blog (the other three list other posts), and the page that looks for the newest of all.
        Assert.Equal(3, loader.RenderedBodies);
    }

    [Fact]
    public void An_edit_of_an_own_layout_renders_the_posts_in_it()
    {
        Load();
        folder.Write("_includes/box.liquid", "<b>box {{ site.posts.size }}</b>");
        Load();
        folder.Write("_layouts/card.liquid", "---\nlayout: page\n---\nCard {% include box.liquid %} {{ content }}");
        var site = Load();
        Assert.All(site.Of(Kinds.Posts).Where(p => p.Body.Html.Contains("box", StringComparison.Ordinal)), p => Assert.Contains("Card", p.Body.Html));
        // And the page with the publications, because layouts lay out their entries.
        Assert.Equal(5, loader.RenderedBodies);
    }

    [Fact]
    public void An_edit_of_a_post_renders_the_page_that_shows_its_text()
    {
        Load();
        Post(11, "Post 11", "one", "Changed.");
        var site = Load();
        Assert.Contains("Changed.", site.ItemAt("/newest/")!.Body!.Html);
        // The post, its text on another page, that page, and the first page of the list.
        Assert.InRange(loader.RenderedBodies, 3, 4);
    }

    [Fact]
    public void An_edit_of_the_bibliography_renders_only_the_page_that_lists_it()
    {
        Load();
        folder.Write("_bibliography/papers.bib", "@misc{a, title = {Another thing}, author = {Lovelace, Ada}, year = {1843}}");
        var site = Load();
        Assert.Equal(1, loader.RenderedBodies);
        Assert.Contains("Another thing", site.ItemAt("/papers/")!.Body!.Html);
    }

    [Fact]
    public void An_edit_of_a_post_keeps_the_publications_and_the_other_posts_as_they_are()
    {
        var before = Load();
        Post(4, "Post 4", "one", "Changed.");
        var after = Load();
        Assert.Same(before.Publications, after.Publications);
        Assert.Same(before.Routes, after.Routes);
        Assert.Same(before.Assets, after.Assets);
        Assert.Equal(11, after.Of(Kinds.Posts).Intersect(before.Of(Kinds.Posts), ReferenceEqualityComparer.Instance).Count());
    }

    [Theory]
    [InlineData(20261128)]
    [InlineData(1)]
    [InlineData(2)]
    public void After_any_edits_the_site_equals_one_loaded_from_nothing(int seed) =>
        RandomEdits.AssertEqualToFreshLoads(loader, folder, seed, Edit, Describe);

    private void Edit(Random random, int step)
    {
        var i = random.Next(12);
        switch (random.Next(14))
        {
            case 0:
                Post(i, $"Post {i}", "one", $"Text {step} [x](/papers/) ![it](/assets/img/a{random.Next(3)}.svg)");
                break;
            case 1:
                Post(i, $"Title {step}", random.Next(2) == 0 ? "one" : "C++ C#", "Text.");
                break;
            case 2:
                File.Delete(folder.Full($"_posts/2020-01-{i + 1:00}-p{i}.md"));
                break;
            case 3:
                folder.Write("_bibliography/papers.bib", $"@misc{{a, title = {{Thing {step}}}, year = {{1843}}, preview = {{a{random.Next(3)}.svg}}}}\n"
                    + (random.Next(2) == 0 ? $"@misc{{b{i}, title = {{More}}, abstract = {{See /papers/}}, year = {{1844}}, bibtex_show = {{true}}}}" : ""));
                break;
            case 4:
                folder.Write("_layouts/card.liquid", $"---\nlayout: page\n---\n{step} {{% include box.liquid %}} {{{{ content }}}}");
                break;
            case 5:
                folder.Write("_includes/box.liquid", $"<b>box {step} {{{{ site.posts.size }}}}</b>");
                break;
            case 6:
                folder.Write("_layouts/bib.liquid",
                    $"<div>{{{{ entry.title }}}} Spotlight{step} {{{{ site.data.venues.x }}}} {{% include box.liquid %}} {{{{ 'now' | date: '%Y' }}}}</div>");
                break;
            case 7:
                folder.Write("_data/venues.yml", $"x: {step}\n");
                break;
            case 8:
                folder.Write($"assets/img/a{random.Next(3)}.svg", $"<svg xmlns='http://www.w3.org/2000/svg' width='{random.Next(1, 99)}' height='9'/>");
                break;
            case 9:
                File.Delete(folder.Full($"assets/img/a{random.Next(3)}.svg"));
                break;
            case 10:
                folder.Write("_config.yml", $"first_name: Ada {step % 3}\nlast_name: Lovelace\nscholar: {{last_name: [Lovelace], first_name: [Ada]}}\n"
                    + (random.Next(2) == 0 ? "related_publications: true\ndefaults: [{scope: {type: posts}, values: {tags: two}}]\n" : "")
                    + (random.Next(2) == 0 ? "jekyll-archives: {posts: {enabled: [year, tags, series]}}\n" : ""));
                break;
            case 11:
                folder.Write($"_news/n{i}.md", $"---\ndate: {2000 + i}-01-01\ninline: {(i % 2 == 0 ? "true" : "false")}\n---\nNews {step} [x](/newest/).\n");
                break;
            case 12:
                folder.Write($"_posts/2020-01-{i + 1:00}-p{i}.md", random.Next(2) == 0 ? "---\ntitle: [\n---\nBroken.\n" : "---\ndate: never\n---\nBroken.\n");
                break;
            default:
                folder.Write("_pages/people.md", $"---\nlayout: profiles\npermalink: /people/\nprofiles: [{{content: one.md}}]\n---\nPeople {step}.\n");
                folder.Write("_pages/one.md", $"One {step}.\n");
                break;
        }
    }

    // A load from nothing has no last good form of a broken file, so what depends on posts is compared only while every file can be read.
    private static string Describe(Site site)
    {
        var isWhole = !site.Diagnostics.Any(d => d.Severity == Severity.Error);
        return JsonSerializer.Serialize(new
        {
            isWhole,
            Home = site.Home.Body.Html,
            News = site.Of(Kinds.News).Select(n => new { n.Permalink, n.Title, n.Body.Html }),
            Papers = site.Publications.All.Select(p => new { p.Permalink, p.Title, p.Preview, p.Remarks, Links = p.Links.Select(l => l.Href) }),
            Navigation = site.Navigation.Select(n => $"{n.Title} {n.Permalink}"),
            Rest = !isWhole ? null : new
            {
                Pages = site.Of(Kinds.Pages).Select(p => new { p.Permalink, p.Title, p.Body.Html, People = p.People.Select(x => x.Body.Html) }),
                Posts = site.Of(Kinds.Posts).Select(p => new { p.Permalink, p.Title, p.Body.Html }),
                Archives = site.Archives.All.Select(a => new { a.Permalink, a.Title, Entries = a.Entries.Select(e => e.ToString()) }),
                Routes = site.Routes.Routes.Select(r => r.ToString()),
                Diagnostics = site.Diagnostics.Select(d => d.ToString()),
            },
        });
    }
}
