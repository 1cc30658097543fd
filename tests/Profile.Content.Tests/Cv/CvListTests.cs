using Profile.Content.Cv;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Cv;

/// <summary>al-folio's older list of blocks (docs/reference/al-folio.md, 5.5), as owners write it, not only as its manual describes it.</summary>
public sealed class CvListTests
{
    private static CvSection Section(string block) =>
        Assert.Single(ContentFolder.Load($"-- _config.yml --\nfirst_name: Ada\n-- _data/cv.yml --\n{block}").Cv!.Sections);

    [Theory]
    [InlineData("- title: Skills\n  contents: <div><p>Looms</p></div>\n", "<div><p>Looms</p></div>")]
    [InlineData("- title: Skills\n  type: own\n  contents: >\n    Looms and\n    engines\n", "Looms and engines")]
    public void A_text_in_place_of_a_list_is_shown_as_it_is(string block, string html) =>
        Assert.Equal(html, Assert.IsType<CvTextEntry>(Assert.Single(Section(block).Entries)).Html);

    [Theory]
    [InlineData("items: Looms and engines")]
    [InlineData("items: [Looms and engines]")]
    [InlineData("contents: Looms and engines")]
    public void A_single_point_needs_no_list(string points) =>
        Assert.Equal(["Looms and engines"],
            Assert.IsType<CvDatedEntry>(
            Assert.Single(Section($"- title: Interests\n  type: nested_list\n  contents:\n    - title: Work\n      {points}\n").Entries)).Highlights.ToArray());

    [Theory]
    [InlineData("[Title: Looms and engines, Advisor: Babbage]", "Title: Looms and engines|Advisor: Babbage")]
    [InlineData("[{title: Thesis, contents: [Title: Looms, Advisor: Babbage]}]", "Thesis<ul><li>Title: Looms</li><li>Advisor: Babbage</li></ul>")]
    [InlineData("[Research: [Looms, Engines]]", "Research<ul><li>Looms</li><li>Engines</li></ul>")]
    public void A_key_that_is_no_part_of_the_format_is_the_label_of_its_value(string points, string html) =>
        Assert.Equal(html.Split('|'), Assert.IsType<CvDatedEntry>(Assert.Single(Section($"""
            - title: Education
              type: time_table
              contents:
                - title: Study
                  description: {points}

            """).Entries)).Highlights);
}
