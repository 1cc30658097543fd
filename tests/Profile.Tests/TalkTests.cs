using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Profile.Caching;
using Profile.Content;
using Profile.Content.Loading;
using Profile.Reloading;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>Talks: list, page, calendar, and that time alone turns an upcoming talk into a past one.</summary>
public sealed class TalkTests
{
    private const string Files = """
        -- site.yml --
        first_name: Ada
        last_name: Lovelace
        url: https://ada.example.org
        timezone: Europe/Berlin
        -- about.md --
        ---
        title: About
        ---
        Hello.
        -- assets/pdf/turin.pdf --
        x
        -- publications.bib --
        @article{menabrea1842, title = {Sketch}, author = {Lovelace, Ada}, year = 1842}
        -- talks/turin.md --
        ---
        title: The engine weaves
        event: Meeting of scientists
        location: Turin
        date: 1840-09-10
        end: 1840-09-12
        slides: assets/pdf/turin.pdf
        video: https://video.example.org/turin
        event_url: https://example.org/turin
        abstract: On **patterns**.
        related_publications: menabrea1842
        ---
        Said in French.
        -- talks/next.md --
        ---
        title: To come
        date: 2999-05-06 14:00
        end: 2999-05-06 15:30
        ---
        -- talks/later.md --
        ---
        title: Later still
        date: 2999-07
        ---
        -- talks/once.md --
        ---
        title: Once
        ---
        """;

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IDocument Page(string html) => new HtmlParser().ParseDocument(html);

    [Fact]
    public async Task The_list_shows_what_is_to_come_first_and_then_the_years()
    {
        using var served = new ServedSite(Files);
        var page = Page(await served.Http.GetStringAsync("/talks/"));
        Assert.Equal(["Upcoming", "1840", "No year"], page.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal(["To come", "Later still", "The engine weaves", "Once"], page.QuerySelectorAll("main li a").Select(a => a.TextContent));
        Assert.Contains("Meeting of scientists, Turin", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_talk_says_when_and_where_and_links_to_what_was_shown()
    {
        using var served = new ServedSite(Files);
        Assert.Empty(served.Content.Load().Diagnostics);
        var page = Page(await served.Http.GetStringAsync("/talks/turin/"));
        Assert.Equal(
            [
                "Event: Meeting of scientists",
                "Location: Turin",
                "Date: September 10, 1840 – September 12, 1840",
                "Links: Slides · Video · Site of the event",
            ],
            page.QuerySelectorAll(".pf-facts > div").Select(d => $"{d.Children[0].TextContent}: {Words(d.Children[1])}"));
        Assert.Equal(
            ["/assets/pdf/turin.pdf", "https://video.example.org/turin", "https://example.org/turin"],
            page.QuerySelectorAll(".pf-facts a").Select(a => a.GetAttribute("href")));
        Assert.Contains("On patterns.", page.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Said in French.", page.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sketch", page.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        var json = JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!["@graph"]![0]!;
        Assert.Equal(
            ["Event", "The engine weaves", "1840-09-10", "1840-09-12", "https://ada.example.org/talks/turin/"],
            new[] { "@type", "name", "startDate", "endDate", "url" }.Select(name => (string?)json[name]));
        Assert.Equal(("Turin", "Ada Lovelace"), ((string?)json["location"]!["name"], (string?)json["performer"]!["name"]));
        Assert.Equal("May 6, 2999, 14:00 – 15:30", Words(Page(await served.Http.GetStringAsync("/talks/next/")).QuerySelector(".pf-facts dd")!));
        Assert.Contains("\"startDate\":\"2999-05-06T14:00:00", await served.Http.GetStringAsync("/talks/next/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_has_every_talk_that_has_a_day()
    {
        using var served = new ServedSite(Files);
        using var answer = await served.Http.GetAsync("/talks/calendar.ics");
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var calendar = await answer.Content.ReadAsStringAsync();
        Assert.Equal(
            ["To come", "The engine weaves"],
            calendar.Split("\r\n").Where(l => l.StartsWith("SUMMARY:", StringComparison.Ordinal)).Select(l => l["SUMMARY:".Length..]));
        Assert.Contains("DTSTART;VALUE=DATE:18400910\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:18400913\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("UID:https://ada.example.org/talks/turin/\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("X-WR-CALNAME:Talks · Ada Lovelace\r\n", calendar, StringComparison.Ordinal);
        using var exported = new ExportedSite();
        await exported.AssertExportsAsync(served.Content.Root);
        Assert.Equal(calendar, exported.Read("talks/calendar.ics"));
    }

    [Fact]
    public async Task A_calendar_needs_an_event_and_an_event_a_day()
    {
        using var served = new ServedSite("""
            -- site.yml --
            first_name: Ada
            -- about.md --
            ---
            title: About
            ---
            [c](/talks/calendar.ics)
            -- talks/a.md --
            ---
            title: A
            date: 2024-03
            ---
            """);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Http.GetAsync("/talks/calendar.ics")).StatusCode);
        Assert.Equal(["PRF303"], served.Content.Load().Diagnostics.Select(d => d.Code));
        Assert.DoesNotContain("calendar.ics", await served.Http.GetStringAsync("/talks/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_talk_is_past_when_its_last_day_is_over_without_a_save()
    {
        using var content = new ContentFolder("""
            -- site.yml --
            timezone: Europe/Berlin
            -- about.md --
            ---
            title: About
            ---
            -- talks/a.md --
            ---
            title: A
            date: 2027-03-01
            end: 2027-03-02
            ---
            """);
        var clock = new MovableClock(DateTimeOffset.Parse("2027-03-02T22:59:00Z"));
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var options = new ContentOptions(content.Root);
        var loader = new SiteLoader(new SiteLoadOptions(), clock);
        var source = new SiteSource();
        var meter = new ReloadMeter(services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
        using var reloader = new SiteReloader(
            options, source, loader, new FirstLoad(options, loader), meter, new ResultCache(null), clock, NullLogger<SiteReloader>.Instance);
        await reloader.StartAsync(CancellationToken.None);
        var before = source.Current!;
        Assert.True(before.Of(Kinds.Talks).Single().IsUpcoming(before.Clock));
        Assert.Equal(DateTimeOffset.Parse("2027-03-02T23:00:00Z"), before.NextChange);

        clock.MoveTo(DateTimeOffset.Parse("2027-03-02T23:00:00Z"));
        var after = await Eventually.True(() => Task.FromResult(source.Current!), s => s != before);
        Assert.False(after.Of(Kinds.Talks).Single().IsUpcoming(after.Clock));
        Assert.Null(after.NextChange);
        await reloader.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task An_owners_page_at_the_lists_address_stays_and_talks_have_their_pages_all_the_same()
    {
        using var served = new ServedSite(Files + "\n-- pages/talks.md --\n---\ntitle: My talks\n---\nMine.\n");
        Assert.Contains("Mine.", await served.Http.GetStringAsync("/talks/"), StringComparison.Ordinal);
        Assert.Contains("Said in French.", await served.Http.GetStringAsync("/talks/turin/"), StringComparison.Ordinal);
        Assert.Empty(served.Content.Load().Diagnostics);
    }

    [Fact]
    public async Task A_checkout_s_talks_keep_their_addresses_and_are_shown_whole_whatever_layout_they_name()
    {
        using var served = new ServedSite("""
            -- _config.yml --
            title: Ada
            collections:
              talks: {output: true, permalink: "/lectures/:title/"}
            -- _layouts/talk.html --
            <p>{{ content }}</p>
            -- _pages/about.md --
            ---
            permalink: /
            title: About
            ---
            {% for t in site.talks %}[{{ t.title }}]({{ t.url }}){% endfor %}
            -- _talks/2012-03-01-turin.md --
            ---
            layout: talk
            title: The engine weaves
            type: Talk
            venue: Academy of Sciences
            location: Turin, Italy
            date: 2012-03-01
            ---
            First {{ page.venue }}.

            - Second.
            """);
        Assert.Empty(served.Content.Load().Diagnostics);
        var page = Page(await served.Http.GetStringAsync(served.Content.Load().Of(Kinds.Talks).Single().Permalink!));
        Assert.Equal("/lectures/turin/", served.Content.Load().Of(Kinds.Talks).Single().Permalink);
        Assert.Equal("First Academy of Sciences.\n\n\nSecond.", page.QuerySelector(".prose")!.TextContent.Trim());
        Assert.Contains("Academy of Sciences", page.QuerySelector(".pf-facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The engine weaves", await served.Http.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("The engine weaves", await served.Http.GetStringAsync("/talks/"), StringComparison.Ordinal);
    }
}
