using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Profile.Reloading;
using Profile.Serving;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>Two copies of the server on one folder are one site: whichever a proxy asks, the bytes and the tags are the same.</summary>
public sealed class CopiesTests : IDisposable
{
    private readonly ServedSite served = new(Sites.Ada + """

        -- posts/2024-03-01-sums.md --
        ---
        title: Sums
        tags: [numbers]
        ---
        $x^2$

        ```python
        print(1)
        ```
        -- projects/engine.md --
        ---
        title: The engine
        ---
        It weaves. ![A drawing](/assets/engine.svg)
        -- assets/engine.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>
        """);

    public void Dispose() => served.Dispose();

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Every_address_of_the_site_has_the_same_bytes_and_tag_on_another_copy(string coding)
    {
        using var other = ProfileServer.Start(served.Content);
        using var client = other.Http();
        var paths = Paths();
        Assert.Superset(new HashSet<string>(["/", "/blog/2024/sums/", "/feed.xml", "/sitemap.xml", "/resume.json", "/card.vcf", PageRenderer.SearchPath,
            "/assets/notes.txt", "/publications.bib"], StringComparer.Ordinal), paths.ToHashSet(StringComparer.Ordinal));
        foreach (var path in paths)
        {
            // The best compression follows the first one, on each copy in its own time.
            var (one, another) = await Eventually.True(async () => (await AnswerAsync(served.Http, path, coding), await AnswerAsync(client, path, coding)),
                pair => pair.Item1 == pair.Item2);
            Assert.Equal(one, another);
        }
    }

    private string[] Paths()
    {
        var site = served.Server.Services.GetRequiredService<SiteSource>().Current!;
        return [.. RenditionSet.PathsOf(site).Concat(site.Assets.All.Select(a => a.Permalink)).Concat(site.Papers.Keys), "/css/site.css", "/search?q=engines"];
    }

    private static async Task<string> AnswerAsync(HttpClient client, string path, string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue(coding) } } };
        using var answer = await client.SendAsync(request);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not "Date").OrderBy(h => h.Key, StringComparer.Ordinal)
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        return $"{(int)answer.StatusCode} {path}\n{string.Join('\n', headers)}\n\n{Convert.ToBase64String(await answer.Content.ReadAsByteArrayAsync())}";
    }
}
