using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Profile.Commands;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>The search of an export, in a folder of a host that only serves files.</summary>
public sealed class StaticSearchTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime, IDisposable
{
    private readonly ContentFolder content = new(SearchTests.Files);
    private readonly ContentFolder exported = new();
    private WebApplication? host;

    public async Task InitializeAsync()
    {
        Assert.Equal(0,
            await ExportCommand.RunAsync(new ExportOptions(content.Root, exported.Full("out"), "/engine"), TextWriter.Null, TextWriter.Null, (_, _) => { }));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        host = builder.Build();
        host.UsePathBase("/engine");
        host.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(exported.Full("out")) });
        await host.StartAsync();
    }

    public async Task DisposeAsync() => await host!.DisposeAsync();

    public void Dispose()
    {
        content.Dispose();
        exported.Dispose();
    }

    private Uri Address => new(host!.Urls.Single());

    [BrowserFact]
    public async Task The_page_shows_results_by_itself()
    {
        var page = await browser.OpenAsync(Address, "/engine/search/?q=zurich");
        await page.Locator(".pf-search-results a").WaitForAsync();
        Assert.Equal("1 result", await page.GetByRole(AriaRole.Status).InnerTextAsync());
        Assert.Equal("zurich", await page.GetByRole(AriaRole.Searchbox).InputValueAsync());
        Assert.Equal("Zürich", await page.Locator(".pf-search-results mark").InnerTextAsync());
        await page.Locator(".pf-search-results a").ClickAsync();
        Assert.EndsWith("/engine/talks/", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_dialog_is_the_same()
    {
        var page = await browser.OpenAsync(Address, "/engine/talks/");
        await page.Keyboard.PressAsync("Control+k");
        await page.GetByRole(AriaRole.Combobox).FillAsync("量子");
        await page.GetByRole(AriaRole.Option).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "量子计算导论" }).WaitForAsync();
        Assert.EndsWith("/engine/quantum/", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Without_scripts_the_page_says_what_it_needs()
    {
        var page = await browser.OpenAsync(Address, "/engine/search/?q=zurich", scripts: false);
        Assert.Contains("needs scripts", await page.Locator("noscript").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
