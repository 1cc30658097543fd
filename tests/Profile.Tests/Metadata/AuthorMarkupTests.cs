using Profile.Tests.Shared;

namespace Profile.Tests.Metadata;

/// <summary>HTML in the names of a bibliography is markup for human readers and not part of the name for machines.</summary>
public sealed class AuthorMarkupTests
{
    private const string Site = """
        -- site.yml --
        first_name: Ada
        last_name: King
        url: https://ada.example.org
        -- about.md --
        ---
        title: About
        selected_papers: true
        ---
        -- publications.bib --
        @article{a, title = {Looms}, author = {<nobr>Ada King</nobr> and <span>Wei</span> Tau and Noll, <b onclick="x()">Ida</b>},
          journal = {J}, year = 2021, selected = true}
        """;

    [Theory]
    [InlineData("/")]
    [InlineData("/publications/")]
    [InlineData("/publications/a/")]
    public async Task Lists_and_pages_keep_it(string path)
    {
        using var served = new ServedSite(Site);
        var page = await served.Http.GetStringAsync(path);
        Assert.Contains("<strong><nobr>Ada King</nobr></strong>, <span>Wei</span> Tau, and <b>Ida</b> Noll", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", page.Split("<pre")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/publications/a/", "<meta name=\"citation_author\" content=\"King, Ada\">")]
    [InlineData("/publications/a/", "\"name\":\"Wei Tau\"")]
    [InlineData("/publications/feed.json", "{\"name\":\"Ida Noll\"}")]
    [InlineData("/search.json", "Ada King, Wei Tau, Ida Noll")]
    public async Task Machines_read_the_words(string path, string words)
    {
        using var served = new ServedSite(Site);
        Assert.Contains(words, await served.Http.GetStringAsync(path), StringComparison.Ordinal);
    }
}
