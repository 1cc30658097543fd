using Microsoft.Playwright;
using NetVips;

namespace Profile.BrowserTests;

/// <summary>The six main pages of the full test site as approved pictures, at phone and desktop width, light and dark.</summary>
public sealed class ScreenshotTests(Browser browser) : IClassFixture<Browser>
{
    // The site uses the reader's system fonts; these are available on every machine that runs the tests (tests/run installs them).
    private const string SameFonts = """
        :root { --serif: "DejaVu Serif"; --sans: "DejaVu Sans"; --mono: "DejaVu Sans Mono"; }
        math { font-family: "DejaVu Math TeX Gyre"; }
        """;

    private const string Advice = "If the new pictures are right, approve them: APPROVE=1 dotnet test tests/Profile.BrowserTests --filter ScreenshotTests "
        + "(they need the fonts of Debian's fonts-dejavu-core and fonts-dejavu-extra).";

    // Two screens high: enough to see a page's structure, and small in the repository.
    private const int Height = 1600;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("home", "/"),
        ("publications", "/publications/"),
        ("paper", "/publications/noether1918variation/"),
        ("post", "/blog/1918/symmetry/"),
        ("projects", "/projects/"),
        ("experience", "/experience/"),
    ];

    [BrowserFact]
    public async Task The_main_pages_look_as_approved()
    {
        using var site = new SiteUnderAudit("tests/Sites/noether");
        var faults = new List<string>();
        foreach (var width in new[] { 360, 1280 })
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                var page = await browser.OpenAsync(site.Address, "/", width, scheme);
                foreach (var (name, path) in Pages)
                {
                    await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
                    faults.AddRange(Screenshot.FaultOf($"{name}-{width}-{scheme}".ToLowerInvariant(), await PictureAsync(page)) is { } fault ? [fault] : []);
                }

                await page.Context.CloseAsync();
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", [.. faults, Advice]));
    }

    [Fact]
    public void A_smoothed_letter_is_no_difference_and_a_moved_line_is_one()
    {
        using var page = Drawn(0);
        using var smoothed = page.Gaussblur(0.4).Cast(Enums.BandFormat.Uchar);
        using var moved = Drawn(12);
        using var longer = page.Embed(0, 0, page.Width, page.Height + 20);
        Assert.Null(Screenshot.Compare(smoothed, page).Fault);
        Assert.Contains("differs in", Screenshot.Compare(moved, page).Fault, StringComparison.Ordinal);
        Assert.Contains("×", Screenshot.Compare(longer, page).Fault, StringComparison.Ordinal);
    }

    private static async Task<byte[]> PictureAsync(IPage page)
    {
        // The page's policy is not meant for a style sheet added by script.
        await page.EvaluateAsync("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets.push(sheet); }", SameFonts);
        var all = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        return await page.ScreenshotAsync(new PageScreenshotOptions
        {
            FullPage = true,
            Animations = ScreenshotAnimations.Disabled,
            Clip = new Clip { X = 0, Y = 0, Width = page.ViewportSize!.Width, Height = Math.Min(Height, all) },
        });
    }

    // Placeholder lines of text.
    private static Image Drawn(int offset) => Image.Black(400, 400, bands: 3).Linear([1], [250]).Cast(Enums.BandFormat.Uchar).Mutate(image =>
    {
        for (var line = 0; line < 12; line++)
        {
            image.DrawRect([30, 30, 30], 40, 30 + offset + (line * 30), 300, 12, fill: true);
        }
    });
}
