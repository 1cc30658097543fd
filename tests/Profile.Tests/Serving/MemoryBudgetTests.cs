using Microsoft.Extensions.DependencyInjection;
using Profile.Serving;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>Memory is bounded: past the budget, the least used pages are dropped, and rebuilt with the same bytes when requested.</summary>
public sealed class MemoryBudgetTests : IDisposable
{
    private const int Posts = 60;
    private const double Megabytes = 0.2;

    private readonly ContentFolder content = new("-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\nText.\n");
    private readonly ProfileServer server;
    private readonly HttpClient http;

    public MemoryBudgetTests()
    {
        for (var i = 0; i < Posts; i++)
        {
            content.Write($"posts/2024-01-02-post-{i}.md",
                $"---\ntitle: Post {i}\n---\n{string.Concat(Enumerable.Range(0, 600).Select(n => $"Word {i * n} "))}\n");
        }

        content.Write("assets/small.txt", new string('a', 2000));
        content.Write("assets/other.txt", new string('b', 2000));
        server = ProfileServer.Start(content, ("Profile:PageMemory", Megabytes.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Profile:FileMemory", "0.003"));
        http = server.Http();
    }

    public void Dispose()
    {
        http.Dispose();
        server.Dispose();
        content.Dispose();
    }

    [Fact]
    public async Task Every_page_answers_with_the_same_bytes_and_tag_while_memory_stays_within_the_budget()
    {
        var store = server.Services.GetRequiredService<RenditionStore>();
        var first = await All();
        var second = await All();
        Assert.Equal(first, second);
        var held = store.Current!.Cells.Values.Sum(c => c.Rendition?.Size ?? 0);
        Assert.True(held <= Megabytes * 1024 * 1024, $"{held} bytes are held");
        Assert.Contains(store.Current.Cells.Values, c => c.Rendition is null);
    }

    [Fact]
    public async Task Small_files_are_kept_within_theirs_and_read_again_when_they_changed()
    {
        foreach (var (path, letter) in new[] { ("/assets/small.txt", 'a'), ("/assets/other.txt", 'b'), ("/assets/small.txt", 'a') })
        {
            Assert.Equal(new string(letter, 2000), await http.GetStringAsync(path));
        }

        content.Write("assets/small.txt", "new");
        await Eventually.True(() => http.GetStringAsync("/assets/small.txt"), text => text == "new");
    }

    private async Task<List<string>> All()
    {
        var answers = new List<string>();
        for (var i = 0; i < Posts; i++)
        {
            using var answer = await http.GetAsync($"/blog/2024/post-{i}/");
            answers.Add($"{answer.Headers.ETag} {await answer.Content.ReadAsStringAsync()}");
        }

        return answers;
    }
}
