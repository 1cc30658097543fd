using Microsoft.Playwright;

namespace Profile.BrowserTests;

/// <summary>Every page on paper: its text, black on white, within the sheet, and nothing that only makes sense on a screen.</summary>
public sealed class PrintTests(Browser browser) : IClassFixture<Browser>
{
    // The text area of A4 with margins of 18 mm, at 96 points per inch.
    private const int Sheet = 657;

    private const string ForScreens =
        ".pf-site-header, .pf-site-footer, .pf-skip, .pf-back, .pf-filter, .pf-search-form, .pf-contents, .pf-related, "
        + ".pf-publications .links, button, input:not([type=checkbox])";

    public static TheoryData<string> Folders => SiteUnderAudit.Folders;

    [BrowserTheory]
    [MemberData(nameof(Folders))]
    public async Task Every_page_prints_its_text_and_no_controls(string folder)
    {
        using var site = new SiteUnderAudit(folder);
        var page = await browser.OpenAsync(site.Address, "/", Sheet, ColorScheme.Dark);
        await page.EvaluateAsync("localStorage.setItem('theme', 'dark')");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        foreach (var path in await site.PathsAsync())
        {
            await page.GotoAsync(path);
            var shown = await page.EvaluateAsync<string[]>(
                "s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))", ForScreens);
            Assert.True(shown.Length == 0, $"{path} prints {string.Join("; ", shown)}");
            Assert.Equal(("rgb(255, 255, 255)", "rgb(0, 0, 0)"), (await Style(page, "backgroundColor"), await Style(page, "color")));
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= Sheet, $"{path} is wider than a sheet");
            var cut = await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('main pre, main .pf-scroll, main .pf-formula')].filter(e => getComputedStyle(e).overflowX !== 'visible').map(e "
                + "=> e.outerHTML.slice(0, 80))");
            Assert.True(cut.Length == 0, $"{path} cuts {string.Join("; ", cut)}");
        }

        await page.Context.CloseAsync();
    }

    // Both CVs fill about one page; this guards against a lone heading on a second one.
    [BrowserTheory]
    [MemberData(nameof(Folders))]
    public async Task The_experience_of_a_page_prints_on_one(string folder)
    {
        using var site = new SiteUnderAudit(folder);
        var page = await browser.OpenAsync(site.Address, "/experience/");
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true }));
        Assert.Contains("/Count 1", pdf, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private static Task<string> Style(IPage page, string property) => page.EvaluateAsync<string>($"getComputedStyle(document.body).{property}");
}
