using Profile.Tests.Shared;

namespace Profile.Content.Tests.Pages;

/// <summary>What a site's own <c>_layouts/about</c> adds to the home page, and which parts of it the theme already has.</summary>
public sealed class OwnSectionsTests
{
    private const string Stock = """
        ---
        layout: default
        ---
        <div class="post">
          <header class="post-header"><h1 class="post-title">{{ site.title }}</h1><p class="desc">{{ page.subtitle }}</p></header>
          <article>
            {% if page.profile %}
                <div class="profile float-right">{% include figure.liquid path="assets/img/ada.jpg" %}<div class="more-info">Office</div></div>{% endif %}
            <div class="clearfix">{{ content }}</div>
            {% if page.news %}<h2><a href="{{ '/news/' | relative_url }}">news</a></h2>{% include news.liquid limit=true %}{% endif %}
            {% if page.selected_papers %}<h2>selected publications</h2>{% include selected_papers.liquid %}{% endif %}
            EXTRA
            {% if page.social %}
                <div class="social"><div class="contact-icons">{% include social.liquid %}</div><div class="contact-note">Write</div></div>{% endif %}
          </article>
        </div>
        """;

    private static Site Load(string extra, string name = "about") => ContentFolder.Load("""
        -- _config.yml --
        title: Ada
        -- _data/awards.yml --
        - Medal of 1843
        -- _includes/teaching.html --
        <p>Looms, {{ include.year }}</p>
        -- _layouts/NAME.liquid --
        LAYOUT
        -- _news/one.md --
        ---
        date: 1843-01-02
        inline: true
        ---
        Item.
        -- _bibliography/papers.bib --
        @article{a, title={T}, author={Lovelace, Ada}, year=1843, selected={true}}
        -- _pages/about.md --
        ---
        layout: NAME
        permalink: /
        subtitle: Countess
        profile: {image: ada.jpg}
        news: true
        selected_papers: true
        social: true
        ---
        Hello.
        """.Replace("NAME", name, StringComparison.Ordinal)
            .Replace("LAYOUT", Stock.Replace("EXTRA", extra, StringComparison.Ordinal), StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("<h2>Publications</h2> <div class=\"publications\">{% bibliography -q @*[selected=true] %}</div>")]
    [InlineData("<script>alert(1)</script>")]
    public void A_layout_without_a_section_of_its_own_adds_nothing(string extra) => Assert.Null(Load(extra).Home.OwnSections);

    [Theory]
    [InlineData("about")]
    [InlineData("my-home")]
    public void Its_own_sections_are_shown_with_their_headings(string name)
    {
        var html =
            Load("<h2>Awards</h2><ul>{% for a in site.data.awards %}<li>{{ a }}</li>{% endfor %}</ul><h2>Teaching</h2>{% include teaching.html year=1842 %}",
            name).Home.OwnSections!;
        Assert.Equal("<h2>Awards</h2><ul><li>Medal of 1843</li></ul><h2>Teaching</h2><p>Looms, 1842</p>", Regexes.Tags(html));
    }

    [Fact]
    public void A_mistake_in_it_is_told_at_its_place_and_costs_nothing_else()
    {
        var site = Load("{% for x in (1..100000000) %}{{ x }}{% endfor %}");
        Assert.Equal("Hello.", site.Home.Body.Text);
        Assert.Single(site.Diagnostics,
            d => d.Location.Path == "_layouts/about.liquid" && d.Code.StartsWith("PRF34", StringComparison.Ordinal) && d.Location.Line > 4);
    }

    [Fact]
    public void The_plain_layout_of_the_profile_has_none() =>
        Assert.Null(ContentFolder.Load(
            "-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\nHello.\n-- _layouts/about.html --\n<p>Extra</p>\n").Home.OwnSections);

    private static class Regexes
    {
        // White space between tags, wrappers and ids of headings are not under test.
        public static string Tags(string html) => System.Text.RegularExpressions.Regex.Replace(
            System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Replace(html, "</?(div|article)[^>]*>", ""), " id=\"[^\"]*\"",
                ""), @"\s*\n\s*", "").Trim();
    }
}
