using AngleSharp.Html.Parser;
using Profile.Tests.Shared;

namespace Profile.Tests.AlFolio;

/// <summary>
/// The line under a post's title: date in the format of the checkout's generation, author, last change, note (docs/reference/al-folio.md, 2.4).
/// </summary>
public sealed class BylineTests
{
    private const string Post = """
        -- _config.yml --
        title: Ada
        permalink: /blog/:year/:title/
        -- _posts/2024-03-05-engines.md --
        ---
        title: Engines
        author: Charles Babbage
        last_updated: 2024-04-06
        meta: with pictures
        ---
        Text.
        -- _posts/2024-03-06-threads.md --
        ---
        layout: distill
        title: Threads
        author: Default Author
        authors:
          - name: Ada Lovelace
            url: https://ada.example.org/
            affiliations:
              name: The </br> Strand, London
          - name: Mary Somerville
            affiliations: [{name: Oxford, url: "https://oxford.example.org/"}, {name: Naples}]
        ---
        Text.
        """;

    [Fact]
    public async Task A_distill_post_names_its_authors_and_where_they_work()
    {
        using var content = new ContentFolder(Post);
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        var line = new HtmlParser().ParseDocument(await http.GetStringAsync("/blog/2024/threads/")).QuerySelector(".pf-meta")!;
        Assert.Contains("· Ada Lovelace, The Strand, London · Mary Somerville, Oxford, Naples ·",
            string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(["https://ada.example.org/", "https://oxford.example.org/"], line.QuerySelectorAll("a[href^=http]").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("", "March 5, 2024 · Charles Babbage · last updated on April 6, 2024 · with pictures")]
    [InlineData("-- _layouts/post.html --\n{{ page.date | date: \"%B %-d, %Y\" }}",
        "March 5, 2024 · Charles Babbage · last updated on April 6, 2024 · with pictures")]
    [InlineData("-- _layouts/post.liquid --\nCreated in {{ page.date | date: '%B %d, %Y' }}",
        "Created in March 05, 2024 · Charles Babbage · last updated on April 06, 2024 · with pictures")]
    [InlineData("-- _config.yml --\npermalink: /blog/:year/:title/\nal_folio: {api_version: 1}",
        "Created on March 05, 2024 · Charles Babbage · last updated on April 06, 2024 · with pictures")]
    [InlineData("-- _layouts/post.liquid --\nCreated on {{ page.date | date: '%B %d, %Y' }}",
        "Created on March 05, 2024 · Charles Babbage · last updated on April 06, 2024 · with pictures")]
    public async Task A_post_says_when_it_was_made_and_by_whom(string layout, string expected)
    {
        using var content = new ContentFolder($"{Post}\n{layout}\n");
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        var line = new HtmlParser().ParseDocument(await http.GetStringAsync("/blog/2024/engines/")).QuerySelector(".pf-meta")!.TextContent;
        // A separator dot may end a line but never begin one.
        Assert.Equal(line.Count(c => c == '·'), line.Split("\u00a0· ").Length - 1);
        Assert.StartsWith(expected, string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
