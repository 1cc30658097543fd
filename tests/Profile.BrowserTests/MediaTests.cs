using Microsoft.Playwright;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>Pictures at full size, galleries, two pictures under a slider, players of other sites, the dark portrait and the sound of a name.</summary>
public sealed class MediaTests : IClassFixture<Browser>, IDisposable
{
    private const string Drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><rect width=\"40\" height=\"30\" fill=\"teal\"/></svg>";

    private readonly Browser browser;
    private readonly ContentFolder content = new($$$"""
        -- _config.yml --
        first_name: Ada
        last_name: Lovelace
        -- _pages/about.md --
        ---
        permalink: /
        layout: about
        pronunciation: /assets/name.mp3
        profile: {image: a.svg, image_dark: b.svg}
        ---
        Hello.
        -- _pages/pictures.md --
        ---
        title: Pictures
        permalink: /pictures/
        ---
        {% include figure.liquid path="assets/img/a.svg" alt="One" caption="The first" zoomable=true %}

        <a href="/assets/img/a.svg" data-lightbox="trip"><img src="/assets/img/a.svg" alt="Two"></a>
        <a href="/assets/img/b.svg" data-lightbox="trip"><img src="/assets/img/b.svg" alt="Three"></a>

        <swiper-container keyboard="true"><swiper-slide><img src="/assets/img/a.svg" alt="S1"></swiper-slide>
        <swiper-slide><img src="/assets/img/b.svg" alt="S2"></swiper-slide></swiper-container>

        <img-comparison-slider><img slot="first" src="/assets/img/a.svg" alt="Before">
        <img slot="second" src="/assets/img/b.svg" alt="After"></img-comparison-slider>

        {% include video.liquid path="https://player.example/embed/1" title="A talk" poster="assets/img/b.svg" %}
        -- assets/img/a.svg --
        {{{Drawing}}}
        -- assets/img/b.svg --
        {{{Drawing.Replace("teal", "navy", StringComparison.Ordinal)}}}
        -- assets/name.mp3 --
        x
        """);

    private readonly ProfileServer server;

    public MediaTests(Browser browser)
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
    public async Task A_picture_opens_by_keyboard_and_closes_by_escape()
    {
        var page = await browser.OpenAsync(server.Address, "/pictures/");
        var picture = page.GetByRole(AriaRole.Button, new() { Name = "Enlarge One" });
        await picture.PressAsync("Enter");
        var dialog = page.Locator("dialog.pf-zoom");
        Assert.Equal("The first", await dialog.Locator("p").TextContentAsync());
        Assert.EndsWith("/assets/img/a.svg", await dialog.Locator("img").GetAttributeAsync("src"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await dialog.IsVisibleAsync());
        Assert.Equal("One", await page.EvaluateAsync<string>("document.activeElement.alt"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Pictures_of_one_gallery_follow_one_another()
    {
        var page = await browser.OpenAsync(server.Address, "/pictures/");
        await page.Locator("a[data-lightbox]").First.ClickAsync();
        var shown = page.Locator("dialog.pf-zoom img");
        Assert.Equal("Two", await shown.GetAttributeAsync("alt"));
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("Three", await shown.GetAttributeAsync("alt"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        Assert.Equal("Two", await shown.GetAttributeAsync("alt"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        Assert.EndsWith("/pictures/", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_slider_divides_two_pictures_and_a_gallery_scrolls_by_keyboard()
    {
        var page = await browser.OpenAsync(server.Address, "/pictures/", 360);
        await page.GetByRole(AriaRole.Slider).FillAsync("20");
        Assert.Equal("inset(0px 0px 0px 20%)", await page.Locator("[slot=second]").EvaluateAsync<string>("e => getComputedStyle(e).clipPath"));
        var gallery = page.Locator("swiper-container");
        await gallery.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("swiper-slide").Nth(1)).ToBeInViewportAsync(new() { Ratio = 0.5f });
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_player_of_another_site_is_requested_only_by_a_click()
    {
        var page = await browser.OpenAsync(server.Address, "about:blank");
        var asked = new List<string>();
        await page.RouteAsync("https://player.example/**", route =>
        {
            asked.Add(route.Request.Url);
            return route.FulfillAsync(new() { Body = "<p>Player</p>", ContentType = "text/html" });
        });
        await page.GotoAsync(new Uri(server.Address, "/pictures/").ToString());
        Assert.Empty(asked);
        await page.GetByText("A talk").ClickAsync();
        await page.FrameLocator("iframe.pf-player").GetByText("Player").WaitForAsync();
        Assert.Equal(["https://player.example/embed/1"], asked);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Without_scripts_links_lead_to_pictures_players_and_sounds()
    {
        var page = await browser.OpenAsync(server.Address, "/pictures/", scripts: false);
        Assert.Equal("https://player.example/embed/1", await page.Locator(".pf-player").GetAttributeAsync("href"));
        Assert.True(await page.GetByAltText("After").IsVisibleAsync());
        await page.GotoAsync(server.Address.ToString());
        Assert.Equal("/assets/name.mp3", await page.GetByLabel("Hear the name").GetAttributeAsync("href"));
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, "a.svg")]
    [InlineData(ColorScheme.Dark, "b.svg")]
    public async Task The_portrait_follows_the_scheme(ColorScheme scheme, string file)
    {
        var page = await browser.OpenAsync(server.Address, "/", scheme: scheme);
        Assert.EndsWith(file, await page.Locator(".pf-portrait:visible").GetAttributeAsync("src"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
