using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Profile.Tests.Shared;

namespace Profile.BrowserTests;

/// <summary>Formulas and code as visitors see them.</summary>
public sealed class FormulasAndCodeTests : IClassFixture<Browser>, IDisposable
{
    private readonly Browser browser;
    private readonly ContentFolder content = new("""
        -- site.yml --
        first_name: Ada
        -- about.md --
        ---
        title: About
        ---
        Let $\alpha > 0$ and see \eqref{sum}.

        $$ \sum_{i=1}^{n} x_i = x_1 + x_2 + x_3 + x_4 + x_5 + x_6 + x_7 + x_8
        + x_9 + x_{10} + x_{11} + x_{12} + x_{13} + x_{14} + x_{15} + x_{16} \tag{S} \label{sum} $$

        ```python
        # A comment about what follows
        class A(B):
            def f(self, x: int) -> str:
                return f"{x} is a value, in a line that is wider than any telephone is, so that it scrolls" + str(1.5)
        ```

        ```diff
        - old
        + new
        ```

        ```html
        <p class="x">&amp;</p>
        ```

        {% highlight text linenos %}
        one
        two
        {% endhighlight %}
        """);

    private readonly ProfileServer server;

    public FormulasAndCodeTests(Browser browser)
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
    public async Task No_rule_of_axe_is_broken_and_nothing_is_wider_than_the_window()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { 360, 1280 })
            {
                var page = await browser.OpenAsync(server.Address, "/", width, scheme);
                var violations = (await page.RunAxe()).Violations;
                Assert.True(violations.Length == 0, $"{scheme} {width}: {string.Join("; ", violations.Select(Describe))}");
                Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
                await page.Context.CloseAsync();
            }
        }
    }

    [BrowserFact]
    public async Task A_formula_is_drawn_and_a_reference_leads_to_it()
    {
        var page = await browser.OpenAsync(server.Address, "/", 1280);
        Assert.True(await page.EvaluateAsync<double>("document.querySelector('math[display=block]').getBoundingClientRect().height") > 20);
        await page.ClickAsync("a.tml-ref");
        Assert.EndsWith("#equation-sum", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Selected_code_has_no_line_numbers()
    {
        var page = await browser.OpenAsync(server.Address, "/", 1280);
        Assert.Equal("one\ntwo",
            await page.EvaluateAsync<string>(
            "{ const s = getSelection(); s.selectAllChildren(document.querySelector('.linenos code')); s.toString().trim() }"));
        Assert.Equal(4, await page.Locator(".highlight > button.pf-copy").CountAsync());
    }

    private static string Describe(AxeResultItem item) => $"{item.Id}: {item.Help} ({string.Join(", ", item.Nodes.Select(n => n.Html))})";
}
