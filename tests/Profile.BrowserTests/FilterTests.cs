using Microsoft.Playwright;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>Finding a publication: words and chips together, by mouse and keyboard, in the address, and without scripts.</summary>
public sealed class FilterTests : IClassFixture<Browser>, IDisposable
{
    private readonly Browser browser;
    private readonly ContentFolder content = new("""
        -- site.yml --
        first_name: Ada
        last_name: Lovelace
        -- about.md --
        ---
        title: About
        ---
        Hello.
        -- publications.bib --
        @article{a, title = {Sketch}, author = {Lovelace, Ada and Babbage, Charles}, journal = {Memoirs}, year = 1843, keywords = {engines, numbers}}
        @book{b, title = {Looms}, author = {Babbage, Charles and Lovelace, Ada}, year = 1842, keywords = {Engines}}
        @article{c, title = {Notes}, author = {Lovelace, Ada}, journal = {Letters}, year = 1842}
        -- pages/closed.md --
        ---
        title: Closed
        ---
        <details><summary>Old</summary><p id="old">Here.</p></details>
        """);

    private readonly ProfileServer server;

    public FilterTests(Browser browser)
    {
        this.browser = browser;
        server = ProfileServer.Start(content);
    }

    public void Dispose()
    {
        server.Dispose();
        content.Dispose();
    }

    private static async Task<string> ShownAsync(IPage page) =>
        string.Join(' ', await page.Locator(".pf-publications > li:visible").EvaluateAllAsync<string[]>("all => all.map((li) => li.id)"));

    private static ILocator Chip(IPage page, string name) => page.Locator(".pf-filter li a", new() { HasText = name });

    [BrowserFact]
    public async Task Chips_and_words_are_combined_counted_and_in_the_address()
    {
        var page = await browser.OpenAsync(server.Address, "/publications/");
        await page.Locator(".pf-filter summary", new() { HasText = "Year" }).ClickAsync();
        await Chip(page, "1842").ClickAsync();
        Assert.Equal("b c", await ShownAsync(page));
        Assert.Equal("2 of 3", await page.Locator(".pf-filter [role=status]").TextContentAsync());
        Assert.EndsWith("/publications/?year=1842", page.Url, StringComparison.Ordinal);

        // By keyboard; a chip shows how many entries would be left.
        await page.Locator(".pf-filter summary", new() { HasText = "Type" }).PressAsync("Enter");
        Assert.Equal("Journal articles 1", await Chip(page, "Journal").TextContentAsync());
        await Chip(page, "Journal").PressAsync(" ");
        Assert.Equal("true", await Chip(page, "Journal").GetAttributeAsync("aria-pressed"));
        Assert.Equal("c", await ShownAsync(page));
        await page.GetByRole(AriaRole.Searchbox).FillAsync("sketch");
        Assert.Equal("", await ShownAsync(page));
        await page.ReloadAsync();
        Assert.EndsWith("/publications/?q=sketch&year=1842&type=journal-articles", page.Url, StringComparison.Ordinal);
        Assert.Equal("Type: Journal articles", await page.Locator(".pf-filter summary").Nth(1).TextContentAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        Assert.Equal("a b c", string.Join(' ', (await ShownAsync(page)).Split(' ').Order()));
        Assert.EndsWith("/publications/", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("numbers", "a")]
    [InlineData("engines", "a b")]
    [InlineData("book", "b")]
    [InlineData("babbage memoirs", "a")]
    public async Task Keywords_types_venues_and_people_are_found_by_typing(string words, string keys)
    {
        var page = await browser.OpenAsync(server.Address, "/publications/?q=" + Uri.EscapeDataString(words));
        Assert.Equal(keys, await ShownAsync(page));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_link_to_an_entry_shows_it_whatever_was_chosen()
    {
        var page = await browser.OpenAsync(server.Address, "/publications/?year=1843#b");
        await page.Locator("#b").WaitForAsync();
        Assert.True(await page.Locator("#b").IsVisibleAsync());
        await page.GotoAsync("/closed/#old");
        Assert.True(await page.Locator("#old").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Without_scripts_a_chip_leads_to_its_list()
    {
        var page = await browser.OpenAsync(server.Address, "/publications/", 360, scripts: false);
        await page.Locator(".pf-filter summary", new() { HasText = "Co-author" }).ClickAsync();
        await Chip(page, "Charles Babbage").ClickAsync();
        Assert.EndsWith("/publications/author/charles-babbage/", page.Url, StringComparison.Ordinal);
        Assert.Equal("a b", await ShownAsync(page));
        await page.Context.CloseAsync();
    }
}
