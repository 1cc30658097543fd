using Microsoft.Playwright;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>The header: the same on every page, one line on a phone, and its menus, the theme and the search by mouse and keyboard.</summary>
public sealed class HeaderTests : IClassFixture<Browser>, IDisposable
{
    private static readonly string[] Titles = [.. Enumerable.Range(1, 15).Select(i => $"Section {i}")];

    private readonly Browser browser;
    private readonly ContentFolder content = new($"""
        -- site.yml --
        first_name: Ada
        last_name: Lovelace
        -- about.md --
        ---
        title: About
        ---
        Hello.
        {string.Concat(Titles.Select((title, i) => $"-- pages/s{i + 1}.md --\n---\ntitle: {title}\nnav: true\nnav_order: {i + 1}\n---\nWord.\n"))}
        """);

    private readonly ProfileServer server;

    public HeaderTests(Browser browser)
    {
        this.browser = browser;
        server = ProfileServer.Start(content);
    }

    public void Dispose()
    {
        server.Dispose();
        content.Dispose();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Many_entries_are_in_a_menu_on_a_phone_with_scripts_and_without(bool scripts)
    {
        var page = await browser.OpenAsync(server.Address, "/s2/", 360, scripts: scripts);
        var header = await page.Locator("header.pf-site-header").BoundingBoxAsync();
        Assert.InRange(header!.Height, 40, 120);
        Assert.False(await page.GetByText("Section 15").IsVisibleAsync());
        await page.GetByText("Menu").ClickAsync();
        Assert.True(await page.GetByText("Section 15").IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.GetByText("Section 15").IsVisibleAsync());
        await page.GetByText("Menu").ClickAsync();
        await page.GetByText("Section 3").ClickAsync();
        Assert.EndsWith("/s3/", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Every_entry_is_seen_at_once_on_a_desk()
    {
        var page = await browser.OpenAsync(server.Address, "/");
        Assert.False(await page.GetByText("Menu").IsVisibleAsync());
        foreach (var title in Titles)
        {
            Assert.True(await page.GetByText(title, new() { Exact = true }).IsVisibleAsync(), title);
        }

        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task What_has_arrived_of_the_header_stays_where_it_is_when_the_rest_arrives(int width)
    {
        const string Places = """
            [...document.querySelectorAll('header nav > *, header nav > ul > li')].filter(e => e.tagName !== 'UL' && e.checkVisibility())
              .map(e => { const b = e.getBoundingClientRect(); return `${e.textContent} ${e.className} ${b.x} ${b.y}`; }).join('\n')
            """;
        var page = await browser.OpenAsync(server.Address, "/", width);
        var whole = await page.EvaluateAsync<string>(Places);
        using var http = server.Http();
        var html = await http.GetStringAsync("/");
        string[] parts = ["</a>", "</button>", "Section 4</a></li>", "Section 9</a></li>", "</ul>", "</svg></a>"];
        var start = html.IndexOf("<header", StringComparison.Ordinal);
        foreach (var part in parts)
        {
            var end = html.IndexOf(part, start, StringComparison.Ordinal) + part.Length;
            await page.RouteAsync(server.Address.ToString(), route => route.FulfillAsync(new() { ContentType = "text/html", Body = html[..end] }));
            await page.GotoAsync(server.Address.ToString());
            var seen = await page.EvaluateAsync<string>(Places);
            Assert.NotEqual("", seen);
            Assert.Subset(whole.Split('\n').ToHashSet(StringComparer.Ordinal), seen.Split('\n').ToHashSet(StringComparer.Ordinal));
            await page.UnrouteAllAsync();
        }

        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_owners_name_is_at_the_same_place_on_every_page()
    {
        var page = await browser.OpenAsync(server.Address, "/");
        var home = await page.Locator(".brand").BoundingBoxAsync();
        await page.GotoAsync("/s1/");
        var other = await page.Locator(".brand").BoundingBoxAsync();
        Assert.Equal((home!.X, home.Y), (other!.X, other.Y));
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, "dark")]
    [InlineData(ColorScheme.Dark, "light")]
    public async Task The_first_press_of_the_theme_button_is_seen(ColorScheme system, string theme)
    {
        var page = await browser.OpenAsync(server.Address, "/", scheme: system);
        var before = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        await page.Locator(".pf-theme").ClickAsync();
        Assert.Equal(theme, await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.NotEqual(before, await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_slash_opens_the_search_which_shows_how_to_close_it()
    {
        var page = await browser.OpenAsync(server.Address, "/");
        await page.Keyboard.PressAsync("/");
        var dialog = page.Locator("dialog.pf-search");
        await dialog.WaitForAsync();
        Assert.Equal("", await dialog.Locator("input").InputValueAsync());
        // In a text field the key just types a letter.
        await page.Keyboard.TypeAsync("a/b");
        Assert.Equal("a/b", await dialog.Locator("input").InputValueAsync());
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        Assert.False(await dialog.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task One_dropdown_is_open_and_escape_or_a_click_elsewhere_closes_it()
    {
        const string Dropdown = "---\ntitle: {0}\nnav: true\nnav_order: {1}\ndropdown: true\nchildren:\n  - title: {0} child\n    permalink: /s1/\n---\n";
        using var files = new ContentFolder($"""
            -- about.md --
            ---
            title: About
            ---
            Hello.
            -- pages/s1.md --
            ---
            title: One
            ---
            Word.
            -- pages/a.md --
            {string.Format(System.Globalization.CultureInfo.InvariantCulture, Dropdown, "Alpha", 1)}
            -- pages/b.md --
            {string.Format(System.Globalization.CultureInfo.InvariantCulture, Dropdown, "Beta", 2)}
            """);
        using var served = ProfileServer.Start(files);
        var page = await browser.OpenAsync(served.Address, "/");
        var open = () => page.EvaluateAsync<string>("[...document.querySelectorAll('.pf-menu[open] > summary')].map((s) => s.textContent).join()");
        await page.Locator("summary", new() { HasText = "Alpha" }).ClickAsync();
        Assert.Equal("Alpha", await open());
        await page.Locator("summary", new() { HasText = "Beta" }).ClickAsync();
        Assert.Equal("Beta", await open());
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await open());
        Assert.Equal("Beta", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Locator("summary", new() { HasText = "Alpha" }).ClickAsync();
        await page.Locator("main p").ClickAsync();
        Assert.Equal("", await open());
        await page.Context.CloseAsync();
    }
}
