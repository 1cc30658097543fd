using Profile.Content.Loading;
using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>A remembered body equals one made anew, whatever has changed of what it was made of; so do its diagnostics.</summary>
public sealed class RememberedBodyTests : IDisposable
{
    private const string Page = "_pages/p.md";

    private readonly ContentFolder folder = new("""
        -- _config.yml --
        title: Notes
        -- about.md --
        ---
        title: About
        permalink: /
        ---
        Hello.
        -- _bibliography/papers.bib --
        @misc{alpha, title = {A}, year = {2024}}
        -- _data/people.yml --
        - Ada
        -- _posts/2024-01-01-one.md --
        ---
        title: One
        ---
        One.
        """);

    private readonly MovableClock clock = new(DateTimeOffset.Parse("2026-06-01T12:00:00Z"));
    private readonly SiteLoader loader;

    public RememberedBodyTests() => loader = new SiteLoader(new SiteLoadOptions(), clock);

    public void Dispose() => folder.Dispose();

    private Site Load() => loader.Load(FolderScanner.Scan(folder.Root)!);

    private static string Body(Site site) => site.Of(Kinds.Pages).Single(p => p.Permalink == "/p/").Body.Html;

    private void WritePage(string body, string keys = "") => folder.Write(Page, $"---\ntitle: P\npermalink: /p/\n{keys}---\n{body}\n");

    private string AsLoadedFromNothing()
    {
        var (again, fresh) = (Load(), new SiteLoader(new SiteLoadOptions(), clock).Load(FolderScanner.Scan(folder.Root)!));
        Assert.Equal(Body(fresh), Body(again));
        Assert.Equal(fresh.Diagnostics.Select(d => d.ToString()), again.Diagnostics.Select(d => d.ToString()));
        Assert.Equal(fresh.Version, again.Version);
        return Body(again);
    }

    [Theory]
    [InlineData("{% cite alpah %}")]
    [InlineData("{% reference alpah %}")]
    [InlineData("{% bibliography --file paper %}")]
    [InlineData("{% bibliography --query @misc[year %}")]
    public void A_mistake_in_a_citation_is_reported_at_each_load(string tag)
    {
        WritePage(tag);
        Assert.Contains(Load().Diagnostics, d => d.Location.Path == Page);
        AsLoadedFromNothing();
    }

    [Fact]
    public void A_bibliography_follows_what_the_layout_of_its_entries_makes_of_the_clock()
    {
        folder.Write("_layouts/bib.liquid", "---\n---\n<a href=\"https://example.org/{{ 'now' | date: '%Y' }}\">As of {{ 'now' | date: '%Y' }}</a>\n");
        WritePage("{% bibliography %}");
        Assert.Contains("As of 2026", Body(Load()), StringComparison.Ordinal);
        clock.MoveTo(DateTimeOffset.Parse("2027-06-01T12:00:00Z"));
        Assert.Contains("As of 2027", AsLoadedFromNothing(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ site.data.size }}")]
    [InlineData("{{ site.data | size }}")]
    [InlineData("{{ site.data | jsonify }}")]
    [InlineData("{{ site.data.first[0] }}")]
    public void A_new_data_file_is_counted(string liquid)
    {
        WritePage(liquid);
        var before = Body(Load());
        folder.Write("_data/animals.yml", "- cat\n");
        Assert.NotEqual(before, AsLoadedFromNothing());
    }

    [Theory]
    [InlineData("_styles: 'p { color: red }'", "color: red")]
    [InlineData("related_publications: alpha", "References")]
    public void What_the_settings_add_to_its_keys_is_in_a_body(string value, string shown)
    {
        WritePage("Text.");
        Assert.DoesNotContain(shown, Body(Load()), StringComparison.Ordinal);
        folder.Write("_config.yml", $"title: Notes\ndefaults:\n  - scope: {{path: ''}}\n    values:\n      {value}\n");
        Assert.Contains(shown, AsLoadedFromNothing(), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_the_pages_of_a_list_follow_the_number_of_its_items()
    {
        WritePage("{% include pagination.liquid %}", "pagination: {enabled: true, per_page: 1}\n");
        Load();
        folder.Write("_posts/2024-01-02-two.md", "---\ntitle: Two\n---\nTwo.\n");
        Assert.Contains("1 / 2", AsLoadedFromNothing(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_its_last_good_form_lists_its_references_once_however_often_it_is_loaded()
    {
        WritePage("{% cite alpha %}", "related_publications: true\n");
        Load();
        WritePage("{% cite alpha %}", "related_publications: true\ndescription: \"unclosed\n");
        foreach (var step in Enumerable.Range(0, 3))
        {
            folder.Write("_data/people.yml", $"- {step}\n");
            Assert.Equal(2, Body(Load()).Split(">References<").Length);
        }
    }

    [Fact]
    public void What_a_broken_page_in_its_last_good_form_renders_from_its_new_keys_is_not_remembered()
    {
        const string Good = "---\ntitle: A\npermalink: /p/\n---\n{{ page.title }} {{ site.data.people }}\n";
        folder.Write(Page, Good);
        Load();
        folder.Write(Page, $"---\ntitle: B\npermalink: /p/\n---\n{new string('>', 60)} too deep\n");
        folder.Write("_data/people.yml", "- Mary\n");
        Load();
        folder.Write(Page, Good);
        Assert.Equal("<p>A Mary</p>", AsLoadedFromNothing());
    }

    [Fact]
    public void A_file_that_could_not_be_read_is_tried_again_at_the_next_load()
    {
        WritePage("Text.");
        var scan = FolderScanner.Scan(folder.Root)!;
        var aside = folder.Root + ".aside";
        File.Move(folder.Full(Page), aside);
        Assert.DoesNotContain(loader.Load(scan).Of(Kinds.Pages), p => p.Permalink == "/p/");
        File.Move(aside, folder.Full(Page));
        Assert.Equal("<p>Text.</p>", Body(loader.Load(scan)));
    }
}
