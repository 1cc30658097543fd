using Profile.Tests.Shared;

namespace Profile.Tests.AlFolio;

/// <summary>What al-folio's gem (2026) has that is in no file of the checkout (docs/reference/al-folio-v1.md).</summary>
public sealed class GemTests : IDisposable
{
    private readonly ServedSite served = new("""
        -- _config.yml --
        title: blank
        first_name: Ada
        last_name: Lovelace
        theme: al_folio_core
        al_folio: {api_version: 1}
        scholar: {last_name: [Lovelace], first_name: [Ada], bibliography: papers.bib}
        -- _sass/_themes.scss --
        @use "variables" as v;
        :root { --global-theme-color: #{v.$green-color-dark}; }
        -- _data/socials.yml --
        wechat_username: adawx
        -- _bibliography/papers.bib --
        @article{q, title={Quoted}, author={Lovelace, Ada}, year={1842}}
        @article{r, title={Not quoted}, author={Lovelace, Ada}, year={1843}}
        -- _pages/about.md --
        ---
        layout: about
        permalink: /
        title: about
        social: true
        ---
        <span class="hidden">unseen</span>

        {% include news.liquid limit=true %}
        -- _pages/quote.md --
        ---
        layout: page
        permalink: /quote/
        title: quote
        ---
        {% quote q %}A saying.{% endquote %}

        {% bibliography --cited %}
        -- _news/a.md --
        ---
        layout: post
        date: 1843-09-01
        inline: true
        ---
        Out.
        """);

    public void Dispose() => served.Dispose();

    private Task<string> Page(string path) => served.Http.GetStringAsync(path);

    [Fact]
    public async Task Its_colours_have_names_in_the_checkouts_style_sheets() =>
        Assert.Contains("#008104", await Page("/"), StringComparison.Ordinal);

    [Fact]
    public async Task Its_class_names_have_their_styles_in_its_checkouts_alone()
    {
        var html = await Page("/");
        Assert.Contains("<main id=\"main\" class=\"pf-gem\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/css/classes.", html, StringComparison.Ordinal);
        using var older = new ServedSite("""
            -- _config.yml --
            first_name: Ada
            -- _pages/about.md --
            ---
            permalink: /
            ---
            <span class="hidden">seen</span>
            """);
        Assert.Contains("<main id=\"main\">", await older.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_in_included_lists_have_two_digits() => Assert.Contains(">Sep 01, 1843</time>", await Page("/"), StringComparison.Ordinal);

    [Fact]
    public async Task A_quotation_cites()
    {
        var html = await Page("/quote/");
        Assert.Contains("id=\"q\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Not quoted", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_WeChat_account_opens_the_app() => Assert.Contains("href=\"weixin://dl/chat?adawx\"", await Page("/"), StringComparison.Ordinal);
}
