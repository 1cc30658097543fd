using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Profile.Serving;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>The best compression is for what visitors request: nobody pays for the pages that nobody reads.</summary>
public sealed class FinishedPagesTests
{
    [Fact]
    public async Task Pages_of_the_navigation_and_requested_ones_are_compressed_as_well_as_possible_and_no_others()
    {
        static string Page(string name) => $"-- pages/{name}.md --\n---\ntitle: {name}\n---\nText.\n";
        using var served = new ServedSite($"{Sites.Ada}\n{Page("read")}{Page("unread")}");
        var store = served.Server.Services.GetRequiredService<RenditionStore>();
        Rendition? At(string path) => store.Current?.Find(path)?.Rendition;
        await served.Http.GetStringAsync("/read/");
        foreach (var path in new[] { "/", "/read/" })
        {
            await Eventually.True(() => Task.FromResult(At(path)), r => r is { IsFinished: true });
        }

        await Eventually.True(() => Task.FromResult(At("/unread/")), r => r is not null);
        Assert.False(At("/unread/")!.IsFinished);
    }

    [Fact]
    public void The_best_compression_stays_though_a_request_compresses_quickly_at_the_same_time()
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => $"<p>Number {i * 7919 % 1000} of the list.</p>")));
        Rendition Made() => new(200, "text/html; charset=utf-8", body);
        var best = Made();
        best.Finish();
        for (var round = 0; round < 50; round++)
        {
            var rendition = Made();
            Parallel.Invoke(() => rendition.In(ContentCoding.Gzip), () => rendition.In(ContentCoding.Brotli), rendition.Finish);
            Assert.Equal(best.In(ContentCoding.Gzip).Bytes, rendition.In(ContentCoding.Gzip).Bytes);
            Assert.Equal(best.In(ContentCoding.Brotli).Bytes, rendition.In(ContentCoding.Brotli).Bytes);
        }
    }
}
