using System.Collections.Immutable;
using System.Text.Encodings.Web;
using Profile.Search;
using Profile.Tests.Shared;

namespace Profile.Tests.Search;

/// <summary>What is found by which words, in which order, and how it is displayed.</summary>
public sealed class SearchIndexTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private readonly SearchIndex index = new(
    [
        new("Pages", "About", "/", "I work on engines, and on Fräulein Möbius's surfaces."),
        new("Blog", "Engines", "/engines/", "A long text about many other things, where the title says it all."),
        new("Blog", "Weaving", "/weaving/",
            "The loom of Jacquard weaves flowers and leaves; <b>cards</b> & \"threads\" tell it how. " + string.Join(' ', Enumerable.Repeat("more", 200))
            + " engine"),
        new("Pages", "量子计算导论", "/quantum/", "关于量子计算机的一些说明,以及更多。"),
        new("Pages", "大学", "/university/", "東京の大学で計算機を学ぶ。한국어 검색도 있습니다。100%_!"),
    ]);

    public void Dispose() => index.Dispose();

    private string[] Found(string query) => [.. index.Find(SearchQuery.Parse(query), Long)!.Value.Select(h => h.Document.Permalink)];

    [Theory]
    [InlineData("engines", "/engines/", "/")]
    [InlineData("engine", "/engines/", "/", "/weaving/")]
    [InlineData("ENG", "/engines/", "/", "/weaving/")]
    [InlineData("ngine")]
    [InlineData("mobius", "/")]
    [InlineData("MÖBIUS", "/")]
    [InlineData("mo\u0308bius", "/")]
    [InlineData("surfaces work", "/")]
    [InlineData("surfaces loom")]
    [InlineData("量子计算机", "/quantum/")]
    [InlineData("计算机", "/quantum/")]
    [InlineData("量子", "/quantum/")]
    [InlineData("量", "/quantum/")]
    [InlineData("量 说明", "/quantum/")]
    [InlineData("大学", "/university/")]
    [InlineData("学", "/university/")]
    [InlineData("東京の", "/university/")]
    [InlineData("の", "/university/")]
    [InlineData("검색", "/university/")]
    [InlineData("量子 東京")]
    [InlineData("の %_", "/university/")]
    [InlineData("の 0%_!", "/university/")]
    [InlineData("の 1_0")]
    public void Words_find_what_contains_all_of_them_titles_first(string query, params string[] found) => Assert.Equal(found, Found(query));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("***")]
    [InlineData("-")]
    [InlineData("(")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("'; DROP TABLE words; --")]
    [InlineData("title:nowhere")]
    [InlineData("NEAR(loom flowers)")]
    [InlineData("loom NOT flowers")]
    [InlineData("nothing OR engines")]
    [InlineData("^nowhere")]
    [InlineData("{title text}: nowhere")]
    [InlineData("\0")]
    [InlineData("nowhere\0engines")]
    [InlineData("\u0002\u0003")]
    [InlineData("😀")]
    [InlineData("\uFFFF")]
    public void No_query_is_syntax_and_none_fails(string query) => Assert.Empty(Found(query));

    [Theory]
    [InlineData("\"engines", "/engines/")]
    [InlineData("engines*", "/engines/")]
    [InlineData("+engines -", "/engines/")]
    public void Punctuation_around_a_word_is_ignored(string query, string first) => Assert.Equal(first, Found(query)[0]);

    [Fact]
    public void Halves_of_characters_are_nothing()
    {
        Assert.Empty(Found("\uD83D"));
        Assert.Equal("/engines/", Found("\uDE00 engines \uD83D")[0]);
    }

    [Fact]
    public void A_query_is_cut_off_and_its_words_are_counted()
    {
        var query = SearchQuery.Parse(string.Concat(Enumerable.Repeat("a ", 5000)));
        Assert.True(query.Text.Length <= ServerLimits.QueryCharacters);
        Assert.Equal(ServerLimits.QueryWords, query.Words.Length);
        Assert.Equal(ServerLimits.QueryCharacters - 1, SearchQuery.Parse(new string('a', ServerLimits.QueryCharacters - 1) + "😀").Text.Length);
        Assert.Empty(Found(new string('量', 10_000)));
        Assert.Empty(Found(new string('"', 10_000)));
    }

    [Fact]
    public void What_matched_is_marked_and_everything_else_is_encoded()
    {
        var hit = Assert.Single(index.Find(SearchQuery.Parse("card thread"), Long)!.Value);
        Assert.Contains("&lt;b&gt;<mark>cards</mark>&lt;/b&gt; &amp; &quot;<mark>threads</mark>&quot;", Html(hit.Snippet), StringComparison.Ordinal);
        Assert.Equal("<mark>Engines</mark>", Html(index.Find(SearchQuery.Parse("engine"), Long)!.Value[0].Title));
    }

    [Fact]
    public void A_snippet_is_a_piece_around_the_match()
    {
        var snippet = Html(index.Find(SearchQuery.Parse("engine more"), Long)!.Value[0].Snippet);
        Assert.StartsWith("…", snippet, StringComparison.Ordinal);
        Assert.EndsWith("<mark>engine</mark>", snippet, StringComparison.Ordinal);
        Assert.True(snippet.Length < 600, snippet);
    }

    [Theory]
    [InlineData("量子", "<mark>量子</mark>计算导论", "关于<mark>量子</mark>计算机的一些说明,以及更多。")]
    [InlineData("量子计", "<mark>量子计</mark>算导论", "关于<mark>量子计</mark>算机的一些说明,以及更多。")]
    public void Chinese_is_marked_by_any_part(string query, string title, string snippet)
    {
        var hit = index.Find(SearchQuery.Parse(query), Long)!.Value[0];
        Assert.Equal((title, snippet), (Html(hit.Title), Html(hit.Snippet)));
    }

    [Fact]
    public void Results_are_bounded()
    {
        using var many = new SearchIndex([.. Enumerable.Range(0, 200).Select(i => new SearchDocument("Blog", "Engine 量", $"/{i}/", ""))]);
        Assert.Equal(ServerLimits.SearchResults, many.Find(SearchQuery.Parse("engine"), Long)!.Value.Length);
        Assert.Equal(ServerLimits.SearchResults, many.Find(SearchQuery.Parse("量"), Long)!.Value.Length);
    }

    [Fact]
    public void A_search_that_takes_too_long_is_given_up_and_the_next_one_is_not()
    {
        var documents = Enumerable.Range(0, 3000).Select(i => new SearchDocument("Blog", $"量{i}", $"/{i}/", "some words")).ToImmutableArray();
        using var many = new SearchIndex(documents);
        Assert.Null(many.Find(SearchQuery.Parse("量 nowhere"), TimeSpan.Zero));
        Assert.Equal("/7/", Assert.Single(many.Find(SearchQuery.Parse("量7 some"), Long)!.Value, h => h.Document.Title == "量7").Document.Permalink);
    }

    [Fact]
    public void What_is_beyond_the_bound_of_a_document_is_not_found_but_its_title_is()
    {
        using var large = new SearchIndex([new("Blog", "Large", "/large/", new string(' ', ServerLimits.IndexedDocumentCharacters) + "engine")]);
        Assert.Empty(large.Find(SearchQuery.Parse("engine"), Long)!.Value);
        Assert.Single(large.Find(SearchQuery.Parse("large"), Long)!.Value);
    }

    private static string Html(Microsoft.AspNetCore.Html.IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
