using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Profile.Content;
using Profile.Content.Documents;
using Profile.Content.Languages;
using Profile.Content.Publications;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>The interface is in the language of the site; each text of the pages and scripts is in every language.</summary>
public sealed partial class LanguageTests
{
    [Fact]
    public async Task A_page_in_another_language_has_its_direction_and_our_words_in_it()
    {
        using var served = new ServedSite("""
            -- site.yml --
            first_name: Ada
            -- about.md --
            ---
            title: About
            ---
            Hello.
            -- posts/2024-03-05-here.md --
            ---
            title: Here
            ---
            Text.
            -- posts/2024-03-06-there.md --
            ---
            title: هناك
            lang: ar
            ---
            نص.
            """);
        var there = await served.Http.GetStringAsync("/blog/2024/there/");
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", there, StringComparison.Ordinal);
        Assert.Contains("مارس", there, StringComparison.Ordinal);
        var here = await served.Http.GetStringAsync("/blog/2024/here/");
        Assert.Contains("<html lang=\"en\">", here, StringComparison.Ordinal);
        Assert.Contains("March 5, 2024", here, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_in_chinese_has_its_interface_its_dates_and_its_scripts_in_chinese()
    {
        using var content = new ContentFolder("""
            -- site.yml --
            first_name: 达
            last_name: 艾
            lang: zh-CN
            -- about.md --
            ---
            title: 关于
            news: true
            ---
            正文。
            -- news/n.md --
            ---
            date: 2024-03-05
            ---
            发表。
            -- posts/2024-03-05-p.md --
            ---
            title: 文章
            tags: [数学]
            ---
            内容。
            -- publications.bib --
            @article{one, title = {Notes}, author = {Lovelace, Ada}, journal = {Memoirs}, year = 1843, month = sep, abstract = {On.}}
            @incollection{two, title = {Looms}, author = {Lovelace, Ada and Babbage, Charles and others}, year = 1844}
            -- books/b.md --
            ---
            title: 书
            stars: 4
            ---
            好。
            -- teachings/c.md --
            ---
            title: 课
            instructor: 张
            term: 秋
            location: 楼
            time: 早
            ---
            $$x$$
            """);
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        var home = new HtmlParser().ParseDocument(await http.GetStringAsync("/"));
        Assert.Equal("艾达", home.QuerySelector("h1")!.TextContent);
        Assert.Equal("zh-CN", home.DocumentElement.GetAttribute("lang"));
        Assert.Equal(["关于", "动态", "论文", "教学", "书籍", "博客"], home.QuerySelectorAll("nav > ul > li > a").Select(a => a.TextContent));
        Assert.Equal("2024年3月5日", home.QuerySelector(".pf-dated time")!.TextContent);
        Assert.Contains("复制", home.QuerySelector("meta[name='profile:words']")!.GetAttribute("content"), StringComparison.Ordinal);
        var post = new HtmlParser().ParseDocument(await http.GetStringAsync("/blog/2024/p/"));
        Assert.Contains("2024年3月5日", post.QuerySelector(".pf-meta")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("阅读约 1 分钟", post.QuerySelector(".pf-meta")!.TextContent, StringComparison.Ordinal);
        var paper = new HtmlParser().ParseDocument(await http.GetStringAsync("/publications/one/"));
        Assert.Equal(["摘要", "引用", "相关论文"], paper.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Equal("Memoirs, 1843年9月", paper.QuerySelector(".venue")!.TextContent);
        Assert.Equal("Ada Lovelace、Charles Babbage等",
            new HtmlParser().ParseDocument(await http.GetStringAsync("/publications/two/")).QuerySelector(".pf-authors")!.TextContent);
        var book = new HtmlParser().ParseDocument(await http.GetStringAsync("/books/b/"));
        Assert.Equal("4 星（满分 5 星）", book.QuerySelector(".pf-meta")!.TextContent);
        var course = new HtmlParser().ParseDocument(await http.GetStringAsync("/teachings/c/"));
        Assert.Equal(["教师", "学期", "地点", "时间"], course.QuerySelectorAll("dt").Select(t => t.TextContent));
        Assert.Equal("公式", course.QuerySelector(".pf-formula")!.GetAttribute("aria-label"));
        Assert.Contains("<title>论文 · 艾达</title>", await http.GetStringAsync("/publications/feed.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("he", "rtl")]
    [InlineData("en", null)]
    public async Task A_site_is_written_from_the_side_of_its_language(string language, string? direction)
    {
        using var content = new ContentFolder($"-- site.yml --\ntitle: Ada\nlang: {language}\n");
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        var page = new HtmlParser().ParseDocument(await http.GetStringAsync("/"));
        Assert.Equal((language, direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
    }

    [Fact]
    public async Task An_english_site_carries_no_texts_for_its_scripts()
    {
        using var content = new ContentFolder("-- site.yml --\ntitle: Ada\nlang: en-GB\n");
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        Assert.DoesNotContain("profile:words", await http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    public static TheoryData<string> Languages => [.. InterfaceTexts.Translated];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_of_the_pages_and_the_scripts_is_in_every_language(string language)
    {
        var root = ProfileServer.RepositoryRoot;
        var pages = Directory.EnumerateFiles(Path.Combine(root, "src", "Profile", "Pages"), "*.cshtml", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "src", "Profile.Content"), "*.cs", SearchOption.AllDirectories))
            .SelectMany(f => PageText().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value);
        var facets = PublicationFacet.All.SelectMany(f => new[] { f.Label, f.Subtitle });
        var types = Enum.GetValues<PublicationKind>().Select(PublicationKinds.Plural);
        var lists = Kinds.All.SelectMany(k => new[] { k.List?.Title, k.SearchGroup }).OfType<string>();
        var archives = Kinds.All.Select(k => k.Archives?.Noun).OfType<string>().SelectMany(noun =>
            new[] { $"an archive of {noun} from this year", $"an archive of {noun} with this tag", $"an archive of {noun} in this category" });
        string[] texts = [.. pages, .. TextsOfScripts(), .. InterfaceTexts.ScriptTexts, .. facets, .. types, .. lists, .. archives,
            .. Keys("zh").Keys.Where(k => !k.Contains('#', StringComparison.Ordinal))];
        string[] missing = [.. texts.Distinct().Except(Keys(language).Keys)];
        Assert.True(missing.Length == 0, $"src/Profile.Content/Languages/{language}.json has no translation of: {string.Join(" | ", missing)}");
    }

    [Fact]
    public void Every_text_of_the_scripts_is_sent_to_them()
    {
        string[] missing = [.. TextsOfScripts().Except(InterfaceTexts.ScriptTexts)];
        Assert.True(missing.Length == 0, $"InterfaceTexts.ScriptTexts lacks: {string.Join(" | ", missing)}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_translation_has_the_places_of_its_text(string language) => Assert.All(Keys(language), text => Assert.Equal(
        (text.Key, text.Key.Contains("{1}", StringComparison.Ordinal)), (text.Key, text.Value.Contains("{1}", StringComparison.Ordinal))));

    [Theory]
    [InlineData("en", "Mar 5, 2024", "March 5, 2024", "March 2024")]
    [InlineData("de-AT", "5. März 2024", "5. März 2024", "März 2024")]
    [InlineData("fr", "5 mars 2024", "5 mars 2024", "mars 2024")]
    [InlineData("es", "5 mar 2024", "5 de marzo de 2024", "marzo de 2024")]
    [InlineData("pl", "5 mar 2024", "5 marca 2024", "marzec 2024")]
    [InlineData("ru", "5 мар. 2024\u202fг.", "5 марта 2024\u202fг.", "март 2024\u202fг.")]
    [InlineData("ja", "2024年3月5日", "2024年3月5日", "2024年3月")]
    [InlineData("ko", "2024년 3월 5일", "2024년 3월 5일", "2024년 3월")]
    [InlineData("ar", "5 مارس 2024", "5 مارس 2024", "مارس 2024")]
    public void Dates_are_written_as_cldr_has_them(string language, string shortDay, string longDay, string longMonth)
    {
        var texts = InterfaceTexts.For(language);
        var day = new PartialDate(new DateTime(2024, 3, 5), DatePrecision.Day);
        Assert.Equal((shortDay, longDay, longMonth), (texts.Short(day), texts.Long(day), texts.Long(day with { Precision = DatePrecision.Month })));
    }

    [Theory]
    [InlineData("de", "1 Ergebnisse|2 Ergebnisse|5 Ergebnisse|12 Ergebnisse|22 Ergebnisse")]
    [InlineData("pl", "1 wyniku|2 wyniki|5 wyników|12 wyników|22 wyniki")]
    [InlineData("ru", "1 результат|2 результата|5 результатов|12 результатов|22 результата")]
    [InlineData("ar", "1 نتيجة|نتيجتان|5 نتائج|12 نتيجة|22 نتيجة")]
    public void Numbers_select_their_plural_form(string language, string forms) =>
        Assert.Equal(forms, string.Join('|', new[] { 1, 2, 5, 12, 22 }.Select(n => InterfaceTexts.For(language).Count("{0} results", n))));

    private static IEnumerable<string> TextsOfScripts() =>
        Directory.EnumerateFiles(Path.Combine(ProfileServer.RepositoryRoot, "wwwroot", "js"), "*.js")
            .SelectMany(f => ScriptText().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value);

    private static Dictionary<string, string> Keys(string language) => JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllText(Path.Combine(ProfileServer.RepositoryRoot, "src", "Profile.Content", "Languages", $"{language}.json")))!;

    [GeneratedRegex(@"\b(?:T|[Tt]exts)(?:\[|\.(?:Format|Count)\()""([^""]+)""")]
    private static partial Regex PageText();

    [GeneratedRegex(@"\bsay\('([^']+)'\)")]
    private static partial Regex ScriptText();
}
