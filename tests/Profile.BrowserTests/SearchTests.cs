using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>The search and the publications filter as visitors use them, with and without scripts.</summary>
public sealed class SearchTests : IClassFixture<Browser>, IDisposable
{
    internal const string Files = """
        -- site.yml --
        first_name: Ada
        last_name: Lovelace
        -- about.md --
        ---
        title: About
        ---
        I work on engines. [A link](/talks/)
        -- pages/talks.md --
        ---
        title: Talks
        nav: true
        ---
        On the engine, in Zürich, <b>with</b> "cards" &amp; threads.
        -- pages/markup.md --
        ---
        title: "<img src=x onerror=alert(1)> engine"
        ---
        Text.
        -- pages/quantum.md --
        ---
        title: 量子计算导论
        ---
        关于量子计算机的一些说明。東京の大学。
        -- news/card.md --
        ---
        date: 1843
        ---
        The first card of the engine.
        -- publications.bib --
        @article{g, title = {Note {G}}, author = {Lovelace, Ada}, journal = {Scientific Memoirs}, year = 1843, abstract = {How the engine finds numbers.}}
        @article{m, title = {Sketch}, author = {Menabrea, Luigi}, journal = {Bibliothèque}, year = 1842}
        """;

    private readonly Browser browser;
    private readonly ContentFolder content = new(Files);
    private readonly ProfileServer server;

    public SearchTests(Browser browser)
    {
        this.browser = browser;
        server = ProfileServer.Start(content);
    }

    public void Dispose()
    {
        server.Dispose();
        content.Dispose();
    }

    private static ILocator Options(IPage page) => page.GetByRole(AriaRole.Option);

    private static ILocator Active(IPage page) => page.Locator("[role=option][aria-selected=true]");

    private static Task<string> Focused(IPage page) =>
        page.EvaluateAsync<string>("document.activeElement.textContent.trim() || document.activeElement.getAttribute('aria-label') || ''");

    private static async Task<IPage> OpenDialogAsync(IPage page, string words)
    {
        await page.Keyboard.PressAsync("Control+k");
        await page.GetByRole(AriaRole.Combobox).WaitForAsync();
        await page.Keyboard.TypeAsync(words);
        await Options(page).First.WaitForAsync();
        return page;
    }

    [BrowserFact]
    public async Task The_keyboard_opens_the_dialog_chooses_a_result_and_goes_there()
    {
        var page = await OpenDialogAsync(await browser.OpenAsync(server.Address, "/"), "engine");
        var count = await Options(page).CountAsync();
        Assert.Equal($"{count} results", await page.Locator("dialog [role=status]").InnerTextAsync());
        Assert.True(await page.Locator("dialog [role=group]").CountAsync() >= 3);
        Assert.Equal(await Options(page).First.InnerTextAsync(), await Active(page).InnerTextAsync());
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal(await Options(page).Last.InnerTextAsync(), await Active(page).InnerTextAsync());
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(await Options(page).Nth(1).GetAttributeAsync("id"), await page.GetByRole(AriaRole.Combobox).GetAttributeAsync("aria-activedescendant"));
        Assert.Equal("Search", await Focused(page));
        Assert.Equal("engine", (await Active(page).Locator("mark").First.InnerTextAsync()).ToLowerInvariant()[..6]);

        await page.GetByRole(AriaRole.Combobox).FillAsync("sketch");
        await Options(page).Filter(new() { HasText = "Sketch" }).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Sketch" }).WaitForAsync();
        Assert.EndsWith("/publications/m/", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Escape_closes_the_dialog_and_the_focus_returns()
    {
        var page = await browser.OpenAsync(server.Address, "/");
        await page.GetByRole(AriaRole.Link, new() { Name = "A link" }).FocusAsync();
        await OpenDialogAsync(page, "sketch");
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator("dialog[open]").CountAsync());
        Assert.Equal("A link", await Focused(page));

        await page.Locator(".pf-search-link").ClickAsync();
        await page.Locator("dialog[open]").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("Search", await Focused(page));
        Assert.EndsWith("/", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_dialog_and_the_page_find_the_same()
    {
        var page = await browser.OpenAsync(server.Address, "/search/");
        foreach (var query in new[]
            { "engine", "ENGINES", "zurich", "zür", "ngine", "lovelace note", "bibliotheque", "量", "量子", "量子计算机", "東京", "card \"", "(" })
        {
            await page.GotoAsync("/search/?q=" + Uri.EscapeDataString(query));
            var onPage = await page.Locator(".pf-search-results a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href')).sort()");
            var status = await page.Locator(".pf-search-results [role=status]").InnerTextAsync();
            await page.Keyboard.PressAsync("Control+k");
            await page.GetByRole(AriaRole.Combobox).FillAsync(query);
            await page.Locator("dialog [role=status]").Filter(new() { HasText = status == "Nothing found" && !query.Any(char.IsLetter) ? "" : status })
                .WaitForAsync(new() { State = WaitForSelectorState.Attached });
            Assert.Equal(onPage, await Options(page).EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href')).sort()"));
        }

        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_title_is_words_in_the_dialog()
    {
        var page = await OpenDialogAsync(await browser.OpenAsync(server.Address, "/"), "onerror");
        Assert.StartsWith("<img src=x onerror=alert(1)> engine", await Options(page).First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("dialog img").CountAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Without_scripts_the_search_is_a_page()
    {
        var page = await browser.OpenAsync(server.Address, "/talks/", 360, scripts: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync("zurich");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        Assert.EndsWith("/search/?q=zurich", page.Url, StringComparison.Ordinal);
        Assert.Equal("1 result", await page.GetByRole(AriaRole.Status).InnerTextAsync());
        await page.Locator(".pf-search-results a").ClickAsync();
        Assert.Equal("Talks", await page.Locator("h1").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task If_the_script_does_not_load_the_link_leads_to_the_page()
    {
        var page = await browser.OpenAsync(server.Address, "/");
        await page.RouteAsync("**/js/search*", route => route.AbortAsync());
        await page.Locator(".pf-search-link").ClickAsync();
        await page.Locator(".pf-search-form").WaitForAsync();
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task No_rule_of_axe_is_broken_and_nothing_is_wider_than_the_window()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { 320, 1280 })
            {
                foreach (var path in new[] { "/search/?q=engine", "/publications/" })
                {
                    var page = await browser.OpenAsync(server.Address, path, width, scheme);
                    await AssertFineAsync(page, $"{path} {scheme} {width}");
                    if (path == "/publications/")
                    {
                        await OpenDialogAsync(page, "engine");
                        await AssertFineAsync(page, $"the dialog {scheme} {width}");
                    }

                    await page.Context.CloseAsync();
                }
            }
        }
    }

    [BrowserFact]
    public async Task Publications_are_filtered_by_typing()
    {
        var page = await browser.OpenAsync(server.Address, "/publications/");
        var field = page.GetByRole(AriaRole.Searchbox, new() { Name = "Filter publications" });
        await field.FillAsync("bibliotheque");
        Assert.Equal("1 of 2", await page.GetByRole(AriaRole.Status).First.InnerTextAsync());
        Assert.Equal(["1842"], await page.Locator("h2.pf-year:visible").AllInnerTextsAsync());
        Assert.Equal("Sketch", await page.Locator(".pf-publications .title:visible").InnerTextAsync());
        foreach (var (words, count) in new[] { ("1843 lovelace", "1 of 2"), ("finds numbers", "1 of 2"), ("@article", "0 of 2"), ("", "") })
        {
            await field.FillAsync(words);
            Assert.Equal(count, await page.GetByRole(AriaRole.Status).First.InnerTextAsync());
        }

        Assert.Equal(2, await page.Locator("h2.pf-year:visible").CountAsync());
        await page.Context.CloseAsync();

        page = await browser.OpenAsync(server.Address, "/publications/", scripts: false);
        Assert.Equal(2, await page.Locator(".pf-publications .title:visible").CountAsync());
        Assert.Equal(0, await page.Locator("input").CountAsync());
        await page.Context.CloseAsync();
    }

    private static async Task AssertFineAsync(IPage page, string where)
    {
        var violations = (await page.RunAxe()).Violations;
        Assert.True(violations.Length == 0,
            $"{where}: {string.Join("; ", violations.Select(v => $"{v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Select(n => n.Html))})"))}");
        Assert.Equal((where, 0), (where, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)")));
    }
}
