using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Profile.Caching;
using Profile.Content.Loading;
using Profile.Content;
using Profile.Content.Sources;
using Profile.Reloading;
using Profile.Tests.Shared;

namespace Profile.Tests.Reloading;

/// <summary>Content that becomes due is served when its moment comes, without anybody touching a file.</summary>
public sealed class DueReloadTests
{
    private static readonly DateTimeOffset Before = DateTimeOffset.Parse("2027-02-28T23:59:00Z", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_post_appears_at_its_moment_and_when_the_folder_was_away_then_as_soon_as_it_is_back(bool isAway)
    {
        using var content = new ContentFolder("-- about.md --\n---\ntitle: About\n---\n-- posts/a.md --\n---\ntitle: A\ndate: 2027-03-01\n---\nText.\n");
        var clock = new MovableClock(Before);
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var options = new ContentOptions(content.Root);
        var loader = new SiteLoader(new SiteLoadOptions(), clock);
        var source = new SiteSource();
        using var reloader = new SiteReloader(
            options, source, loader, new FirstLoad(options, loader),
                new ReloadMeter(services.GetRequiredService<IMeterFactory>()), new ResultCache(null), clock, NullLogger<SiteReloader>.Instance);
        await reloader.StartAsync(CancellationToken.None);
        Assert.Empty(source.Current!.Of(Kinds.Posts));

        var aside = content.Root + ".aside";
        if (isAway)
        {
            Directory.Move(content.Root, aside);
        }

        clock.MoveTo(Before.AddMinutes(1));
        if (isAway)
        {
            Assert.Empty(source.Current!.Of(Kinds.Posts));
            Directory.Move(aside, content.Root);
        }

        var site = await Eventually.True(() => Task.FromResult(source.Current!), s => !s.Of(Kinds.Posts).IsEmpty);
        Assert.Empty(site.Diagnostics.Where(d => d.Code == "PRF215"));
        await reloader.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task After_a_midnight_that_changes_nothing_the_next_one_is_waited_for()
    {
        using var content = new ContentFolder("-- about.md --\n---\ntitle: About\n---\n{{ 'now' | date: '%Y' }}\n");
        var clock = new MovableClock(Before);
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var options = new ContentOptions(content.Root);
        var loader = new SiteLoader(new SiteLoadOptions(), clock);
        using var reloader = new SiteReloader(options, new SiteSource(), loader, new FirstLoad(options, loader),
            new ReloadMeter(services.GetRequiredService<IMeterFactory>()), new ResultCache(null), clock, NullLogger<SiteReloader>.Instance);
        await reloader.StartAsync(CancellationToken.None);
        var midnight = Before.AddMinutes(1);
        Assert.Equal(midnight, reloader.NextChange);
        clock.MoveTo(midnight);
        await Eventually.True(() => Task.FromResult(reloader.NextChange), next => next == midnight.AddDays(1));
        await reloader.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void A_day_of_the_last_update_that_is_to_come_changes_the_site_when_it_comes()
    {
        using var content = new ContentFolder(
            "-- about.md --\n---\ntitle: About\n---\n-- posts/a.md --\n---\ntitle: A\ndate: 2024-03-01\nlast_updated: 2027-03-01\n---\nText.\n");
        var clock = new MovableClock(Before);
        var before = Load(content, clock);
        Assert.Equal(Before.AddMinutes(1), before.NextChange);
        clock.MoveTo(Before.AddMinutes(1));
        Assert.NotEqual(before.Version, Load(content, clock).Version);
    }

    private static Site Load(ContentFolder content, TimeProvider clock) =>
        new SiteLoader(new SiteLoadOptions(), clock).Load(FolderScanner.Scan(content.Root)!);

    [Fact]
    public async Task A_post_that_is_due_in_seconds_is_served_then()
    {
        var due = DateTime.UtcNow.AddSeconds(3);
        using var served = new ServedSite(
            $"-- about.md --\n---\ntitle: About\n---\n-- posts/a.md --\n---\ntitle: Soon\ndate: {due:yyyy-MM-dd HH:mm:ss}\npermalink: /soon/\n---\nText.\n");
        Assert.Equal(System.Net.HttpStatusCode.OK,
            await Eventually.True(async () => (await served.Http.GetAsync("/soon/")).StatusCode, s => s == System.Net.HttpStatusCode.OK));
    }
}
