using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>Words, names, lists and tables wider than any page: what can scroll scrolls within itself, and everything else wraps (WCAG 1.4.10).</summary>
public sealed class HostileContentTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string Word = string.Concat(Enumerable.Repeat("Dampfschifffahrt", 8));

    private static readonly string Files = $$"""
        -- site.yml --
        first_name: Maximiliane-Alexandra
        last_name: von {{Word[..48]}}
        url: https://long.example.org
        -- about.md --
        ---
        title: About
        subtitle: {{Word}}
        news: true
        latest_posts: true
        selected_papers: true
        ---
        https://example.org/{{Word}}
        -- news/n.md --
        ---
        date: 1843
        inline: true
        ---
        `{{Word}}`
        -- posts/1843-01-02-long.md --
        ---
        title: {{Word}}
        toc: true
        tags: [{{string.Join(", ", Enumerable.Range(0, 40).Select(i => $"tag{i}"))}}]
        ---
        ## `{{Word}}`

        | {{string.Join(" | ", Enumerable.Range(0, 12).Select(i => $"Column{i}"))}} |
        |{{string.Concat(Enumerable.Repeat("---|", 12))}}
        | {{string.Join(" | ", Enumerable.Repeat("Conservation", 12))}} |

        $$ {{string.Join(" + ", Enumerable.Range(0, 40).Select(i => $"a_{{{i}}}"))}} $$

        In a line \\({{string.Join(" + ", Enumerable.Range(0, 40).Select(i => $"a_{{{i}}}"))}}\\), and שלום.

            {{Word}} {{Word}}

        ## Second
        -- experience.yml --
        cv:
          sections:
            Work:
              - company: {{Word}}
                position: {{Word}}
                start_date: 1842-10
            Skills:
              - label: {{Word}}
                details: {{Word}}
        -- projects/p.md --
        ---
        title: {{Word}}
        ---
        Text.
        -- publications.bib --
        @article{long, title = "{{Word}}",
          author = "{{string.Join(" and ", Enumerable.Range(0, 40).Select(i => $"Last{i}, First"))}}",
          journal = "{{Word}}", year = 1843, selected = "true" }
        {{string.Concat(Enumerable.Range(1, 5).Select(i => $"-- pages/page{i}.md --\n---\ntitle: A page {i}\nnav: true\n---\nWord.\n"))}}
        """;

    [BrowserFact]
    public async Task No_page_and_no_navigation_is_wider_than_its_window()
    {
        using var content = new ContentFolder(Files);
        using var server = ProfileServer.Start(content);
        foreach (var width in new[] { 320, 360, 768, 1280 })
        {
            var page = await browser.OpenAsync(server.Address, "/", width, width == 360 ? ColorScheme.Dark : ColorScheme.Light);
            foreach (var path in new[]
                { "/", "/news/", "/blog/", "/blog/1843/long/", "/experience/", "/projects/", "/projects/p/", "/publications/", "/publications/long/", "/page1/",
                "/search?q=dampf" })
            {
                await page.GotoAsync(path);
                var where = $"{path} {width}";
                Assert.Equal((where, 0), (where, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)")));
                Assert.Equal((where, 0), (where, await page.EvaluateAsync<int>("""
                    [...document.querySelectorAll('.pf-site-header nav *')]
                      .filter((e) => e.getBoundingClientRect().right > innerWidth).length
                    """)));
                // Both controls are on the first line.
                Assert.Equal((where, 0),
                    (where, await page.EvaluateAsync<int>(
                    "Math.round(Math.abs(document.querySelector('.pf-theme').getBoundingClientRect().top - "
                    + "document.querySelector('.pf-search-link').getBoundingClientRect().top))")));
                Assert.Empty((await page.RunAxe()).Violations);
            }

            await page.Context.CloseAsync();
        }
    }
}
