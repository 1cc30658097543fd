using Profile.Tests.Shared;

namespace Profile.Content.Tests.News;

public sealed class NewsItemTests
{
    private const string Base = "-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\nHello.\n";

    [Fact]
    public void News_are_sorted_newest_first_and_then_by_path()
    {
        var site = ContentFolder.Load(Base + """
            -- news/b.md --
            ---
            date: 2024
            ---
            B
            -- news/a.md --
            ---
            date: 2024-01-01
            ---
            A
            -- news/c.md --
            ---
            date: 2024-02
            ---
            C
            """);
        Assert.Equal(["C", "A", "B"], site.Of(Kinds.News).Select(n => n.Body.Text));
    }

    [Fact]
    public void A_line_is_read_in_the_list_and_more_than_a_line_has_a_page()
    {
        var site = ContentFolder.Load(Base
            + "-- news/line.md --\n---\ndate: 2024\n---\nOne *line*.\n-- news/story.md --\n---\ndate: 2023\ntitle: A story\n---\nFirst.\n\nSecond.\n");
        Assert.Equal((true, null), (site.Of(Kinds.News)[0].IsInline, site.Of(Kinds.News)[0].Permalink));
        Assert.Equal((false, "/news/story/"), (site.Of(Kinds.News)[1].IsInline, site.Of(Kinds.News)[1].Permalink));
        Assert.Equal("One <em>line</em>.", site.Of(Kinds.News)[0].Body.InlineHtml);
    }

    [Fact]
    public void A_date_may_be_in_the_file_name() =>
        Assert.Equal("2024-03-05", ContentFolder.Load(Base + "-- news/2024-3-5-talk.md --\n---\ninline: true\n---\nTalk.").Of(Kinds.News).Single().Date.Iso);

    [Fact]
    public void A_misspelt_date_names_the_right_key_and_leaves_the_item_out()
    {
        var site = ContentFolder.Load(Base + "-- news/a.md --\n---\ntitle: A\ndat: 2024\n---\nText.");
        Assert.Empty(site.Of(Kinds.News));
        Assert.Equal("news/a.md(3,1): error PRF204: 'dat' is not a key of a news item; did you mean 'date'?", Assert.Single(site.Diagnostics).ToString());
    }

    [Fact]
    public void An_impossible_date_is_reported_at_its_place()
    {
        var site = ContentFolder.Load(Base + "-- news/a.md --\n---\ndate: 2024-02-30\n---\nText.");
        Assert.Equal("news/a.md(2,7): error PRF208: '2024-02-30' is not a date", Assert.Single(site.Diagnostics).ToString());
    }
}
