using Microsoft.Playwright;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>The preview as owners use it: save, look, fix.</summary>
public sealed class PreviewTests : IClassFixture<Browser>, IDisposable
{
    private const string Filler = "A paragraph that makes the page longer than a window.\n\n";

    private readonly Browser browser;
    private readonly ContentFolder content = new("""
        -- site.yml --
        first_name: Ada
        -- about.md --
        ---
        title: About
        ---
        Hello.
        -- pages/talks.md --
        ---
        title: Talks
        nav: true
        ---
        A talk.
        """);

    private readonly ProfileServer server;

    public PreviewTests(Browser browser)
    {
        this.browser = browser;
        server = ProfileServer.Start(content, ("environment", "Development"));
    }

    public void Dispose()
    {
        server.Dispose();
        content.Dispose();
    }

    [BrowserFact]
    public async Task A_save_changes_what_it_changed_and_leaves_the_rest_as_it_is()
    {
        Talks(string.Concat(Enumerable.Repeat(Filler, 40)));
        var page = await browser.OpenAsync(server.Address, "/talks/");
        await page.Locator("text=longer than a window").Nth(39).ScrollIntoViewIfNeededAsync();
        await page.EvaluateAsync("document.querySelector('.prose p').kept = window.kept = true");
        var place = await page.EvaluateAsync<int>("Math.round(scrollY)");
        Assert.True(place > 0);
        Talks(string.Concat(Enumerable.Repeat(Filler, 40)) + "The **last** word.");
        await page.Locator("text=The last word").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.kept && document.querySelector('.prose p').kept"));
        Assert.Equal(place, await page.EvaluateAsync<int>("Math.round(scrollY)"));
        Assert.Equal(1, await page.Locator(".pf-theme").CountAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_change_around_the_text_loads_the_page_anew()
    {
        var page = await browser.OpenAsync(server.Address, "/talks/");
        await page.EvaluateAsync("window.kept = true");
        content.Write("pages/talks.md", "---\ntitle: Lectures\nnav: true\n---\nA talk.");
        await page.Locator("h1:text('Lectures')").WaitForAsync();
        Assert.Equal("Lectures · Ada", await page.TitleAsync());
        Assert.False(await page.EvaluateAsync<bool>("window.kept === true"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_mistake_is_shown_over_the_page_with_its_line_until_it_is_mended()
    {
        var page = await browser.OpenAsync(server.Address, "/talks/");
        var panel = page.Locator("profile-preview .panel");
        Talks("See [there](/nowhere/).");
        await panel.Locator("text=links to '/nowhere/'").WaitForAsync();
        Assert.Equal("warning pages/talks.md(5,13) links to '/nowhere/', which is not on this site PRF303", await panel.Locator("li p").InnerTextAsync());
        Assert.Equal("See [there](/nowhere/).\n            ^", await panel.Locator("pre").InnerTextAsync());
        content.Write("pages/talks.md", "---\ntitle: Talks\nnav: [true\n---\nA talk.");
        await panel.Locator("text=PRF201").WaitForAsync();
        // The page's last good form is still shown below.
        Assert.Equal("See there.", await page.Locator(".prose").InnerTextAsync());
        Talks("Mended.");
        await page.Locator("text=Mended").WaitForAsync();
        await panel.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Mistakes_that_only_the_finished_page_shows_are_listed_over_it_too()
    {
        var page = await browser.OpenAsync(server.Address, "/talks/");
        var panel = page.Locator("profile-preview .panel");
        Talks("See [below](#bellow).\n\n## Below");
        await panel.Locator("text=nothing on this page has that id").WaitForAsync();
        Assert.Equal("warning pages/talks.md(5,13) links to '#bellow', but nothing on this page has that id; did you mean 'below'? PRF505",
            await panel.Locator("li p").InnerTextAsync());
        Assert.Equal("See [below](#bellow).\n            ^", await panel.Locator("pre").InnerTextAsync());
        Talks("See [below](#below).\n\n## Below");
        await panel.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Neither_script_nor_style_of_it_meets_the_pages_policy()
    {
        content.Write("news/bad.md", "---\ndat: 2024\n---\nText.");
        var page = await browser.OpenAsync(server.Address, "about:blank");
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(new Uri(server.Address, "/").ToString());
        await page.Locator("profile-preview .panel").WaitForAsync();
        Assert.Equal("fixed",
            await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('profile-preview').shadowRoot.querySelector('.panel')).position"));
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    private void Talks(string text) => content.Write("pages/talks.md", $"---\ntitle: Talks\nnav: true\n---\n{text}");
}
