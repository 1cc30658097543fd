using Microsoft.Playwright;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>Copying a citation, by mouse and by keyboard, announced to screen readers, and by hand without scripts.</summary>
public sealed class CopyTests : IClassFixture<Browser>, IDisposable
{
    private readonly Browser browser;
    private readonly ContentFolder content = new("""
        -- about.md --
        ---
        title: About
        ---
        Hello.
        -- publications.bib --
        @article{sketch, title = {Sketch}, author = {Lovelace, Ada}, journal = {Memoirs}, year = 1843}
        """);

    private readonly ProfileServer server;

    public CopyTests(Browser browser)
    {
        this.browser = browser;
        server = ProfileServer.Start(content);
    }

    public void Dispose()
    {
        server.Dispose();
        content.Dispose();
    }

    [BrowserFact]
    public async Task The_bibtex_of_a_list_is_copied_by_keyboard_and_said()
    {
        var page = await OpenAsync("/publications/");
        await page.Locator("summary", new() { HasText = "Cite" }).ClickAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("said.includes('Copied') && shown.includes('Copied')");
        Assert.StartsWith("@article{sketch,", await ClipboardAsync(page), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Each_form_of_a_citation_on_a_papers_page_is_copied_as_it_stands()
    {
        var page = await OpenAsync("/publications/sketch/");
        var forms = page.Locator(".pf-citations dd");
        for (var i = 0; i < 3; i++)
        {
            var text = await forms.Nth(i).EvaluateAsync<string>(
                "dd => [...dd.childNodes].filter((n) => n.className !== 'pf-copy').map((n) => n.textContent).join('')");
            await forms.Nth(i).HoverAsync();
            await forms.Nth(i).GetByRole(AriaRole.Button).ClickAsync();
            Assert.Equal(text.Trim(), await Eventually.True(() => ClipboardAsync(page), copied => copied == text.Trim()));
        }

        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Without_scripts_one_click_and_drag_selects_the_whole_text()
    {
        var page = await browser.OpenAsync(server.Address, "/publications/", scripts: false);
        await page.Locator("summary", new() { HasText = "Cite" }).ClickAsync();
        Assert.Equal(0, await page.Locator(".pf-copy").CountAsync());
        Assert.Equal("all", await page.Locator(".pf-publications pre").EvaluateAsync<string>("pre => getComputedStyle(pre).userSelect"));
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await browser.OpenAsync(server.Address, path);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        // The words go away after two seconds, which a busy machine may spend elsewhere.
        await page.EvaluateAsync("""
            window.said = [];
            window.shown = [];
            new MutationObserver(changes => changes.forEach(c =>
              (c.target.matches?.('p[role=status]') ? said : shown).push(c.target.textContent))).observe(document.body, { childList: true, subtree: true });
            """);
        return page;
    }

    private static Task<string> ClipboardAsync(IPage page) => page.EvaluateAsync<string>("navigator.clipboard.readText()");
}
