using Profile.Content.Pages;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Pages;

public sealed class HomePageTests
{
    private static HomePage Home(string frontMatter, string settings = "") => ContentFolder.Load(
        $"-- site.yml --\nfirst_name: Ada\nlast_name: Lovelace\n{settings}\n-- assets/img/me.png --\nx\n-- about.md --\n---\n{frontMatter}\n---\nHello.").Home;

    [Fact]
    public void Without_keys_the_page_is_its_text()
    {
        var home = Home("title: About");
        Assert.Equal("<p>Hello.</p>", home.Body.Html);
        Assert.True(home.Profile.IsEmpty);
        Assert.False(home.News.Enabled || home.LatestPosts.Enabled || home.SelectedPapers);
        Assert.Equal(SocialPlace.None, home.Social);
    }

    [Theory]
    [InlineData("align: left", Align.Left)]
    [InlineData("align: right", Align.Right)]
    [InlineData("align: center", Align.Center)]
    [InlineData("align:", Align.Right)]
    public void The_portrait_floats_where_the_owner_says(string key, object align) =>
        Assert.Equal(align, Home($"profile:\n  image: me.png\n  {key}").Profile.Align);

    [Theory]
    [InlineData("image: me.png", "/assets/img/me.png")]
    [InlineData("image: assets/img/me.png", "/assets/img/me.png")]
    [InlineData("image: /assets/img/me.png", "/assets/img/me.png")]
    [InlineData("image:", null)]
    [InlineData("image: nobody.png", null)]
    public void The_portrait_is_the_picture_in_the_front_matter_or_absent(string key, string? picture) =>
        Assert.Equal(picture, Home($"profile:\n  {key}").Profile.Picture);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void The_portrait_may_be_circular(string value, bool expected) =>
        Assert.Equal(expected, Home($"profile:\n  image: me.png\n  image_circular: {value}").Profile.IsCircular);

    [Theory]
    [InlineData("more_info: <p>Room 1</p>", "<p>Room 1</p>")]
    [InlineData("address: <p>Room 1</p>", "<p>Room 1</p>")]
    [InlineData("more_info: false", null)]
    [InlineData("more_info:", null)]
    public void More_info_is_below_the_portrait(string key, string? html) =>
        Assert.Equal(html, Home($"profile:\n  {key}").Profile.MoreInfo);

    [Theory]
    [InlineData("news: true", "", true, null, false)]
    [InlineData("news: false", "", false, null, false)]
    [InlineData("news: true", "news_limit: 5", true, 5, false)]
    [InlineData("news: true", "announcements: {enabled: true, scrollable: true, limit: 4}", true, 4, true)]
    [InlineData("announcements: {enabled: true, scrollable: false, limit: 3}", "", true, 3, false)]
    [InlineData("announcements: {enabled: false}", "", false, null, false)]
    [InlineData("announcements:\n  enabled: true\n  limit:", "", true, null, false)]
    public void News_are_switched_in_the_way_of_every_generation(string page, string settings, bool enabled, int? limit, bool scrollable)
    {
        var news = Home(page, settings).News;
        Assert.Equal((enabled, limit, scrollable), (news.Enabled, news.Limit, news.Scrollable));
    }

    [Theory]
    [InlineData("latest_posts: true", "", true, null)]
    [InlineData("latest_posts: false", "latest_posts: {enabled: true}", false, null)]
    [InlineData("title: About", "latest_posts: {enabled: true, limit: 2}", true, 2)]
    [InlineData("latest_posts: {enabled: true, limit: 2}", "", true, 2)]
    public void Posts_are_switched_in_the_page_or_in_the_settings(string page, string settings, bool enabled, int? limit)
    {
        var posts = Home(page, settings).LatestPosts;
        Assert.Equal((enabled, limit), (posts.Enabled, posts.Limit));
    }

    [Theory]
    [InlineData("selected_papers: true\nsocial: true", "", true, SocialPlace.End)]
    [InlineData("selected_papers: false\nsocial: false", "", false, SocialPlace.None)]
    [InlineData("social: false", "enable_navbar_social: true", false, SocialPlace.Head)]
    [InlineData("social: true", "enable_navbar_social: true", false, SocialPlace.End)]
    public void Papers_and_social_links_are_switched(string keys, string settings, bool papers, object social)
    {
        var home = Home(keys, settings);
        Assert.Equal((papers, social), (home.SelectedPapers, home.Social));
    }

    [Fact]
    public void In_a_checkout_whose_home_page_is_shown_in_the_layout_of_pages_the_description_is_the_subtitle() =>
        Assert.Equal("Countess <em>of</em> Lovelace", ContentFolder.Load("""
            -- _config.yml --
            title: Ada
            -- _layouts/about.html --
            ---
            layout: page
            ---
            {{ content }}
            -- _pages/about.md --
            ---
            layout: about
            permalink: /
            description: Countess <em>of</em> Lovelace
            ---
            Hello.
            """).Home.Subtitle);

    [Fact]
    public void The_subtitle_may_hold_markup() =>
        Assert.Equal("At <a href=\"https://example.org\">Example</a>", Home("subtitle: At <a href='https://example.org'>Example</a>").Subtitle);

    [Fact]
    public void Of_pages_with_one_place_in_the_navigation_one_with_pagination_comes_last() =>
        Assert.Equal(["About", "Lab", "People", "Blog", "Papers"], ContentFolder.Load("""
            -- _config.yml --
            title: Ada
            -- _pages/blog.md --
            ---
            title: Blog
            nav: true
            nav_order: 1
            pagination: {enabled: true}
            ---
            -- _pages/papers.md --
            ---
            title: Papers
            nav: true
            nav_order: 2
            ---
            -- _pages/profiles.md --
            ---
            title: People
            nav: true
            nav_order: 1
            ---
            -- _pages/lab.md --
            ---
            title: Lab
            nav: true
            nav_order: 1
            ---
            """).Navigation.Select(n => n.Title));

    [Theory]
    [InlineData("_includes/head.html", "{{ site.title }}{% if page.title %} | {{ page.title }}{% endif %}", "Ada | Papers")]
    [InlineData("_includes/metadata.html", "{%- capture t -%}{{ site.title }}{%- endcapture -%}{{ t }} | {{- page.title }}", "Ada | Papers")]
    [InlineData("_includes/metadata.liquid", "{{ page.title }} | {{ site.title }}</title><meta content=\"{{ site.title }} | {{ page.title }}\">",
        "Papers · Ada")]
    [InlineData("_includes/other.html", "{{ site.title }} | {{ page.title }}", "Papers · Ada")]
    public void A_tab_shows_the_titles_of_site_and_page_in_the_order_of_the_checkouts_head(string path, string title, string shown) =>
        Assert.Equal(shown, ContentFolder.Load($"-- _config.yml --\ntitle: Ada\n-- {path} --\n<title>{title}</title>\n").TabTitle("Papers"));
}
