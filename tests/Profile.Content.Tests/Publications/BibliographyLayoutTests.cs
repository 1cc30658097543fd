using Profile.Content.Markup;
using Profile.Content.Publications;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Publications;

/// <summary>What a site's own <c>_layouts/bib</c> adds to an entry: links, remarks and pictures that the theme lacks, and nothing else.</summary>
public sealed class BibliographyLayoutTests
{
    private const string Rest = """

        -- _config.yml --
        first_name: Ada
        last_name: Lovelace
        scholar_userid: ada1
        -- _data/talks.yml --
        looms: https://example.org/talks/looms
        -- _includes/award.liquid --
        <a href="https://example.org/award/{{ entry.prize }}">Prize</a>
        -- _bibliography/papers.bib --
        @article{looms, title={On Looms}, author={Lovelace, Ada and Babbage, Charles},
          arxiv={1843.00001}, pdf={looms.pdf}, media={https://example.org/a_b~c}, paper_id={xyz}, prize={7}}
        @article{plain, title={Plain}, author={Lovelace, Ada}, year=1843}
        """;

    private static Site Load(string layout, string path = "_layouts/bib.liquid") => ContentFolder.Load($"-- {path} --\n---\n---\n{layout}{Rest}");

    private static string[] Own(Site site, string key = "looms") =>
        [.. site.Publications.Find(key)!.Links.Where(l => l.Kind == PublicationLinkKind.Own).Select(l => $"{l.Label} {l.Href}")];

    [Theory]
    [InlineData("_layouts/bib.liquid")]
    [InlineData("_layouts/bib.html")]
    public void A_button_for_an_own_field_becomes_a_link_on_the_entries_that_have_the_field(string path)
    {
        var site = Load("{% if entry.media %}<a href=\"{{ entry.media }}\" class=\"btn\">Media</a>{% endif %}", path);
        Assert.Equal(["Media https://example.org/a_b~c"], Own(site));
        Assert.Empty(Own(site, "plain"));
    }

    [Fact]
    public void A_link_that_the_theme_shows_is_not_shown_again() =>
        Assert.Empty(Own(Load("""
            <a href="http://arxiv.org/abs/{{ entry.arxiv }}">arXiv</a>
            <a href="{{ entry.pdf | prepend: '/assets/pdf/' | relative_url }}">PDF</a>
            <a class="abstract btn" role="button">Abs</a> <a href="#">Top</a> <a href="">Nothing</a>
            """)));

    [Fact]
    public void Variables_data_and_includes_are_there() =>
        Assert.Equal(
            ["Google Scholar https://scholar.google.com/citations?user=ada1&id=xyz", "Talk https://example.org/talks/looms",
                "Prize https://example.org/award/7"],
            Own(Load("""
                {% assign user = site.scholar_userid %}
                {% if entry.paper_id %}<a href="https://scholar.google.com/citations?user={{ user }}&id={{ entry.paper_id }}"
                  aria-label="Google Scholar"><img src="x.svg"></a>{% endif %}
                {% if site.data.talks[entry.key] %}<a href="{{ site.data.talks[entry.key] }}">Talk</a>{% endif %}
                {% if entry.prize %}{% include award.liquid %}{% endif %}
                """)));

    [Fact]
    public void What_only_the_owners_layout_says_of_an_entry_is_below_it()
    {
        var site = ContentFolder.Load("""
            -- _config.yml --
            first_name: Ada
            -- _layouts/bib.liquid --
            ---
            ---
            <div class="col-sm-8">
            <div class="title">{{ entry.title }}</div>
            <p>{{ entry.author }}, <em>{{ entry.journal }}</em>, {{ entry.year }}</p>
            {% if entry.prize %}<abbr class="badge">{{ entry.prize }}</abbr>{% endif %}
            {% if entry.tldr %}<div class="tldr" style="color: red">{{ entry.tldr }}</div>{% endif %}
            {% if entry.corresponding %}<span><b>Correspondence to</b> {{ entry.corresponding }}</span>{% endif %}
            <div class="abstract hidden">{{ entry.secret }}</div><a href="https://example.org/x">Material</a>
            </div>
            -- _bibliography/papers.bib --
            @article{a, title={On Looms}, author={Lovelace, Ada and Babbage, Charles}, journal={Memoirs}, year=1843, prize={Spotlight},
              tldr={Weaving <b> is computing}, corresponding={Charles Babbage}, secret={Nobody sees this}}
            @article{b, title={Plain}, author={Lovelace, Ada}, journal={Memoirs}, year=1843}
            """);
        var paper = site.Publications.Find("a")!;
        Assert.Equal(["Correspondence to Charles Babbage", "Spotlight", "Weaving is computing"], paper.Remarks.Order(StringComparer.Ordinal));
        Assert.Contains("<p class=\"venue\">Weaving is computing</p>", site.PublicationRenderer.List([paper]), StringComparison.Ordinal);
        Assert.Empty(site.Publications.Find("b")!.Remarks);
    }

    [Theory]
    [InlineData("teaser.png", "/assets/img/teaser.png")]
    [InlineData("absent.png", null)]
    public void A_picture_by_an_own_field_is_the_preview_of_an_entry_without_one(string teaser, string? preview)
    {
        var site = ContentFolder.Load("-- _config.yml --\nfirst_name: Ada\n-- assets/img/teaser.png --\nx\n-- assets/img/publication_preview/own.png --\nx\n"
            + "-- _layouts/bib.liquid --\n<img src=\"https://badges.example.org/x.svg\"> <img src=\"{{ entry.teaser | prepend: '/assets/img/' | "
            + "relative_url }}?v=1\">\n"
            + $"-- _bibliography/papers.bib --\n@misc{{a, title={{A}}, year=1843, teaser={{{teaser}}}}}\n@misc{{b, title={{B}}, year=1843, "
            + $"teaser={{{teaser}}}, preview={{own.png}}}}\n");
        Assert.Equal(preview, site.Publications.Find("a")!.Preview);
        Assert.Equal("/assets/img/publication_preview/own.png", site.Publications.Find("b")!.Preview);
    }

    [Fact]
    public void Authors_are_the_themes() =>
        Assert.Empty(Own(
            Load("<div class=\"author\">{% for a in entry.author_array %}<a href=\"https://example.org/{{ a.last }}\">{{ a.first }}</a>{% endfor %}</div>")));

    [Fact]
    public void A_link_without_a_short_label_is_called_by_its_host() =>
        Assert.Equal(["example.org https://www.example.org/x"], Own(Load("<a href=\"https://www.example.org/x\"><i class=\"fas fa-globe\"></i></a>")));

    [Fact]
    public void A_dangerous_address_is_left_out_and_reported()
    {
        var site = Load("<a href=\"javascript:{{ entry.prize }}\">Prize</a>");
        Assert.Empty(Own(site));
        Assert.Contains(site.Diagnostics, d => d.Code == "PRF427" && d.Location.Path == "_bibliography/papers.bib");
    }

    [Theory]
    [InlineData("{% for x in (1..100000000) %}{{ x }}{% endfor %}", "PRF344")]
    [InlineData("{% include absent.liquid %}", "PRF330")]
    [InlineData("{% if entry.media %}", "PRF321")]
    public void A_mistake_in_the_layout_is_one_diagnostic_and_costs_no_entry(string layout, string code)
    {
        var site = Load(layout);
        Assert.Single(site.Diagnostics, d => d.Code == code && d.Location is { Path: "_layouts/bib.liquid", Line: 3 });
        Assert.Equal(2, site.Publications.All.Length);
    }

    [Fact]
    public void Many_entries_together_have_a_bound_too()
    {
        const int Each = 500 * 900;
        var entries = string.Concat(Enumerable.Range(0, (MarkupLimits.EntryLayoutSteps / Each) + 1)
            .Select(i => $"@article{{k{i}, title={{T}}, author={{Lovelace, Ada}}, year=1843}}\n"));
        var site = ContentFolder.Load(
            $"-- _config.yml --\nfirst_name: Ada\n-- _layouts/bib.liquid --\n{{% for x in (1..500) %}}{{% for y in (1..900) %}}{{% assign z = y %}}{{% "
            + $"endfor %}}{{% endfor %}}\n-- _bibliography/papers.bib --\n{entries}");
        Assert.Single(site.Diagnostics, d => d is { Code: "PRF342", Location.Path: "_layouts/bib.liquid" });
        Assert.Equal((MarkupLimits.EntryLayoutSteps / Each) + 1, site.Publications.All.Length);
    }

    [Fact]
    public void Another_template_of_the_settings_is_the_one_that_counts() =>
        Assert.Equal(["Media https://example.org/a_b~c"],
            Own(ContentFolder.Load($"-- _layouts/paper.liquid --\n<a href=\"{{{{ entry.media }}}}\">Media</a>{Rest}"
            .Replace("scholar_userid: ada1", "scholar: {bibliography_template: paper}", StringComparison.Ordinal))));

    [Fact]
    public void Lists_and_the_papers_page_show_it() =>
        Assert.Contains("<a href=\"https://example.org/a_b~c\">Media</a>",
            Load("<a href=\"{{ entry.media }}\">Media</a>") is var site ? site.PublicationRenderer.List(site.Publications.All) : "", StringComparison.Ordinal);
}
