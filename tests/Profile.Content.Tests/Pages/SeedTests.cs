using Profile.Content.Pages;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Pages;

/// <summary>The owner's original home page, used unchanged.</summary>
public sealed class SeedTests
{
    private static readonly Site Seed = ContentFolder.Load(
        $"-- site.yml --\nfirst_name: Zongpu\nlast_name: Zhang\n-- about.md "
            + $"--\n{File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "seed-about.md"))}");

    [Fact]
    public void Its_switches_are_those_of_its_front_matter()
    {
        Assert.Equal("Email: zzp201501@gmail.com", Seed.Home.Subtitle);
        Assert.True(Seed.Home.Profile.IsEmpty && Seed.Home.News.Enabled && Seed.Home.Social == SocialPlace.End);
        Assert.False(Seed.Home.LatestPosts.Enabled || Seed.Home.SelectedPapers);
        Assert.Empty(Seed.Diagnostics);
    }

    [Fact]
    public void Every_heading_is_on_the_page() => Assert.Equal(
        ["Research Interests", "Professional Experience", "Industrial Experience", "Teaching Experience", "Honors and Award"],
        Seed.Home.Body.Headings.Select(h => h.Text));

    [Fact]
    public void Every_item_line_break_and_quote_is_on_the_page()
    {
        var html = Seed.Home.Body.Html;
        Assert.Equal(14, Count(html, "<li>"));
        Assert.Equal(6, Count(html, "<br>"));
        Assert.Equal(1, Count(html, "<blockquote>"));
        Assert.Contains("<em>March, 2020 - March, 2023</em>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>SenseTime Scholarship</strong>, Sensetime Inc.", html, StringComparison.Ordinal);
    }

    private static int Count(string html, string part) => html.Split(part).Length - 1;
}
