using Microsoft.Extensions.DependencyInjection;
using Profile.Content;
using Profile.Content.Loading;
using Profile.Content.Sources;
using Profile.Serving;
using Profile.Tests.Shared;

namespace Profile.Tests.Reloading;

/// <summary>After a save only the pages that show something of what was saved are laid out again, however large the site is.</summary>
public sealed class KeptPagesTests : IDisposable
{
    private readonly ServedSite served = new(Sites.Ada);
    private readonly SiteLoader loader = new(new SiteLoadOptions(), TimeProvider.System);
    private readonly ContentFolder folder = new("""
        -- site.yml --
        first_name: Ada
        last_name: Lovelace
        url: https://ada.example.org
        related_blog_posts: { enabled: true }
        -- about.md --
        ---
        title: About
        news: true
        ---
        Hello.
        -- news/prize.md --
        ---
        date: 2024-01-01
        ---
        A prize.
        -- cv.yml --
        cv:
          name: Ada Lovelace
          sections:
            education:
              - institution: Home
        """);

    private RenditionSet? renditions;

    public void Dispose()
    {
        served.Dispose();
        folder.Dispose();
    }

    public static TheoryData<int> Sizes => [20, 30];

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task An_edited_text_of_a_post_lays_out_again_its_page_the_list_the_feeds_and_the_search(int posts)
    {
        await WriteAsync(posts);
        Assert.Equal(
            ["/_/share/blog/2024/post-5/card.png", "/blog/", "/blog/2024/post-5/", "/feed.json", "/feed.xml", "/search.json", "/sitemap.xml"],
            await AfterAsync("posts/2024-01-05-post-5.md", Post(5, "Other text.")));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task An_edited_title_of_a_post_also_lays_out_again_its_archives_and_the_pages_that_link_to_it(int posts)
    {
        await WriteAsync(posts);
        var again = await AfterAsync("posts/2024-01-05-post-5.md", Post(5, "Text.", "Other title"));
        Assert.Contains("/blog/2024/", again);
        Assert.Contains("/blog/tag/t5/", again);
        Assert.Contains("/blog/2024/post-4/", again);
        Assert.Contains("/blog/2024/post-6/", again);
        Assert.DoesNotContain("/", again);
        Assert.DoesNotContain("/blog/2024/post-8/", again);
    }

    [Fact]
    public async Task An_edited_news_item_lays_out_again_the_list_of_news_and_the_home_page()
    {
        await WriteAsync(20);
        var again = await AfterAsync("news/prize.md", "---\ndate: 2024-01-01\n---\nTwo prizes.\n");
        Assert.Contains("/", again);
        Assert.Contains("/news/", again);
        Assert.DoesNotContain(again, p => p.StartsWith("/blog/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Edited_settings_lay_out_again_every_page()
    {
        await WriteAsync(20);
        var again = await AfterAsync("site.yml", "first_name: Ada\nlast_name: King\nurl: https://ada.example.org\n");
        Assert.Contains("/blog/2024/post-5/", again);
        Assert.Contains("/news/", again);
    }

    private async Task WriteAsync(int posts)
    {
        for (var i = 1; i <= posts; i++)
        {
            folder.Write($"posts/2024-01-{i:D2}-post-{i}.md", Post(i, "Text."));
        }

        await RenderedAsync();
    }

    private static string Post(int number, string text, string? title = null) =>
        $"---\ntitle: {title ?? $"Post {number}"}\ntags: [t{number}]\n---\n{text}\n";

    // The addresses that were rendered again after an edit.
    private async Task<string[]> AfterAsync(string path, string text)
    {
        folder.Write(path, text);
        return await RenderedAsync();
    }

    private async Task<string[]> RenderedAsync()
    {
        var renderer = served.Server.Services.GetRequiredService<PageRenderer>();
        var site = loader.Load(FolderScanner.Scan(folder.Root)!);
        renditions = new RenditionSet(site, long.MaxValue, renditions);
        var again = renditions.Cells.Values.Where(c => c.Rendition is null).Select(c => c.Path).Order(StringComparer.Ordinal).ToArray();
        foreach (var path in again)
        {
            await renditions.Find(path)!.GetAsync(site, renderer.RenderNotingAsync, _ => { });
        }

        return again;
    }
}
