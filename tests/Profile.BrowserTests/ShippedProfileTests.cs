using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>The profile that ships, as its visitors see it.</summary>
public sealed class ShippedProfileTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private static readonly string[] Paths = ["/", "/news/", "/experience/", "/publications/", "/nowhere/"];

    private readonly ProfileServer server = ProfileServer.Start(Path.Combine(ProfileServer.RepositoryRoot, "content"));

    public void Dispose() => server.Dispose();

    [BrowserFact]
    public async Task No_page_breaks_a_rule_of_axe_in_any_scheme_or_width()
    {
        foreach (var path in Paths)
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                foreach (var width in new[] { 360, 1280 })
                {
                    var page = await browser.OpenAsync(server.Address, path, width, scheme);
                    var violations = (await page.RunAxe()).Violations;
                    Assert.True(violations.Length == 0, $"{path} {scheme} {width}: {string.Join("; ", violations.Select(Describe))}");
                    await page.Context.CloseAsync();
                }
            }
        }
    }

    [BrowserFact]
    public async Task No_page_is_wider_than_its_window()
    {
        foreach (var path in Paths)
        {
            foreach (var width in new[] { 320, 360, 768, 1280 })
            {
                var page = await browser.OpenAsync(server.Address, path, width);
                Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
                await page.Context.CloseAsync();
            }
        }
    }

    [BrowserFact]
    public async Task Nothing_is_refused_by_the_policy_and_nothing_comes_from_elsewhere()
    {
        foreach (var path in Paths)
        {
            var page = await browser.OpenAsync(server.Address, "about:blank");
            var complaints = new List<string>();
            page.Console += (_, message) =>
            {
                if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                {
                    complaints.Add(message.Text);
                }
            };
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(server.Address.ToString(), StringComparison.Ordinal))
                {
                    complaints.Add(request.Url);
                }
            };
            await page.GotoAsync(new Uri(server.Address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Empty(complaints);
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task Without_scripts_every_page_is_reached_and_every_citation_opens()
    {
        var page = await browser.OpenAsync(server.Address, "/", 360, ColorScheme.Dark, scripts: false);
        foreach (var title in new[] { "News", "Experience", "Publications" })
        {
            await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
            Assert.Equal(title, await page.Locator("h1").InnerTextAsync());
        }

        await page.Locator("#un-iov summary", new() { HasText = "Cite" }).ClickAsync();
        Assert.Contains("@article{un-iov,", await page.Locator("#un-iov pre").InnerTextAsync(), StringComparison.Ordinal);
        // The theme follows the system.
        Assert.Equal("rgb(21, 23, 26)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_theme_button_goes_through_all_themes_and_the_choice_applies_from_the_first_paint()
    {
        var page = await browser.OpenAsync(server.Address, "/");
        var toggle = page.Locator(".pf-theme");
        await toggle.ClickAsync();
        Assert.Equal("Theme: dark", await toggle.GetAttributeAsync("aria-label"));
        await toggle.ClickAsync();
        Assert.Equal("Theme: light", await toggle.GetAttributeAsync("aria-label"));
        await toggle.ClickAsync();
        await toggle.ClickAsync();
        await page.RouteAsync("**/js/**", route => route.AbortAsync());
        await page.ReloadAsync();
        // With the deferred script gone, only the one in the head can have applied it.
        Assert.Equal("dark", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.Equal("rgb(21, 23, 26)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_the_content_first()
    {
        var page = await browser.OpenAsync(server.Address, "/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task On_paper_the_experience_is_a_CV()
    {
        var page = await browser.OpenAsync(server.Address, "/experience/");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await page.Locator(".pf-cv-name").IsVisibleAsync());
        Assert.False(await page.Locator(".pf-site-header").IsVisibleAsync());
        Assert.False(await page.Locator(".pf-site-footer").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    private static string Describe(AxeResultItem item) => $"{item.Id}: {item.Help} ({string.Join(", ", item.Nodes.Select(n => n.Html))})";
}
