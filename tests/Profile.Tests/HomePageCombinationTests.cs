using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Profile.Serving;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>
/// Every front matter option of the home page, in every combination, on the rendered page: each block is present exactly when its option says so.
/// </summary>
public sealed class HomePageCombinationTests
{
    private const string Site = """
        -- site.yml --
        first_name: Ada
        last_name: Lovelace
        -- assets/img/ada.png --
        x
        -- data/socials.yml --
        email: ada@example.org
        -- publications.bib --
        @article{notes, title = {Notes}, author = {Lovelace, Ada}, journal = {Memoirs}, year = 1843, selected = {true}}
        @article{other, title = {Unselected}, author = {Lovelace, Ada}, journal = {Memoirs}, year = 1842}
        -- news/a.md --
        ---
        date: 1843
        ---
        Newest news.
        -- news/b.md --
        ---
        date: 1842
        ---
        Older news.
        -- posts/1843-01-01-post.md --
        ---
        title: A post
        ---
        Text.
        """;

    [Fact]
    public async Task Each_block_is_there_exactly_when_its_switch_says_so()
    {
        using var content = new ContentFolder(Site);
        using var server = ProfileServer.Start(content);
        var renderer = server.Services.GetRequiredService<PageRenderer>();
        foreach (var (frontMatter, expected, absent) in Combinations())
        {
            content.Write("about.md", $"---\ntitle: About\n{frontMatter}---\nThe body.\n");
            var rendition = await renderer.RenderAsync(content.Load(), "/");
            var page = Encoding.UTF8.GetString(rendition.Identity.Bytes);
            Assert.True(expected.Append("The body.").All(e => page.Contains(e, StringComparison.Ordinal)),
                $"{frontMatter}\nlacks one of {string.Join(" | ", expected)}");
            Assert.False(absent.Any(a => page.Contains(a, StringComparison.Ordinal)), $"{frontMatter}\nhas one of {string.Join(" | ", absent)}");
        }
    }

    private static IEnumerable<(string FrontMatter, string[] Expected, string[] Absent)> Combinations() =>
        from portrait in Portraits
        from info in new[] { ("  more_info: <p>Room 1</p>\n", true), ("  more_info:\n", false) }
        from news in new[] { ("news: true\n", 2), ("news: false\n", 0), ("announcements: {enabled: true, limit: 1}\n", 1) }
        from papers in ListDisplay("selected_papers")
        from posts in ListDisplay("latest_posts")
        from social in ListDisplay("social")
        let blocks = new[]
        {
            ("<p>Room 1</p>", info.Item2),
            ("Newest news.", news.Item2 > 0),
            ("Older news.", news.Item2 > 1),
            (">Notes</a></p>", papers.IsOn),
            (">A post</a>", posts.IsOn),
            ("mailto:ada@example.org", social.IsOn),
            (portrait.Mark, portrait.Mark.Length > 0),
        }
        select (
            $"profile:\n{portrait.Keys}{info.Item1}{news.Item1}{papers.Keys}{posts.Keys}{social.Keys}",
            blocks.Where(b => b.Item2).Select(b => b.Item1).ToArray(),
            blocks.Where(b => !b.Item2 && b.Item1.Length > 0).Select(b => b.Item1).Append("Unselected").Concat(portrait.Mark.Length == 0 ? ["<img"] : [])
                .ToArray());

    private static readonly (string Keys, string Mark)[] Portraits =
    [
        ("  image:\n", ""),
        ("  image: ada.png\n  align: left\n", "align-left"),
        ("  image: ada.png\n  align: right\n", "align-right"),
        ("  image: ada.png\n  align: center\n", "align-center"),
        ("  image: ada.png\n  image_circular: true\n", "pf-portrait pf-circular"),
        ("  image: ada.png\n  image_circular: false\n", "class=\"pf-portrait u-photo\""),
    ];

    private static (string Keys, bool IsOn)[] ListDisplay(string key) => [($"{key}: true\n", true), ($"{key}: false\n", false)];
}
