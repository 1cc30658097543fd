using Profile.Content.Markup;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Pages;

/// <summary>A site's own layouts are content: they are run, in the order and with the words that the owner gave them (decision 0010).</summary>
public sealed class OwnLayoutTests
{
    internal static Site Checkout(string files) => ContentFolder.Load("""
        -- _config.yml --
        first_name: Ada
        last_name: Lovelace
        collections: {machines: {output: true}}
        -- _data/awards.yml --
        - Medal of 1843
        -- _news/one.md --
        ---
        date: 1843-01-02
        inline: true
        ---
        Item.
        -- _bibliography/papers.bib --
        @article{a, title={The Paper}, author={Lovelace, Ada}, year=1843, selected={true}}

        """ + files);

    private static Content.Pages.Page Page(Site site, string title) => Assert.Single(site.Of(Kinds.Pages), p => p.Title == title);

    [Fact]
    public void A_layout_includes_a_file_beside_the_page_that_the_settings_exclude()
    {
        var site = ContentFolder.Load("""
            -- _config.yml --
            title: A
            exclude: [_pages/bio.md]
            -- _layouts/person.liquid --
            ---
            layout: page
            ---
            {% capture bio %}{% include_relative {{ page.bio }} %}{% endcapture %}{{ bio | markdownify }}{{ content }}
            -- _pages/bio.md --
            I *count*.
            -- _pages/me.md --
            ---
            layout: person
            title: Me
            permalink: /me/
            bio: bio.md
            ---
            """);
        Assert.Contains("<p>I <em>count</em>.</p>", site.Of(Kinds.Pages).Single(p => p.Permalink == "/me/").Body.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Of(Kinds.Pages), p => p.Permalink.Contains("bio", StringComparison.Ordinal));
    }

    [Fact]
    public void A_protected_address_is_in_words()
    {
        var site = ContentFolder.Load("-- _config.yml --\ntitle: A\nprotect_email: true\n-- _pages/about.md --\n---\npermalink: /\n---\n"
            + "{% al_email_protect_link 'ada@mail.example.org' %} {{ 'a@b.org' | al_email_obfuscate }}\n");
        Assert.Equal("<p>ada [at] mail [dot] example [dot] org a [at] b [dot] org</p>", site.Home.Body.Html);
    }

    [Fact]
    public void A_layout_that_the_theme_never_had_is_run_around_the_body_with_the_keys_of_the_page()
    {
        var page = Page(Checkout("""
            -- _layouts/machine.liquid --
            ---
            layout: page
            ---
            <p>Year: {{ page.year }}</p>{{ content }}<p>End.</p>
            -- _pages/engine.md --
            ---
            title: Engine
            layout: machine
            year: 1837
            ---
            *Wheels*
            """), "Engine");
        Assert.Equal("<p>Year: 1837</p><p><em>Wheels</em></p><p>End.</p>", page.Body.Html.Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal("page", page.Layout);
    }

    [Fact]
    public void Layouts_inside_one_another_share_their_keys_the_inner_one_first()
    {
        var page = Page(Checkout("""
            -- _layouts/inner.html --
            ---
            layout: outer
            colour: red
            ---
            <p>{{ layout.colour }}</p>{{ content }}
            -- _layouts/outer.html --
            ---
            layout: default
            colour: blue
            size: large
            ---
            <section>{{ content }}<p>{{ layout.colour }} {{ layout.size }}</p></section>
            -- _pages/engine.md --
            ---
            title: Engine
            layout: inner
            ---
            Text
            """), "Engine");
        Assert.Equal("red Text red large", Words(page.Body.Text));
    }

    [Fact]
    public void An_item_of_an_own_collection_is_shown_in_its_own_layout()
    {
        var page = Assert.Single(Checkout("""
            -- _layouts/machine.liquid --
            ---
            layout: default
            ---
            <h1>{{ page.title }}</h1><p>{{ page.inventor }}</p>{{ content }}
            -- _machines/engine.md --
            ---
            title: Engine
            layout: machine
            inventor: Babbage
            ---
            Text
            """).Of(Kinds.Pages), p => p.Collection == "machines");
        Assert.Equal("Babbage Text", Words(page.Body.Text));
        Assert.Null(page.Body.Heading);
    }

    [Fact]
    public void An_own_layouts_heading_replaces_ours()
    {
        var page = Page(Checkout("""
            -- _layouts/machine.liquid --
            ---
            layout: default
            ---
            <header class="post-header"><h1>The {{ page.title }} of 1837</h1><p class="post-description">{{ page.description }}</p></header>{{ content }}
            -- _pages/engine.md --
            ---
            title: Engine
            description: It computes.
            layout: machine
            ---
            Text
            """), "Engine");
        Assert.Equal(("The Engine of 1837", "Text"), (page.Body.Heading, Words(page.Body.Text)));
    }

    [Fact]
    public void The_themes_own_text_of_a_layout_is_not_run()
    {
        var site = Checkout("-- _layouts/teaching.html --\n---\nlayout: page\n---\nOwn {{ content }}\n-- _layouts/page.html --\n---\n---\nFrame {{ content }}\n"
            + "-- _pages/a.md --\n---\ntitle: A\nlayout: page\n---\nText\n-- _pages/b.md --\n---\ntitle: B\nlayout: teaching\n---\nText\n");
        Assert.Equal(("Text", "Own Text"), (Words(Page(site, "A").Body.Text), Words(Page(site, "B").Body.Text)));
    }

    [Theory]
    [InlineData("{% for x in (1..100000000) %}{{ x }}{% endfor %}", "PRF344", 4)]
    [InlineData("{% include self.html %}", "PRF332", 1)]
    public void A_mistake_in_an_own_layout_is_reported_at_its_line_and_the_page_is_shown_in_a_layout_of_ours(string text, string code, int line)
    {
        var site = Checkout($$"""
            -- _includes/self.html --
            {% include self.html %}
            -- _layouts/machine.liquid --
            ---
            layout: page
            ---
            {{text}}
            -- _pages/engine.md --
            ---
            title: Engine
            layout: machine
            ---
            Text
            """);
        Assert.Equal("Text", Page(site, "Engine").Body.Text);
        Assert.Single(site.Diagnostics, d => d.Code == code && d.Location.Line == line && d.Location.Path != "_pages/engine.md");
    }

    [Fact]
    public void A_layout_that_leads_back_to_itself_is_reported_and_the_page_is_shown_in_a_layout_of_ours()
    {
        var site = Checkout("-- _layouts/a.html --\n---\nlayout: b\n---\nA {{ content }}\n-- _layouts/b.html --\n---\nlayout: a\n---\nB {{ content }}\n"
            + "-- _pages/engine.md --\n---\ntitle: Engine\nlayout: a\n---\nText\n");
        Assert.Equal("Text", Page(site, "Engine").Body.Text);
        Assert.Single(site.Diagnostics, d => d.Code == "PRF312" && d.Location is { Path: "_layouts/b.html", Line: 2 });
    }

    [Theory]
    [InlineData(MarkupLimits.Layouts, false)]
    [InlineData(MarkupLimits.Layouts + 1, true)]
    public void Layouts_may_be_nested_up_to_the_limit(int layouts, bool isNamed)
    {
        var chain = Enumerable.Range(1, layouts).Select(n => $"-- _layouts/l{n}.html --\n---\nlayout: l{n + 1}\n---\n{{{{ content }}}} {n}\n");
        var site = Checkout(string.Concat(chain) + "-- _pages/engine.md --\n---\ntitle: Engine\nlayout: l1\n---\nText\n");
        Assert.Equal(isNamed, site.Diagnostics.Any(d => d.Code == "PRF312"));
        Assert.Equal(isNamed, Page(site, "Engine").Body.Text == "Text");
    }

    [Fact]
    public void Scripts_and_styles_of_other_sites_are_not_loaded_and_are_reported()
    {
        var site = Checkout("""
            -- _layouts/machine.liquid --
            ---
            layout: page
            ---
            <script src="https://example.com/tracker.js"></script><link rel="stylesheet" href="//example.com/look.css">{{ content }}
            -- _pages/engine.md --
            ---
            title: Engine
            layout: machine
            ---
            Text
            """);
        Assert.Equal("<p>Text</p>", Page(site, "Engine").Body.Html.Trim());
        Assert.Equal(2, site.Diagnostics.Count(d => d.Code == "PRF313" && d.Location.Path == "_layouts/machine.liquid"));
    }

    [Fact]
    public void Another_page_that_shows_the_content_shows_it_without_the_layout()
    {
        var site = Checkout("-- _layouts/machine.liquid --\n---\nlayout: page\n---\nAround {{ content }}\n"
            + "-- _machines/engine.md --\n---\ntitle: Engine\nlayout: machine\n---\nText\n"
            + "-- _pages/all.md --\n---\ntitle: All\nlayout: page\n---\n{% for m in site.machines %}{{ m.content }}{% endfor %}\n");
        Assert.Equal("Text", Words(Page(site, "All").Body.Text));
    }

    [Fact]
    public void An_own_include_of_a_stock_name_is_run_in_place_of_ours()
    {
        var site = Checkout("""
            -- _includes/figure.html --
            <b>{{ include.path }}</b>
            -- _pages/a.md --
            ---
            title: A
            ---
            {% include figure.liquid path="x.png" %}
            """);
        Assert.Equal("x.png", Words(Page(site, "A").Body.Text));
    }

    [Fact]
    public void The_plain_layout_of_the_profile_has_none() =>
        Assert.Equal("Hello.", ContentFolder.Load(
            "-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\nlayout: about\n---\nHello.\n-- _layouts/about.html --\n<p>Extra</p>\n")
            .Home.Body.Text);

    internal static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
