using Profile.Content.Markup.Liquid;
using Profile.Liquid.Running;
using Profile.Liquid.Tests;

namespace Profile.Content.Tests.Markup.Liquid;

/// <summary>A run reports which parts of the site it read.</summary>
public sealed class SiteReadTests
{
    private static readonly string Files = LiquidSpec.Site("liquid.md");

    public static TheoryData<string, LiquidRead[]> Looks => new()
    {
        { "{{ 'a' | upcase }}{% assign x = 1 %}{{ x }}{{ unknown }}", [] },
        { "{{ site.title }}{{ site.nothing }}", [new SettingRead("title"), new SettingRead("nothing")] },
        { "{{ site.posts.first.title }}", [new CollectionRead("posts")] },
        { "{% for p in site.projects %}{{ p.title }}{{ p.importance }}{% endfor %}", [new CollectionRead("projects")] },
        { "{{ site.tags.size }}{{ site.related_posts.size }}", [new CollectionRead("posts")] },
        { "{{ site.pages.size }}", [new CollectionRead("pages")] },
        { "{{ site.documents.size }}", [new CollectionRead("posts"), new CollectionRead("projects"), new SettingRead("collections")] },
        { "{{ site.data.people[0].name }}{{ site.data.none }}", [new DataNamesRead(), new DataRead("people"), new DataRead("none")] },
        { "{{ site.data.shop.tea.black }}", [new DataNamesRead(), new DataRead("shop"), new DataRead("shop/tea")] },
        { "{{ page.title }}{{ page.none }}", [new PageRead("title"), new PageRead("none")] },
        { "{{ site.posts[0].content }}", [new CollectionRead("posts"), new ContentRead("_posts/2025-07-01-third-notes.md")] },
        { "{{ site.time | date: '%Y' }}", [new ClockRead("%Y", "2026")] },
        { "{% if site.posts[0].date < site.time %}{% endif %}", [new CollectionRead("posts"), new ClockRead(null, "2026-06-01T12:00:00.0000000+00:00")] },
        { "{{ site.static_files | size }}", [new StaticFilesRead()] },
        { "{% include card.html title='A' %}", [new IncludeRead("card.html")] },
        { "{% include_relative part.md %}", [new FileRead("_pages/part.md"), new PageRead("title")] },
        { "{% file_exists _data/none.yml %}", [new FileRead("_data/none.yml")] },
        { "{% link _projects/loom.md %}", [new LinkRead("_projects/loom.md"), new SettingRead("baseurl")] },
        { "{% post_url 2024-01-02-first-notes %}", [new CollectionRead("posts"), new SettingRead("baseurl")] },
        { "{% cite a %}{% bibliography %}", [new PublicationsRead()] },
        {
            "{% include latest_posts.liquid %}",
            [
                new IncludeRead("latest_posts.liquid"), new IncludeRead("latest_posts.html"), new CollectionRead("posts"), new PageRead("latest_posts"),
                new SettingRead("latest_posts"), new SettingRead("baseurl"),
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public void A_run_records_what_it_read(string text, LiquidRead[] expected)
    {
        var site = new LiquidSite(Files);
        site.Render(text);
        Assert.Equal(expected.Select(r => r.ToString()).Order(), site.Reads.Select(r => r.ToString()).Order());
    }
}
