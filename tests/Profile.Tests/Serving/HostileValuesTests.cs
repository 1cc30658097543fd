using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Profile.Content;
using Profile.Content.Sources;
using Profile.Exporting;
using Profile.Serving;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>
/// A value is never markup: names, titles, tags and addresses that try to be more remain plain text in every output, and never reach a header or another log
/// line (docs/reliability.md, B4; OWASP ASVS 1.2.1, 16.4.1).
/// </summary>
public sealed class HostileValuesTests
{
    private const string Script = "</script><script>alert(1)</script>";
    private const string Picture = "\"><img src=x onerror=alert(1)>";
    private const string Handler = "' onmouseover='alert(1)' x=\" onfocus=\"alert(1)";
    private const string Header = "a\r\nSet-Cookie: evil=1\r\n\r\n<b>b</b>";
    private const string Direction = "\u202Egpj.exe\u2066\u2028\u200F";
    private const string Control = "\u0007\u001B[31mred\u0000\u0085\u009B1m";
    private const string Section = "]]><evil/>--><evil/><!--<![CDATA[";
    private const string Entity = "&lt;b&gt;&#60;evil&#62; %3Cevil%3E";
    private const string Template = "@(1) ${x} {0} %n";
    private const string Surrogate = "\uFFFE\uFFFF\uFDD0";

    public static TheoryData<string> Values =>
        [Script, Picture, Handler, Header, Direction, Control, Section, Entity, Template, Surrogate, "javascript:alert(1)", "日本語 😀 שלום"];

    // JSON strings are valid as YAML's double-quoted ones.
    private static string Quoted(string value) => JsonSerializer.Serialize(value);

    private static string Files(string value) => $$"""
        -- site.yml --
        first_name: {{Quoted(value)}}
        last_name: {{Quoted(value)}}
        title: {{Quoted(value)}}
        description: {{Quoted(value)}}
        url: https://ada.example.org
        -- about.md --
        ---
        title: {{Quoted(value)}}
        description: {{Quoted(value)}}
        profile: {align: right, image: {{Quoted(value)}}}
        news: true
        latest_posts: true
        selected_papers: true
        social: true
        ---
        Text.
        -- data/socials.yml --
        email: {{Quoted(value)}}
        github_username: {{Quoted(value)}}
        own: {title: {{Quoted(value)}}, url: {{Quoted(value)}}}
        -- news/n.md --
        ---
        date: 2024
        title: {{Quoted(value)}}
        tags: [{{Quoted(value)}}]
        ---
        One.

        Two.
        -- posts/2024-01-02-p.md --
        ---
        title: {{Quoted(value)}}
        description: {{Quoted(value)}}
        tags: [{{Quoted(value)}}]
        categories: [{{Quoted(value)}}]
        ---
        Post.
        -- projects/x.md --
        ---
        title: {{Quoted(value)}}
        description: {{Quoted(value)}}
        category: {{Quoted(value)}}
        ---
        Project.
        -- pages/t.md --
        ---
        title: {{Quoted(value)}}
        nav: true
        permalink: {{Quoted("/at/" + value + "/")}}
        redirect_from: {{Quoted("/from/" + value + "/")}}
        ---
        Page.
        -- pages/gone.md --
        ---
        title: Gone
        redirect: {{Quoted("https://other.example/" + value)}}
        ---
        -- experience.yml --
        cv:
          name: {{Quoted(value)}}
          headline: {{Quoted(value)}}
          location: {{Quoted(value)}}
          website: {{Quoted(value)}}
          sections:
            {{Quoted(value)}}:
              - company: Babbage
                date: {{Quoted(value)}}
                url: {{Quoted(value)}}
        -- publications.bib --
        @article{one, title = {Notes}, author = {Lovelace, Ada}, journal = {Memoirs}, year = 1843, selected = {true},
          url = {{{Braced(value)}}}, pdf = {{{Braced(value)}}}, doi = {{{Braced(value)}}},
          note = {{{Braced(value)}}}, volume = {{{Braced(value)}}}
        }
        """;

    private static string Braced(string value) =>
        value.ReplaceLineEndings(" ").Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_is_words_in_every_output(string value)
    {
        using var content = new ContentFolder(Files(value));
        using var server = ProfileServer.Start(content);
        using var http = server.Http();

        var sitemap = XDocument.Parse(await http.GetStringAsync("/sitemap.xml"));
        var pages = sitemap.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath).ToArray();
        Assert.True(pages.Length >= 8, $"the site map lists {pages.Length} pages");
        foreach (var path in pages.Append("/nowhere/"))
        {
            var answer = await http.GetAsync(path);
            Assert.Equal(path == "/nowhere/" ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);
            IsClean(answer);
            IsInert(path, await answer.Content.ReadAsStringAsync());
        }

        var feed = XDocument.Parse(await http.GetStringAsync("/feed.xml"));
        Assert.DoesNotContain(feed.Descendants(), e => e.Name.LocalName is "evil" or "b" or "script" or "img");
        foreach (var html in feed.Descendants().Where(e => e.Name.LocalName == "content").Select(e => e.Value))
        {
            IsInert("/feed.xml", html);
        }

        foreach (var path in new[] { "/feed.json", "/publications/feed.json", "/resume.json", "/site.webmanifest", "/publications/one.json", "/search.json" })
        {
            IsInertJson(await http.GetStringAsync(path));
        }

        foreach (var path in new[] { "/publications/feed.xml", "/icon.svg" })
        {
            var xml = XDocument.Parse(await http.GetStringAsync(path));
            Assert.DoesNotContain(xml.Descendants(), e => e.Name.LocalName is "evil" or "b" or "script" or "img");
        }

        foreach (var path in new[] { "/card.vcf", "/publications/one.ris", "/publications/one.bib" })
        {
            var lines = (await http.GetStringAsync(path)).Split('\n');
            Assert.DoesNotContain(lines, l => l.StartsWith("Set-Cookie", StringComparison.Ordinal) || l.TrimEnd('\r').Any(char.IsControl));
        }

        var moved = await http.GetAsync("/gone/");
        Assert.True(moved.StatusCode is HttpStatusCode.PermanentRedirect or HttpStatusCode.OK, $"/gone/ answers {moved.StatusCode}");
        IsClean(moved);
        IsClean(await http.GetAsync($"/from/{Uri.EscapeDataString(value)}"));
        IsClean(await http.GetAsync("/robots.txt"));
        Assert.All(content.Load().Diagnostics, d => Assert.DoesNotContain(d.ToString(), IsUnprintable));
    }

    /// <summary>A key that a schema gains is included automatically; keys that a schema declares as HTML are the owner's to write.</summary>
    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_of_any_key_of_any_schema_is_words_in_every_page_and_file(string value)
    {
        using var content =
            new ContentFolder("-- publications.bib --\n@article{one, title = {Notes}, author = {Lovelace, Ada}, journal = {Memoirs}, year = 1843}\n");
        foreach (var schema in ContentSchema.All)
        {
            HostileFiles.Write(content, schema, value);
        }

        await using var host = new ExportHost();
        var site = host.Loader.Load(FolderScanner.Scan(content.Root)!);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in RenditionSet.PathsOf(site))
        {
            var rendition = await host.Pages.RenderAsync(site, path);
            kinds.Add(rendition.ContentType.Split(';')[0]);
            IsInert(path, rendition.ContentType.Split(';')[0], Encoding.UTF8.GetString(rendition.Identity.Bytes));
            Assert.All(rendition.Headers.SelectMany(h => h.Value), v => Assert.All(v!, c => Assert.InRange(c, ' ', '~')));
        }

        Assert.Superset(new HashSet<string>(["text/html", "application/xml", "application/feed+json", "application/json", "text/vcard"]), kinds);
        Assert.All(site.Diagnostics, d => Assert.DoesNotContain(d.ToString(), IsUnprintable));
    }

    private static void IsInert(string path, string type, string text)
    {
        switch (type)
        {
            case "text/html":
                IsInert(path, text);
                break;
            case var json when json.EndsWith("json", StringComparison.Ordinal):
                IsInertJson(text);
                break;
            case var xml when xml.EndsWith("xml", StringComparison.Ordinal):
                var document = XDocument.Parse(text);
                Assert.DoesNotContain(document.Descendants(), e => e.Name.LocalName is "evil" or "b" or "script" or "img");
                foreach (var html in document.Descendants().Where(e => (string?)e.Attribute("type") == "html").Select(e => e.Value))
                {
                    IsInert(path, html);
                }

                break;
            // The picture is drawn from words and contains no byte of them.
            case "image/png" or "image/x-icon" or "image/vnd.microsoft.icon":
                break;
            default:
                Assert.DoesNotContain(text.Split('\n'),
                    l => l.StartsWith("Set-Cookie", StringComparison.Ordinal) || l.TrimEnd('\r').Any(c => char.IsControl(c) && c != '\t'));
                break;
        }
    }

    private static void IsInert(string path, string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        Assert.Equal((path, ""),
            (path, string.Concat(page.All.Where(e => e.LocalName is "evil" or "b"
            || (e.LocalName == "script" && e.GetAttribute("type") != "application/ld+json" && e.TextContent.Contains("alert", StringComparison.Ordinal)))
            .Select(e => e.ParentElement!.OuterHtml))));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(page.Images, i => i.GetAttribute("src") == "x");
        Assert.All(page.Scripts.Where(s => s.Type == "application/ld+json"), s => IsInertJson(s.Text));
        Assert.DoesNotContain(page.All, e => Target(e).TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        Assert.False(html.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), $"{path} holds control characters");
    }

    private static void IsInertJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.DoesNotContain(json, c => c is '<' or '>' or '\u2028' or '\u2029' || (char.IsControl(c) && c != '\n'));
    }

    private static string Target(IElement element) => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("data") ?? "";

    private static void IsClean(HttpResponseMessage answer)
    {
        Assert.True((int)answer.StatusCode < 500, $"{answer.RequestMessage!.RequestUri} answers {answer.StatusCode}");
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var values = answer.Headers.Concat(answer.Content.Headers).SelectMany(h => h.Value);
        Assert.All(values, v => Assert.All(v, c => Assert.InRange(c, ' ', '~')));
    }

    private static bool IsUnprintable(char c) => char.IsControl(c) || c is '\u202E' or '\u2066' or '\u2028' or '\u200F';
}
