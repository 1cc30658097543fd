using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>Files that every al-folio checkout has may be at addresses that the server itself answers; this is not reported.</summary>
public sealed class StockFileTests
{
    [Fact]
    public void Stock_files_at_their_stock_addresses_are_silent()
    {
        var site = ContentFolder.Load("""
            -- _config.yml --
            first_name: Ada
            last_name: Lovelace
            url: https://ada.example.org
            -- _pages/about.md --
            ---
            layout: about
            title: about
            permalink: /
            ---
            Hello.
            -- _pages/404.md --
            ---
            layout: page
            permalink: /404.html
            title: Page not found
            ---
            Gone.
            -- robots.txt --
            ---
            permalink: /robots.txt
            ---
            User-agent: *
            Disallow:
            """);
        Assert.Empty(site.Diagnostics);
        Assert.NotNull(site.ItemAt("/404.html"));
    }
}
