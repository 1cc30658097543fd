using Profile.Tests.Shared;

namespace Profile.Content.Tests.Cv;

/// <summary>A CV file that contains no CV: reported, never half a page, and the last good one is kept.</summary>
public sealed class CvShapeTests
{
    private const string Good = "cv:\n  sections:\n    Work:\n      - company: Babbage\n";

    [Theory]
    [InlineData("vc:\n  sections: {}\n", "experience.yml(1,1): error PRF204: 'vc' is not a key of the CV file; did you mean 'cv'?")]
    [InlineData("cv:\n", "experience.yml(1,1): error PRF206: the CV file needs 'cv'")]
    [InlineData("cv: text\n", "experience.yml(1,5): error PRF608: cv should be a map of name and sections, not text")]
    [InlineData("cv:\n\tsections:\n", "experience.yml(2,1): error PRF201: is not YAML: there is a tab where spaces belong")]
    public void It_has_no_page_until_it_is_mended(string broken, string says)
    {
        using var folder = new ContentFolder($"-- site.yml --\nfirst_name: Ada\n-- experience.yml --\n{broken}");
        var site = folder.Load();
        Assert.Null(site.Cv);
        Assert.Null(site.Routes.Find("/experience/"));
        Assert.Equal([says], site.Diagnostics.Where(d => d.Location.Path == "experience.yml").Select(d => d.ToString()));

        folder.Write("experience.yml", Good);
        Assert.Equal("Work", folder.Load().Cv!.Sections.Single().Title);
        folder.Write("experience.yml", broken);
        Assert.Equal("Work", folder.Load().Cv!.Sections.Single().Title);
    }

    [Theory]
    [InlineData("date: 2024-13", true)]
    [InlineData("start_date: 2020-23", true)]
    [InlineData("start_date: 2020\n        end_date: tomorrow", true)]
    [InlineData("start_date: 2020\n        end_date: present", false)]
    [InlineData("date: 2019-2023", false)]
    [InlineData("date: 2020, 2021", false)]
    [InlineData("date: Summer 2019", false)]
    public void What_is_not_a_date_is_reported_and_shown(string keys, bool named)
    {
        var site = ContentFolder.Load($"-- site.yml --\nfirst_name: Ada\n-- experience.yml --\n{Good}        {keys}\n");
        Assert.Equal(named, site.Diagnostics.Any(d => d.Code == "PRF607"));
        Assert.NotEmpty(site.Cv!.Sections);
    }
}
