using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid;
using Profile.Liquid.Tests;

namespace Profile.Content.Tests.Markup.Liquid;

public sealed class LiquidRendererTests
{
    private static readonly LiquidSite Site = new(LiquidSpec.Site("liquid.md"));

    public static TheoryData<string, string> Mistakes => new()
    {
        { "{{ 'a' | regex_replace: '(?=b)', 'c' }}",
            "_pages/page.md(1,1): warning PRF327: '(?=b)' is not a regular expression that is run here; the text is left unchanged" },
        { "{% include_relative ../_config.yml %}", "_pages/page.md(1,1): warning PRF330: includes '../_config.yml', which is not there; nothing is shown" },
        { "\n{% link _projects/none.md %}", "_pages/page.md(2,1): warning PRF331: links to '_projects/none.md', which is not on this site" },
        { "{% post_url 2000-01-01-none %}", "_pages/page.md(1,1): warning PRF331: links to '2000-01-01-none', which is not on this site" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_at_its_place(string text, string expected)
    {
        var site = new LiquidSite(LiquidSpec.Site("liquid.md"));
        var output = site.Render(text);
        Assert.Contains(expected, site.Diagnostics.Select(d => d.ToString()));
        Assert.DoesNotContain("{%", output, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_count_from_where_the_body_starts()
    {
        var bag = new DiagnosticBag();
        new LiquidRenderer(Site.Host).Render(new LiquidSource("a\n{% nosuch %}", "a.md", 7, Site.PageAt("_projects/loom.md")), bag);
        Assert.Equal("a.md(8,1)", Assert.Single(bag.Freeze()).Location.ToString());
    }

    [Fact]
    public void Text_without_Liquid_is_the_very_same()
    {
        const string text = "A { brace } and 100 % of {it}.";
        Assert.Same(text, Site.Render(text));
    }

    [Fact]
    public void A_sites_own_includes_come_before_ours_and_are_read_under_either_extension()
    {
        var site = new LiquidSite("-- _includes/video.html --\nown {{ include.path }}\n-- _includes/person.liquid --\nperson {{ include.name }}");
        Assert.Equal("person Adaown a.mp4<figure><img src=\"/home/a.png\" loading=\"lazy\"></figure>",
            site.Render("{% include person.html name=\"Ada\" %}{% include video.liquid path=\"a.mp4\" %}{% include figure.html path=\"a.png\" %}"));
        Assert.Empty(site.Diagnostics);
    }

    [Fact]
    public void Pages_that_show_each_other_end()
    {
        var site = new LiquidSite("""
            -- _posts/2024-01-01-one.md --
            ---
            title: One
            ---
            one {{ page.next.content }}{{ page.content }}
            -- _posts/2024-02-01-two.md --
            ---
            title: Two
            ---
            two {% for p in site.posts %}{{ p.content }}{% endfor %}
            """.ReplaceLineEndings("\n"));
        var one = site.PageAt("_posts/2024-01-01-one.md");
        Assert.Equal("one two two one one ",
            site.Render(one.Document.Body, one).Replace("\n", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_paginator_is_there_where_there_is_one()
    {
        var posts = Site.Host.Collections["posts"];
        var paginator = new LiquidPaginator("/blog/page/2/", "posts", 2, 1, 3, 3, [posts[1]], "/blog/", "/blog/page/3/");
        var output = Site.Render(
            "{% for p in paginator.posts %}{{ p.title }}{% endfor %} {{ paginator.page }}/{{ paginator.total_pages }} {{ paginator.next_page_path }} {% "
            + "include pagination.html %}", Site.PageAt("_pages/part.md"), paginator);
        Assert.Equal(
            "Second notes 2/3 /blog/page/3/ <nav class=\"pagination\" aria-label=\"Pages\"><ul><li><a rel=\"prev\" href=\"/home/blog/\">Newer</a></li><li "
                + "aria-current=\"page\">2 / 3</li><li><a rel=\"next\" href=\"/home/blog/page/3/\">Older</a></li></ul></nav>",
            output);
    }

    [Fact]
    public void News_are_shown_as_one_liners_or_links()
    {
        var site = new LiquidSite("""
            -- _news/2024-01-01-one.md --
            ---
            inline: true
            ---
            <p>Published *notes*.</p>
            -- _news/2024-02-01-two.md --
            ---
            title: A talk
            ---
            Long.
            """.ReplaceLineEndings("\n"));
        Assert.Equal(
            "<ul class=\"news pf-dated\"><li><time datetime=\"2024-02-01\">Feb 1, 2024</time><div><a href=\"/home/news/two/\">A talk</a></div></li><li><time "
                + "datetime=\"2024-01-01\">Jan 1, 2024</time><div>Published *notes*.</div></li></ul>",
            site.Render("{% include news.liquid %}"));
    }

    [Fact]
    public void Dates_are_shown_in_the_sites_zone()
    {
        var site = new LiquidSite("-- _posts/2024-07-01-one.md --\n---\ntitle: One\n---\n",
            host => host with { Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York") });
        Assert.Equal("2024-07-01 00:00:00 -0400 08:00 2024-06-01",
            site.Render("{{ site.posts[0].date }} {{ 'now' | date: '%H:%M' }} {{ '2024-06-01' | date: '%Y-%m-%d' }}"));
    }

    [Fact]
    public void Many_threads_get_the_same_text()
    {
        var site = new LiquidSite(LiquidSpec.Site("liquid.md"));
        const string text = "{% for p in site.posts %}{{ p.content | strip_newlines }}{% include card.html title=p.title %}{% cycle 'a', 'b' %}{% endfor %}";
        var expected = site.Render(text);
        var outputs = new string[200];
        Parallel.For(0, outputs.Length, i => outputs[i] = site.Render(text));
        Assert.All(outputs, output => Assert.Equal(expected, output));
    }

    [Fact]
    public void A_host_that_fails_costs_one_file()
    {
        var site = new LiquidSite("", host => host with { Markdownify = _ => throw new InvalidOperationException("broken") });
        Assert.Equal("a  b", site.Render("a {{ 'x' | markdownify }} b"));
        Assert.Equal("PRF345", Assert.Single(site.Diagnostics).Code);
    }
}
