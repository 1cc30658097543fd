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
}
