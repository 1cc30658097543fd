using Profile.Content.Pages;

namespace Profile.Content.Tests.Pages;

/// <summary>A home page in its site's own layout: what our page shows besides is neither lost nor shown twice (decision 0010).</summary>
public sealed class OwnHomeLayoutTests
{
    [Theory]
    [InlineData("about")]
    [InlineData("my-home")]
    public void On_the_home_page_sections_are_where_the_own_layout_has_them(string name)
    {
        var home = Home(name, """
            {% if page.selected_papers %}<h2>Chosen</h2>{% include selected_papers.liquid %}{% endif %}
            <h2>Awards</h2><ul>{% for a in site.data.awards %}<li>{{ a }}</li>{% endfor %}</ul>
            <h2>Now</h2>{% include news.liquid limit=true %}
            """);
        Assert.Matches("Hello. Chosen .*The Paper.* Awards Medal of 1843 Now .*Item.", OwnLayoutTests.Words(home.Body.Text));
        Assert.False(home.News.Enabled || home.SelectedPapers || home.LatestPosts.Enabled);
        Assert.Equal(SocialPlace.End, home.Social);
    }

    [Fact]
    public void What_our_home_page_shows_already_is_not_doubled_and_what_the_owner_added_to_it_stays()
    {
        var home = Home("about", "");
        Assert.Equal("since 1838 Office Analyst Hello.", OwnLayoutTests.Words(home.Body.Text));
        Assert.Null(home.Profile.MoreInfo);
        Assert.DoesNotContain("<img", home.Body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_portrait_and_the_lines_of_the_head_are_not_doubled_wherever_an_own_layout_has_them()
    {
        var home = Laid("""
            <div class="row"><div class="col-sm-3"><figure><img src="/assets/img/ada.jpg"></figure></div><div class="social">Accounts</div>
            <div class="col-sm-9"><h1>Ada Lovelace (艾达)</h1><p class="desc">{{ page.subtitle }}</p>
            <div class="address">{{ page.profile.address }}</div></div></div>{{ content }}
            """);
        Assert.Equal("Ada Lovelace (艾达)", home.Body.Heading);
        Assert.Equal("Countess Hello, Countess", OwnLayoutTests.Words(home.Subtitle + " " + home.Body.Text));
        Assert.DoesNotContain("<img", home.Body.Html, StringComparison.Ordinal);
        Assert.Equal(SocialPlace.Head, home.Social);
        Assert.DoesNotContain("col-sm-3", home.Body.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", home.Body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subtitle_that_an_own_layout_shows_among_other_words_stays_there_and_the_path_is_the_pages_own()
    {
        var home = Laid("""
            <header class="post-header"><h1>Ada Lovelace</h1>
            <p class="desc">{{ page.subtitle }}<br><span>{{ page.path }}</span></p></header>{{ content }}
            """);
        Assert.Null(home.Subtitle);
        Assert.Equal("Countess London, Surrey Hello, Countess", OwnLayoutTests.Words(home.Body.Text));
    }

    [Fact]
    public void The_owners_name_stays_among_authors_in_lists_and_in_sentences()
    {
        var home = Laid("""
            <div class="post"><p><b>Ada Lovelace</b></p><p>With <b>Ada Lovelace</b> and others.</p><ul><li>Ada Lovelace</li></ul>
            <p class="pf-publications"><strong>Ada Lovelace</strong> and Charles Babbage</p></div>{{ content }}
            """);
        Assert.Equal("With Ada Lovelace and others. Ada Lovelace Ada Lovelace and Charles Babbage Hello, Countess", OwnLayoutTests.Words(home.Body.Text));
    }

    [Fact]
    public void A_home_page_in_the_plain_layout_keeps_its_own_words_when_ours_are_the_same()
    {
        var home = OwnLayoutTests.Checkout("""
            -- _pages/about.md --
            ---
            layout: default
            permalink: /
            subtitle: Countess
            ---
            <h1>Hello</h1>

            Countess
            """).Home;
        Assert.Equal("Countess", OwnLayoutTests.Words(home.Body.Text));
    }

    private static HomePage Laid(string layout) => OwnLayoutTests.Checkout($"""
        -- _layouts/about.liquid --
        ---
        layout: default
        ---
        {layout}
        -- _pages/about.md --
        ---
        layout: about
        title: About
        permalink: /
        path: London, Surrey
        subtitle: Countess
        profile: {"{"}image: ada.jpg, address: "<p>Office</p>"{"}"}
        ---
        Hello, <b>Countess</b>
        """).Home;

    private static HomePage Home(string name, string sections) => OwnLayoutTests.Checkout("""
        -- _layouts/NAME.liquid --
        ---
        layout: default
        ---
        <div class="post">
          <header class="post-header"><h1>{{ site.first_name }} {{ site.last_name }}</h1><p>since 1838</p><p class="desc">{{ page.subtitle }}</p></header>
          <article>
            {% if page.profile %}
            <div class="profile float-right">{% include figure.liquid path="assets/img/ada.jpg" %}<div class="more-info">{{ page.profile.more_info }}</div>
            <p>Analyst</p></div>{% endif %}
            <div class="clearfix">{{ content }}</div>
            SECTIONS
            {% if page.social %}
            <div class="social"><div class="contact-icons">{% include social.liquid %}</div><div class="contact-note">Write</div></div>{% endif %}
          </article>
        </div>
        -- _pages/about.md --
        ---
        layout: NAME
        title: About
        permalink: /
        subtitle: Countess
        profile: {image: ada.jpg, more_info: <p>Office</p>}
        news: true
        selected_papers: true
        social: true
        ---
        Hello.
        """.Replace("NAME", name, StringComparison.Ordinal).Replace("SECTIONS", sections, StringComparison.Ordinal)).Home;
}
