using System.Net;
using System.Text.RegularExpressions;
using Profile.Tests.Shared;

namespace Profile.Tests.AlFolio;

/// <summary>
/// HTML that owners write outside bodies: the footer, the note under the contacts, fields of the bibliography (docs/reference/al-folio.md, 5.2, 5.4).
/// </summary>
public sealed class FragmentTests : IDisposable
{
    private readonly ServedSite served = new("""
        -- _config.yml --
        title: blank
        first_name: Ada
        url: https://ada.example.org
        scholar: {last_name: [Lovelace], first_name: [Ada]}
        footer_text: >
          Powered by <a href="https://jekyllrb.com/" target="_blank">Jekyll</a> with <a href="https://github.com/alshedivat/al-folio">al-folio</a> theme.
          <div onclick="evil()">Set in <i class="fas fa-anchor"></i> <a href="colophon/">Bulmer</a> <b>unclosed
        contact_note: Write to <i class="fa fa-envelope"></i> the <a href="/publications/">author
        -- _pages/about.md --
        ---
        layout: about
        permalink: /
        social: true
        ---
        See {%cite sketch %} and {% cite nowhere %} and {%- reference nowhere -%}.

        {% bibliography --cited %}
        -- _pages/colophon.md --
        ---
        permalink: /colophon/
        title: Colophon
        ---
        Text.
        -- _bibliography/papers.bib --
        @article{sketch, title={Sketch}, author={Lovelace, Ada}, year={1843}, inspirehep_id={1842},
          note={With <i class="fas fa-star"></i> notes by <a href="/colophon/">the printer</a>}, annotation={<i class="fas fa-music"></i> The first program},
          additional_info={. *Read* <i class="fas fa-book"></i> it}, award={A *medal* <i class="fas fa-trophy"></i>}, award_name={Medal},
          abstract={We <i class="ai ai-arxiv"></i> say <b>much}}
        @article{looms, title={Looms}, author={Lovelace, Ada}, year={1841}}
        """);

    public void Dispose() => served.Dispose();

    private Task<string> Page(string path) => served.Http.GetStringAsync(path);

    [Theory]
    [InlineData("/")]
    [InlineData("/colophon/")]
    public async Task The_footer_is_finished_on_every_page(string path)
    {
        var page = await Page(path);
        var footer = page[page.IndexOf("<footer", StringComparison.Ordinal)..];
        Assert.Contains("Set in <svg class=\"pf-icon\"", footer, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/colophon/\">Bulmer</a> <b>unclosed</b></div>", footer, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", footer, StringComparison.Ordinal);
        Assert.DoesNotContain("Powered by", footer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_footer_leads_to_the_imprint()
    {
        static string Site(string path) =>
            $"-- _config.yml --\nfirst_name: Ada\nimpressum_path: {path}\n-- _pages/law.md --\n---\npermalink: /law/\n---\nWho.\n";
        using var served = new ServedSite(Site("/law/"));
        var page = await served.Http.GetStringAsync("/");
        Assert.Contains("<div><a href=\"/law/\">Impressum</a></div>", page[page.IndexOf("<footer", StringComparison.Ordinal)..], StringComparison.Ordinal);
        var dead = Assert.Single(ContentFolder.Load(Site("/lwa/")).Diagnostics, d => d.Code == "PRF303");
        Assert.Equal(("_config.yml", 2), (dead.Location.Path, dead.Location.Line));
    }

    [Fact]
    public async Task The_note_under_the_contacts_is_finished()
    {
        var page = await Page("/");
        Assert.Matches(new Regex("contact-note\">Write to <svg class=\"pf-icon\".*</svg> the <a href=\"/publications/\">author</a></div>",
            RegexOptions.NonBacktracking), page);
    }

    [Theory]
    [InlineData("award={Oral}", "<span class=\"pf-award\">Oral</span>")]
    [InlineData("award={For *looms*}, award_name={Best Paper}", "<details class=\"pf-award\"><summary>Best Paper</summary>")]
    [InlineData("award={A medal, given by the guild of weavers for looms}", "<details class=\"pf-award\"><summary>Awarded</summary>")]
    public async Task A_short_award_says_itself_and_a_long_one_opens(string fields, string expected)
    {
        using var site = new ServedSite(
            $"{Sites.Ada}\n-- publications.bib --\n@article{{sketch, title={{Sketch}}, author={{Lovelace, Ada}}, year={{1843}}, {fields}}}\n");
        Assert.Contains(expected, await site.Http.GetStringAsync("/publications/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_of_a_publication_are_finished()
    {
        var page = await Page("/publications/");
        Assert.DoesNotContain("<i class", page[..page.IndexOf("<pre>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("</svg> notes by <a href=\"/colophon/\">the printer</a>", page, StringComparison.Ordinal);
        Assert.Contains("</svg> The first program</p>", page, StringComparison.Ordinal);
        Assert.Contains("<p><em>Read</em> <svg class=\"pf-icon\"", page, StringComparison.Ordinal);
        Assert.Contains("<p>A <em>medal</em> <svg class=\"pf-icon\"", page, StringComparison.Ordinal);
        Assert.Contains("</svg> say <strong>much</strong>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_of_inspire_is_linked() =>
        Assert.Contains("<a href=\"https://inspirehep.net/literature/1842\">INSPIRE</a>", await Page("/publications/"), StringComparison.Ordinal);

    [Fact]
    public async Task A_tag_without_a_space_before_its_name_cites()
    {
        var page = await Page("/");
        Assert.Contains("<li id=\"sketch\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<li id=\"looms\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_of_a_missing_source_says_missing_reference() =>
        Assert.Contains("and (missing reference) and(missing reference).", WebUtility.HtmlDecode(await Page("/")), StringComparison.Ordinal);

    [Fact]
    public async Task A_first_name_alone_is_the_name() => Assert.Contains("<h1 class=\"p-name\">Ada</h1>", await Page("/"), StringComparison.Ordinal);
}
