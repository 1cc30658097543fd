using System.Reflection;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>While a page is rendered, its site notes everything that is read of it.</summary>
public sealed class SiteInputTests
{
    public static TheoryData<string> Properties =>
        [.. typeof(Site).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name)];

    // If a part were not noted, a change of it would not lay out again the pages that show it.
    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_part_of_a_site_is_noted_when_it_is_read(string property)
    {
        var inputs = new HashSet<SiteInput>();
        var site = ContentFolder.Load("-- site.yml --\nfirst_name: Ada\n").Noting(inputs);
        typeof(Site).GetProperty(property)!.GetValue(site);
        Assert.NotEmpty(inputs);
    }

    [Fact]
    public void An_equal_input_is_noted_once()
    {
        var inputs = new HashSet<SiteInput>();
        var site = ContentFolder.Load("-- site.yml --\nfirst_name: Ada\n").Noting(inputs);
        Assert.Equal(site.Settings.Title + site.ItemAt("/a/"), site.Settings.Title + site.ItemAt("/a/"));
        Assert.Equal(2, inputs.Count);
    }

    [Fact]
    public void A_site_that_notes_nothing_is_the_same_site()
    {
        var site = ContentFolder.Load("-- site.yml --\nfirst_name: Ada\n");
        Assert.Same(site.Settings, site.Noting(new HashSet<SiteInput>()).Settings);
    }
}
