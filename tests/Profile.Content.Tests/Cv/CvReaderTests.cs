using Profile.Content.Cv;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Cv;

public sealed class CvReaderTests
{
    private static CurriculumVitae Cv(string sections) =>
        ContentFolder.Load(
        $"-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\n"
            + $"-- experience.yml --\ncv:\n  name: Ada\n  sections:\n{Indent(sections)}").Cv!;

    private static string Indent(string text) => string.Join('\n', text.Split('\n').Select(l => "    " + l));

    private static CvEntry Entry(string entry) => Cv($"Any:\n  - {entry.ReplaceLineEndings("\n    ")}").Sections.Single().Entries.Single();

    [Fact]
    public void Sections_keep_their_names_and_their_order()
    {
        var cv = Cv("Zeta:\n  - bullet: a\nAlpha & Beta:\n  - bullet: b\nprofessional_service_and_talks:\n  - bullet: c");
        Assert.Equal(["Zeta", "Alpha & Beta", "Professional Service and Talks"], cv.Sections.Select(s => s.Title));
    }

    [Fact]
    public void An_education_entry_shows_degree_and_field_at_the_institution()
    {
        var entry = Assert.IsType<CvDatedEntry>(Entry(
            "institution: Home\narea: Mathematics\ndegree: BA\nstart_date: 2019-09\nend_date: 2023-06-30\nlocation: London\nhighlights:\n  - First *prize*"));
        Assert.Equal(("BA, Mathematics", "Home", "London", "Sep 2019 – Jun 2023"), (entry.Heading, entry.Organisation, entry.Place, entry.Dates));
        Assert.Equal(["First <em>prize</em>"], entry.Highlights.ToArray());
    }

    [Theory]
    [InlineData("date: 2019", "2019")]
    [InlineData("date: Summer 2019", "Summer 2019")]
    [InlineData("start_date: 2020", "2020 – present")]
    [InlineData("start_date: 2020\nend_date: present", "2020 – present")]
    [InlineData("start_date: 2020-03\nend_date: 2023-03", "Mar 2020 – Mar 2023")]
    [InlineData("end_date: 2021", "2021")]
    [InlineData("summary: none", null)]
    public void Dates_are_as_precise_as_they_were_written(string keys, string? shown) =>
        Assert.Equal(shown, Assert.IsType<CvDatedEntry>(Entry($"company: Babbage\nposition: Analyst\n{keys}")).Dates);

    [Fact]
    public void A_normal_entry_shows_its_name() =>
        Assert.Equal("An <em>Engine</em>", Assert.IsType<CvDatedEntry>(Entry("name: An *Engine*\ndate: 1840")).Heading);

    [Fact]
    public void A_publication_entry_shows_authors_and_journal()
    {
        var entry = Assert.IsType<CvPublicationEntry>(
            Entry("title: Notes\nauthors:\n  - Ada Lovelace\n  - L. F. Menabrea\njournal: Memoirs\ndoi: 10.1/x\ndate: 1843"));
        Assert.Equal(("Notes", "Memoirs", "1843", "https://doi.org/10.1/x"), (entry.Title, entry.Venue, entry.Dates, entry.Url));
        Assert.Equal(["Ada Lovelace", "L. F. Menabrea"], entry.Authors.ToArray());
    }

    [Fact]
    public void A_one_line_entry_is_a_label_with_details() =>
        Assert.Equal(new CvLabelEntry("Languages", "English, <strong>French</strong>"), Entry("label: Languages\ndetails: English, **French**"));

    [Theory]
    [InlineData("bullet: A *point*", CvMark.Bullet)]
    [InlineData("number: A *point*", CvMark.Number)]
    [InlineData("reversed_number: A *point*", CvMark.ReversedNumber)]
    [InlineData("A *point*", CvMark.None)]
    public void Points_and_lines_are_texts(string entry, object mark) =>
        Assert.Equal(new CvTextEntry((CvMark)mark, "A <em>point</em>"), Entry(entry));

    [Theory]
    [InlineData("language: French\nfluency: Fluent", CvLabel.Language, "French", "Fluent")]
    [InlineData("name: Engines\nkeywords:\n  - Difference\n  - Analytical", CvLabel.Skill, "Engines", "Difference, Analytical")]
    public void JSON_Resumes_shapes_are_read_too(string entry, object kind, string label, string details) =>
        Assert.Equal(new CvLabelEntry(label, details, (CvLabel)kind), Entry(entry));

    [Fact]
    public void An_award_shows_who_gave_it() =>
        Assert.Equal("Royal Society", Assert.IsType<CvDatedEntry>(Entry("title: A medal\nawarder: Royal Society\ndate: 1850")).Organisation);

    [Fact]
    public void An_entry_of_no_known_type_still_shows_its_words() =>
        Assert.Equal(new CvTextEntry(CvMark.None, "red, blue"), Entry("colour: red\nother: blue"));

    [Theory]
    [InlineData("- {name: Charles, reference: She sees it.}", "Charles|She sees it.")]
    [InlineData("- {name: Weaving, level: Master, keywords: [silk, wool]}", "Weaving|Master: silk, wool")]
    [InlineData("- {name: Weaving, level: Master}", "Weaving|Master")]
    [InlineData("- {title: Notes, publisher: Taylor, releaseDate: 1843}", "Notes|Taylor|1843")]
    [InlineData("- {institution: London, area: Algebra, courses: [Series], highlights: [Thesis], score: First}", "Algebra|London||Series|Thesis|First")]
    public void What_JSON_Resume_writes_is_shown_in_a_RenderCV_file_too(string entry, string shown)
    {
        var site = ContentFolder.Load($"-- site.yml --\nfirst_name: Ada\n-- experience.yml --\ncv:\n  sections:\n    Work:\n      {entry}\n");
        Assert.Empty(site.Diagnostics.Where(d => d.Location.Path == "experience.yml"));
        Assert.Equal(shown, Assert.Single(site.Cv!.Sections.Single().Entries) switch
        {
            CvLabelEntry labelled => $"{labelled.Label}|{labelled.Shown}",
            CvDatedEntry dated => string.Join('|', [dated.Heading, dated.Organisation, dated.Dates, .. dated.Points]),
            var other => other.ToString(),
        });
    }
}
