using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Profile.Content.Loading;
using Profile.Content;
using Profile.Content.Sources;
using Profile.Serving;
using Profile.Tests.Shared;

namespace Profile.Tests.Reloading;

/// <summary>Whatever was edited in whatever order, every address answers with the bytes of a site that was loaded from nothing.</summary>
public sealed class IncrementalRenderingTests : IDisposable
{
    private const int Edits = 40;
    private const int Posts = 6;

    private readonly ServedSite served = new(Sites.Ada);
    private readonly ContentFolder folder = new("""
        -- _config.yml --
        first_name: Ada
        last_name: Lovelace
        url: https://ada.example.org
        collections: { news: { output: true }, projects: { output: true } }
        related_blog_posts: { enabled: true, max_related: 2 }
        pagination: { enabled: true }
        -- _pages/about.md --
        ---
        permalink: /
        title: About
        announcements: { enabled: true }
        selected_papers: true
        social: true
        ---
        I work on **engines**, see [a sum](/blog/2024/sum-1/).
        -- _pages/blog.md --
        ---
        permalink: /blog/
        title: Blog
        nav: true
        pagination: { enabled: true, per_page: 2 }
        ---
        -- _pages/all.md --
        ---
        permalink: /all/
        title: All
        nav: true
        ---
        {% for post in site.posts %}[{{ post.title }}]({{ post.url }}) {% include mark.liquid n=forloop.index %} {% endfor %} {% cite notes %}
        -- _pages/publications.md --
        ---
        permalink: /publications/
        title: Papers
        nav: true
        ---
        {% bibliography %}
        -- _includes/mark.liquid --
        ({{ include.n }})
        -- _bibliography/papers.bib --
        @article{notes, title = {Notes}, author = {Lovelace, Ada and Babbage, Charles}, journal = {Memoirs}, year = 1843, selected = {true}}
        -- _posts/2024-03-01-sum-1.md --
        ---
        title: Sum
        ---
        One and one.
        -- _data/coauthors.yml --
        babbage: [{ firstname: [Charles], url: https://babbage.example.org }]
        """);

    private readonly SiteLoader loader = new(new SiteLoadOptions(), TimeProvider.System);
    private readonly Random random = new(20261124);

    public void Dispose()
    {
        served.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task After_any_edits_every_page_has_the_bytes_of_a_load_from_nothing()
    {
        var renderer = served.Server.Services.GetRequiredService<PageRenderer>();
        RenditionSet? kept = null;
        for (var step = 0; step < Edits; step++)
        {
            Edit(step);
            var edited = Load(loader);
            var fresh = Load(new SiteLoader(new SiteLoadOptions(), TimeProvider.System));
            Assert.Equal(RenditionSet.PathsOf(fresh).Order(StringComparer.Ordinal), RenditionSet.PathsOf(edited).Order(StringComparer.Ordinal));
            kept = new RenditionSet(edited, long.MaxValue, kept);
            foreach (var path in RenditionSet.PathsOf(fresh))
            {
                var rendition = await kept.Find(path)!.GetAsync(edited, renderer.RenderNotingAsync, _ => { });
                Assert.Equal(Text(path, await renderer.RenderAsync(fresh, path)), Text(path, rendition));
            }
        }
    }

    private Site Load(SiteLoader by) => by.Load(FolderScanner.Scan(folder.Root)!);

    private static string Text(string path, Rendition rendition) =>
        $"{path} {string.Join(' ', rendition.Headers.Select(h => $"{h.Key}: {h.Value}"))}\n{System.Text.Encoding.UTF8.GetString(rendition.Identity.Bytes)}";

    private void Edit(int step)
    {
        var post = $"_posts/2024-03-0{random.Next(1, Posts)}-sum-{random.Next(1, Posts)}.md";
        switch (random.Next(9))
        {
            case 0:
                File.Delete(folder.Full(post));
                break;
            case 1:
                folder.Write("_config.yml", File.ReadAllText(folder.Full("_config.yml")).Replace("Lovelace", $"Lovelace {step}", StringComparison.Ordinal));
                break;
            case 2:
                folder.Write("_includes/mark.liquid", $"<b>{step}</b>\n");
                break;
            case 3:
                folder.Write("_bibliography/papers.bib",
                    $"@article{{notes, title = {{Notes {step}}}, author = {{Babbage, Charles}}, journal = {{Memoirs}}, year = {1843 + step}, selected = "
                    + $"{{true}}, abstract = {{On $x^{step}$.}}}}\n");
                break;
            case 4:
                folder.Write($"_news/n{random.Next(4)}.md",
                    $"---\ndate: {2000 + step}\ninline: true\n---\nNews {step}, [a sum](/blog/2024/sum-{random.Next(1, Posts)}/).\n");
                break;
            case 5:
                folder.Write($"_projects/p{random.Next(3)}.md",
                    $"---\ntitle: Project {step}\nimg: assets/a{random.Next(2)}.svg\n---\nOf [papers](/publications/).\n");
                break;
            case 6:
                folder.Write($"assets/a{random.Next(2)}.svg",
                    string.Create(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' width='{random.Next(1, 99)}' height='9'/>"));
                break;
            default:
                folder.Write(post,
                    $"---\ntitle: Sum {step}\ntags: [t{random.Next(3)}]\n---\nSee [next](/blog/2024/sum-{random.Next(1, Posts)}/) and "
                    + $"![it](/assets/a{random.Next(2)}.svg). $x_{step}$\n\n```python\nprint({step})\n```\n");
                break;
        }
    }
}
