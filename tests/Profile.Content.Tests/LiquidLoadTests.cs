using Profile.Content.Loading;
using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>A body with Liquid runs again if something that it read has changed, and only then.</summary>
public sealed class LiquidLoadTests : IDisposable
{
    private readonly ContentFolder folder = new("""
        -- _config.yml --
        title: Notes
        -- about.md --
        ---
        title: About
        permalink: /
        ---
        Hello.
        -- _data/people.yml --
        - Ada
        -- _includes/card.html --
        card
        -- _posts/2024-01-01-one.md --
        ---
        title: One
        ---
        One.
        -- _pages/posts.md --
        ---
        title: Posts
        permalink: /posts/
        ---
        {% for p in site.posts %}{{ p.title }}{% endfor %}
        -- _pages/people.md --
        ---
        title: People
        permalink: /people/
        ---
        {{ site.data.people | join }}
        -- _pages/card.md --
        ---
        title: Card
        permalink: /card/
        ---
        {% include card.html %}
        -- _pages/year.md --
        ---
        title: Year
        permalink: /year/
        ---
        {{ 'now' | date: '%Y' }} {{ site.time | date: '%B' }}
        -- _pages/own.md --
        ---
        title: Own
        permalink: /own/
        ---
        {{ page.title }} {% link _posts/2024-01-01-one.md %}
        """);

    private readonly MovableClock clock = new(DateTimeOffset.Parse("2026-06-01T12:00:00Z"));
    private readonly SiteLoader loader;

    public LiquidLoadTests() => loader = new SiteLoader(new SiteLoadOptions(), clock);

    public void Dispose() => folder.Dispose();

    private Site Load() => loader.Load(FolderScanner.Scan(folder.Root)!);

    private Site LoadFromNothing() => new SiteLoader(new SiteLoadOptions(), clock).Load(FolderScanner.Scan(folder.Root)!);

    private static string Page(Site site, string path) => site.Of(Kinds.Pages).Single(p => p.Permalink == path).Body.Html.Trim();

    [Theory]
    [InlineData("{% include_relative part.md %}")]
    [InlineData("", "layout: profiles\nprofiles: [{content: part.md}]\n")]
    public void An_excluded_file_that_a_page_includes_is_part_of_the_version(string body, string keys = "")
    {
        folder.Write("_config.yml", "title: Notes\nexclude: [_pages/part.md]\n");
        folder.Write("_pages/part.md", "One part.");
        folder.Write("_pages/whole.md", $"---\ntitle: Whole\npermalink: /whole/\n{keys}---\n{body}\n");
        var before = Load();
        folder.Write("_pages/part.md", "Another part.");
        var after = Load();
        Assert.NotEqual(before.Version, after.Version);
        var page = after.Of(Kinds.Pages).Single(p => p.Permalink == "/whole/");
        Assert.Contains("Another part.", page.Body.Html + string.Concat(page.People.Select(p => p.Body.Html)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_posts/2024-01-01-one.md", "---\ntitle: First\n---\nOne.\n", 2)] // Itself, and the page that lists posts.
    [InlineData("_data/people.yml", "- Mary\n", 1)]
    [InlineData("_data/other.yml", "- x\n", 1)] // Its name is new in site.data, and a body may have counted the files (site.data.size).
    [InlineData("_includes/card.html", "new card", 1)]
    [InlineData("_includes/other.html", "other", 0)]
    [InlineData("_pages/other.md", "---\ntitle: Other\n---\nText.\n", 1)]
    [InlineData("_config.yml", "title: Other\n", 2)] // posts.md, which reads posts, and own.md, which reads its own page and, for its link, the base address.
    [InlineData("assets/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", 0)]
    public void A_save_runs_again_the_bodies_that_read_the_saved_file(string path, string text, int rendered)
    {
        Load();
        folder.Write(path, text);
        var site = Load();
        Assert.Equal(rendered, loader.RenderedBodies);
        var fresh = LoadFromNothing();
        Assert.Equal(fresh.Of(Kinds.Pages).Select(p => p.Body.Html), site.Of(Kinds.Pages).Select(p => p.Body.Html));
        Assert.Equal(fresh.Version, site.Version);
    }

    [Fact]
    public void What_a_body_computed_from_the_clock_counts_in_the_version_and_the_body_is_run_again_when_its_text_would_change()
    {
        var first = Load();
        Assert.Equal("<p>2026 June</p>", Page(first, "/year/"));
        Assert.Equal(DateTimeOffset.Parse("2026-06-02T00:00:00Z"), first.NextChange);

        clock.MoveTo(DateTimeOffset.Parse("2026-06-02T09:00:00Z"));
        Assert.Equal(first.Version, Load().Version);
        Assert.Equal(0, loader.RenderedBodies);

        clock.MoveTo(DateTimeOffset.Parse("2026-07-01T09:00:00Z"));
        var later = Load();
        Assert.Equal("<p>2026 July</p>", Page(later, "/year/"));
        Assert.NotEqual(first.Version, later.Version);
        Assert.Equal(1, loader.RenderedBodies);
        Assert.Equal(LoadFromNothing().Version, later.Version);
    }

    [Fact]
    public void A_date_written_as_text_is_in_the_zone_of_the_site()
    {
        folder.Write("_pages/own.md", "---\ntitle: Own\npermalink: /own/\n---\n{{ '2026-06-01 10:00' | date: '%z' }}\n");
        Load();
        folder.Write("_config.yml", "title: Notes\ntimezone: Europe/Berlin\n");
        Assert.Equal("<p>+0200</p>", Page(Load(), "/own/"));
    }

    [Fact]
    public void A_site_whose_Liquid_reads_no_clock_changes_only_when_something_becomes_due()
    {
        File.Delete(folder.Full("_pages/year.md"));
        var first = Load();
        clock.MoveTo(DateTimeOffset.Parse("2027-01-01T00:00:00Z"));
        Assert.Equal((first.Version, (DateTimeOffset?)null), (Load().Version, first.NextChange));
    }

    [Fact]
    public void A_page_that_shows_the_body_of_another_page_depends_on_the_clock_if_that_body_does()
    {
        folder.Write("_posts/2024-01-01-one.md", "---\ntitle: One\n---\nIn {{ 'now' | date: '%Y' }}.\n");
        folder.Write("_pages/year.md", "---\ntitle: Year\npermalink: /year/\n---\n{% for p in site.posts %}{{ p.content }}{% endfor %}\n");
        Load();
        clock.MoveTo(DateTimeOffset.Parse("2027-06-01T12:00:00Z"));
        Assert.Equal("<p>In 2027.</p>", Page(Load(), "/year/"));
    }
}
