using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>The theme's own class names begin with pf-, so that no class that an owner writes by hand is styled by accident.</summary>
public sealed partial class OwnersClassesTests(Browser browser) : IClassFixture<Browser>
{
    // What kramdown and Rouge write into bodies, the wrapper of a body, and Bootstrap's card, which classes.css draws as owners know it.
    private static readonly string[] MeantForBodies = ["footnotes", "highlight", "prose", "card"];

    // Names that the theme's elements had, or that owners of al-folio sites are known to write.
    private static readonly string[] Written =
    [
        "theme", "year", "title", "icon", "links", "meta", "paper", "menu", "brand", "home", "cv", "back", "cover", "person", "search", "skip", "scroll",
        "abstract", "authors", "venue", "abbr", "publications", "preview", "copy", "cards", "block", "related", "filter", "empty", "facts", "dated", "about",
    ];

    private static string StyleSheet => File.ReadAllText(Path.Combine(ProfileServer.RepositoryRoot, "wwwroot", "css", "site.css"));

    [Fact]
    public void Every_rule_for_a_class_is_for_one_of_our_own()
    {
        var selectors = Selectors().Matches(Comments().Replace(StyleSheet, "")).SelectMany(m => m.Groups[1].Value.Split(','));
        Assert.DoesNotContain(selectors, s => Classes().IsMatch(s) && !s.Contains(".pf-", StringComparison.Ordinal)
            && !MeantForBodies.Any(name => s.Contains($".{name}", StringComparison.Ordinal)));
    }

    [BrowserFact]
    public async Task A_class_of_an_owner_changes_no_box()
    {
        var names = Classes().Matches(Comments().Replace(StyleSheet, "")).Select(m => m.Groups[1].Value.Replace("pf-", "", StringComparison.Ordinal))
            .Concat(Written).Except(MeantForBodies).Distinct().Order(StringComparer.Ordinal).ToArray();
        var blocks = string.Join("\n\n", names.Select(name => $"<div class=\"{name}\"><h2 class=\"{name}\">Words</h2><p class=\"{name}\">More "
            + $"<a class=\"{name}\" href=\"/\">words</a></p><ul class=\"{name}\"><li class=\"{name}\">One</li></ul></div>"));
        using var content = new ContentFolder($"""
            -- about.md --
            ---
            title: About
            ---
            <div id="without"><h2>Words</h2><p>More <a href="/">words</a></p><ul><li>One</li></ul></div>

            {blocks}
            """);
        using var server = ProfileServer.Start(content);
        foreach (var width in new[] { 360, 1280 })
        {
            var page = await browser.OpenAsync(server.Address, "/", width);
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                () => {
                  const of = (e) => [e, ...e.querySelectorAll('*')].map((part) => {
                    const box = part.getBoundingClientRect();
                    const style = getComputedStyle(part);
                    return [box.width, box.height, box.x, style.color, style.fontSize, style.fontFamily, style.display, style.backgroundColor].join();
                  }).join(';');
                  const without = document.getElementById('without');
                  return [...without.parentElement.querySelectorAll(':scope > div[class]')].filter((e) => of(e) !== of(without)).map((e) => e.className);
                }
                """));
            await page.Context.CloseAsync();
        }
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"([^{};]+)\{")]
    private static partial Regex Selectors();

    [GeneratedRegex(@"\.([a-zA-Z][\w-]*)")]
    private static partial Regex Classes();
}
