using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Profile.Content.Languages;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>The interface is in the language of the site; each text of the pages and scripts has a Chinese translation.</summary>
public sealed partial class LanguageTests
{
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

    [Fact]
    public void Every_text_of_the_pages_and_the_scripts_has_its_chinese()
    {
        var root = ProfileServer.RepositoryRoot;
        var pages = Directory.EnumerateFiles(Path.Combine(root, "src", "Profile", "Pages"), "*.cshtml", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "src", "Profile.Content"), "*.cs", SearchOption.AllDirectories))
            .SelectMany(f => PageText().Matches(File.ReadAllText(f)));
        var scripts = Directory.EnumerateFiles(Path.Combine(root, "wwwroot", "js"), "*.js").SelectMany(f => ScriptText().Matches(File.ReadAllText(f)));
        var texts = pages.Concat(scripts).Select(m => m.Groups[1].Value).Concat(InterfaceTexts.ScriptTexts).Distinct().ToArray();
        var chinese = InterfaceTexts.For("zh");
        Assert.True(texts.Length > 40);
        Assert.DoesNotContain(texts, t => chinese[t] == t);
        Assert.Empty(scripts.Select(m => m.Groups[1].Value).Except(InterfaceTexts.ScriptTexts));
    }

    [GeneratedRegex(@"\b(?:T|[Tt]exts)(?:\[|\.Format\()""([^""]+)""")]
    private static partial Regex PageText();

    [GeneratedRegex(@"\bsay\('([^']+)'\)")]
    private static partial Regex ScriptText();
}
