using System.Collections.Immutable;
using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Profile.Reloading;
using Profile.Search;
using Profile.Serving;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>What visitors may cost is limited, and each limit is reached in a test, here or next to what it limits.</summary>
public sealed class ServerLimitTests
{
    // No test waits for a clock or draws twenty thousand pictures; drill L3 waits for slow clients, F9 for a stuck one.
    private static readonly ImmutableHashSet<string> WithoutTest =
        [nameof(ServerLimits.HeaderTime), nameof(ServerLimits.IdleTime), nameof(ServerLimits.Finish), nameof(ServerLimits.SearchTime),
            nameof(ServerLimits.SearchPatience), nameof(ServerLimits.WaitingPictures)];

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    [Fact]
    public void Every_bound_is_provoked_by_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Profile.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText));
        var fields = typeof(ServerLimits).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => f.Name);
        Assert.Equal([], fields.Except(WithoutTest).Where(name => !tests.Contains($"ServerLimits.{name}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_is_remembered_up_to_the_bound_and_served_beyond_it()
    {
        using var content = new ContentFolder(Sites.Ada);
        content.Write("assets/small.txt", new string('a', ServerLimits.RememberedFileBytes));
        content.Write("assets/large.txt", new string('a', ServerLimits.RememberedFileBytes + 1));
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        Assert.Equal(ServerLimits.RememberedFileBytes, (await http.GetStringAsync("/assets/small.txt")).Length);
        Assert.Equal(ServerLimits.RememberedFileBytes + 1, (await http.GetStringAsync("/assets/large.txt")).Length);

        var memory = server.Services.GetRequiredService<AssetMemory>();
        var remembered = server.Services.GetRequiredService<SiteSource>().Current!.Assets.All.Where(a => memory.Find(a) is not null).Select(a => a.File.Path);
        Assert.Equal(["assets/small.txt"], remembered);
    }

    [Fact]
    public async Task Searches_beyond_the_bound_are_refused_and_the_others_answered()
    {
        using var content = new ContentFolder(Sites.Ada);
        for (var i = 0; i < 20; i++)
        {
            content.Write($"pages/p{i}.md", $"---\ntitle: P{i}\n---\n{string.Concat(Enumerable.Range(0, 10_000).Select(n => $"w{i}x{n} "))}");
        }

        using var server = ProfileServer.Start(content);
        using var store = new SearchStore(server.Services.GetRequiredService<SiteSource>(), server.Services.GetRequiredService<ILogger<SearchStore>>());
        // All requests are sent before the index of 200,000 words exists.
        var searches = Enumerable.Range(0, ServerLimits.Searches + 5).Select(_ => store.FindAsync(SearchQuery.Parse("engines"), CancellationToken.None))
            .ToArray();
        Assert.All(searches[ServerLimits.Searches..], s => Assert.True(s.IsCompletedSuccessfully && s.Result is null));
        await Task.WhenAll(searches);
        Assert.NotNull(await store.FindAsync(SearchQuery.Parse("engines"), CancellationToken.None));
    }

    [Theory]
    [InlineData("word", "beyond", ServerLimits.IndexedCharacters)]
    [InlineData("量", "学", ServerLimits.IndexedCjkCharacters)]
    public void Items_beyond_the_bound_of_a_site_are_found_by_their_titles(string title, string text, int bound)
    {
        var full = new SearchDocument("Blog", title, "/full/", new string(' ', ServerLimits.IndexedDocumentCharacters));
        var last = new SearchDocument("Blog", title, "/last/", text);
        using (var within = new SearchIndex([.. Enumerable.Repeat(full, bound / ServerLimits.IndexedDocumentCharacters - 1), last]))
        {
            Assert.Single(within.Find(SearchQuery.Parse(text), Long)!.Value);
        }

        using var beyond = new SearchIndex([.. Enumerable.Repeat(full, bound / ServerLimits.IndexedDocumentCharacters), last]);
        Assert.Empty(beyond.Find(SearchQuery.Parse(text), Long)!.Value);
        Assert.NotEmpty(beyond.Find(SearchQuery.Parse(title), Long)!.Value);
    }
}
