using Profile.Content.Cv;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Pages;

/// <summary>Files that are a part of a page: neither pages themselves nor mistakes.</summary>
public sealed class PartOfPageTests
{
    private const string Native =
        "-- site.yml --\nfirst_name: Ida\nlast_name: Noll\nurl: https://ida.example.org\n-- about.md --\n---\ntitle: About\n---\nHello.\n";

    [Theory]
    [InlineData("layout: profiles\nprofiles:\n  - align: left\n    content: people/wei.md", "Text.", false)]
    [InlineData("layout: profiles\nprofiles:\n  - align: left\n    content: wei.md", "Text.", false)]
    [InlineData("nav: true", "{% include_relative people/wei.md %}", false)]
    [InlineData("nav: true", "Text.", true)]
    public void A_file_without_front_matter_is_reported_unless_a_page_includes_it(string keys, string text, bool isReported)
    {
        var site = ContentFolder.Load($"{Native}-- pages/group.md --\n---\ntitle: Group\n{keys}\n---\n{text}\n"
            + "-- pages/people/wei.md --\nWei works on threads.\n");
        Assert.Equal(isReported, site.Diagnostics.Any(d => d.Code == "PRF217"));
        Assert.Null(site.ItemAt("/wei/"));
    }

    [Theory]
    [InlineData("name: Wei Tau", "Wei works on threads.", "Wei Tau")]
    [InlineData("align: left", "---\ntitle: <b>Wei</b> Tau\n---\nWei works on threads.", "Wei Tau")]
    [InlineData("align: left", "Wei works on threads.", "")]
    [InlineData("name: Wei Tau\n    image_alt: Wei at a loom", "Wei works on threads.", "Wei at a loom")]
    public void The_portrait_of_a_person_is_described_by_that_persons_name_and_never_by_the_owners(string keys, string content, string described)
    {
        var site = ContentFolder.Load($"{Native}-- pages/group.md --\n---\ntitle: Group\nlayout: profiles\nprofiles:\n  - image: wei.png\n"
            + $"    content: people/wei.md\n    {keys}\n---\nText.\n-- pages/people/wei.md --\n{content}\n");
        Assert.Equal(described, site.Of(Kinds.Pages).Single(p => p.Permalink == "/group/").People.Single().Box.PictureAlt);
    }

    [Theory]
    [InlineData("cv_format: jsonresume", "", "Weaver")]
    [InlineData("nav: true", "", null)]
    [InlineData("nav: true", "jekyll_get_json: [{data: resume, json: assets/json/resume.json}]", "Weaver")]
    public void A_resume_is_shown_if_the_page_or_the_settings_request_it(string key, string setting, string? headline) => Assert.Equal(headline,
        ContentFolder.Load($$"""
            -- _config.yml --
            title: blank
            first_name: Ida
            {{setting}}
            -- _pages/cv.md --
            ---
            layout: cv
            permalink: /cv/
            {{key}}
            ---
            -- assets/json/resume.json --
            {"basics": {"name": "Ida Noll", "label": "Weaver"}, "work": [{"name": "Loom Co"}]}
            """).Cv?.Headline);

    [Theory]
    [InlineData("al_folio: {api_version: 1}", "Experience: Lead, Guild, Weaver, Spinner, Helper; Education: MSc, BSc; Skills: ")]
    [InlineData("title: blank", "Education: BSc, MSc; Skills: ; Experience: Weaver, Lead, Helper, Spinner; Volunteer: Guild")]
    public void The_gem_shows_work_first_and_the_newest_of_it_and_other_checkouts_as_it_is_written(string setting, string sections)
    {
        var site = ContentFolder.Load($$"""
            -- _config.yml --
            first_name: Ida
            {{setting}}
            -- _data/cv.yml --
            cv:
              sections:
                Education:
                  - {institution: TU, degree: BSc, start_date: 2010, end_date: 2013}
                  - {institution: TU, degree: MSc, start_date: 2013, end_date: 2015-06}
                Skills:
                  - {label: Silk, details: raw}
                Experience:
                  - {company: A, position: Weaver, start_date: 2016, end_date: 2018}
                  - {company: B, position: Lead, start_date: 2018-02, end_date: present}
                  - {company: C, position: Helper}
                  - {company: E, position: Spinner, end_date: 2012}
                Volunteer:
                  - {organization: D, position: Guild, date: 2019}
            """);
        Assert.Equal(sections, string.Join("; ",
            site.Cv!.Shown.Select(s => $"{s.Title}: {string.Join(", ", s.Entries.OfType<CvDatedEntry>().Select(e => e.Degree ?? e.Heading))}")));
    }

    [Theory]
    [InlineData("[Wei Tau, Noll I.]", "J. Looms", "Wei Tau, Noll I. <em>J. Looms</em>")]
    [InlineData("[Wei Tau, Ida Noll]", "J. Looms", "Wei Tau, Ida Noll. <em>J. Looms</em>")]
    [InlineData("[\"*Ida Noll, Jr.*\"]", "J", "<em>Ida Noll, Jr.</em> <em>J</em>")]
    [InlineData("[Who?]", "J", "Who? <em>J</em>")]
    [InlineData("[Wei Tau]", "", "Wei Tau")]
    [InlineData("[]", "J", "<em>J</em>")]
    public void The_line_of_a_publication_has_one_full_stop(string authors, string journal, string line)
    {
        var site = ContentFolder.Load($"{Native}-- experience.yml --\ncv:\n  sections:\n    publications:\n      - title: On Looms\n"
            + $"        authors: {authors}\n        journal: {journal}\n        date: 2020-01\n");
        Assert.Equal(line, Assert.IsType<CvPublicationEntry>(site.Cv!.Sections.Single().Entries.Single()).Circumstances);
    }
}
