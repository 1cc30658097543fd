using System.Xml;
using Profile.BibTeX;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Kramdown;
using Profile.Liquid;
using Profile.Content.Routes;
using Profile.Content.Sources;
using Profile.Content.Tests.Markup.Liquid;

namespace Profile.Content.Tests.Fuzzing;

/// <summary>No text makes a parser throw, hang, overflow its stack or give what its contract rules out (reliability reference, part C).</summary>
public sealed class FuzzTests
{
    [Fact]
    public void Front_matter_and_YAML() => FuzzRun.Try(
        "yaml",
        [.. FuzzRun.Fences("diagnostics.md"), "---\ntitle: A\ndate: 2024-01-02\ntags: [a, b]\nmap:\n  - x: |\n      text\n    y: >-\n      more\n---\nBody\n"],
        ["---\n", "- ", "? ", ": ", "[", "]", "{", "}", ",", "|", ">", "&a ", "*a", "!t ", "#", "'", "\"", "<<: ", "~", "true", "2024-01-02", "\n  ", "%YAML 1.1\n", "...", "\t"],
        text =>
        {
            text = AsRead(text);
            var lines = text.Count(c => c is '\n' or '\u2028' or '\u2029') + 1;
            var bag = new DiagnosticBag();
            AssertDepth(YamlReader.ReadBlocks(text, "a.yml", 1, bag), YamlLimits.YamlDepth + 1);
            DocumentParser.Parse(new ContentFile("a.md", "pages", text, ""), bag);
            Assert.All(bag.Freeze(), d => Assert.InRange(d.Location.Line, 0, lines + 1));
        });

    [Fact]
    public void BibTeX() => FuzzRun.Try(
        "bibtex",
        [.. FuzzRun.Fences("bibtex.md"), .. FuzzRun.Fences("bibtex-names.md")],
        ["@article{", "@string{", "@comment{", "@preamble{", "{", "}", "\"", " # ", " = ", ",", "(", ")", "author = {A and B}", " and ", "crossref = {a}", "xdata = {a}", "%", "\\", "year = 2024", "jan", "others", ", Jr, "],
        text =>
        {
            text = AsRead(text);
            var file = BibTeXParser.Parse("a.bib", text, new DiagnosticBag());
            foreach (var entry in file.Entries)
            {
                Assert.NotEqual("", entry.Key);
                Assert.Equal(entry.Fields.Length, entry.Fields.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count());
                Assert.Contains(entry.Source.ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
                foreach (var name in BibTeXNames.Parse(entry.Value("author") ?? text[..Math.Min(text.Length, 500)]).Names)
                {
                    Assert.NotNull(name.Family);
                }
            }
        });

    [Fact]
    public void LaTeX_in_values() => FuzzRun.Try(
        "latex",
        [.. FuzzRun.Fences("latex.md"), .. FuzzRun.Fences("latex-html.md")],
        ["\\emph{", "\\textbf{", "\\'", "\\\"", "\\c{", "\\url{", "\\href{http://a.b}{", "{", "}", "$", "$$", "\\(", "\\)", "~", "--", "``", "''", "\\&", "\\verb|", "\\textsuperscript{", "<i>", "</i>", "<sub>", "<script>", "&", "\\begin{x}", "\\ss", "\\i", "^"],
        text =>
        {
            text = AsRead(text);
            Assert.DoesNotContain(LaTeXText.ToText(text), c => char.IsControl(c));
            Assert.DoesNotContain(LaTeXText.ToUrl(text), c => char.IsControl(c) || char.IsWhiteSpace(c));
            var html = LaTeXText.ToHtml(text);
            Assert.True(html.Length <= (text.Length * 40) + 1000, $"{text.Length} characters became {html.Length}");
            AssertNested(html);
        });

    [Fact]
    public void Liquid()
    {
        const string Files = "-- _posts/2024-01-01-one.md --\n---\ntitle: One\n---\n-- _includes/card.html --\n{{ include.x }}card\n-- _data/d.yml --\na: [1, 2]\n";
        FuzzRun.Try(
            "liquid",
            [.. FuzzRun.Fences("liquid.md"), .. FuzzRun.Fences("liquid-engine.md")],
            ["{% if a %}", "{% endif %}", "{% for i in (1..3) %}", "{% endfor %}", "{{ ", " }}", "{%-", "-%}", "{% assign a = ", " %}", " | append: a", " | split: ','", " | where: 'a', 'b'", " | date: '%Y'", "{% include card.html x=1 %}", "{% raw %}", "{% endraw %}", "{% comment %}", "site.posts", "page.title", "(1..9)", "[", "]", ".first", "{% case a %}", "{% when 1 %}", "{% capture a %}", "{% endcapture %}", "{% cycle 1,2 %}", " and ", " contains ", " == nil", "{% highlight c %}", "{% endhighlight %}", "{% tabs a %}", "{% tab a b %}", "{% endtab %}", "{% endtabs %}"],
            text =>
            {
                var site = new LiquidSite(Files);
                var output = site.Render(AsRead(text));
                Assert.DoesNotContain(site.Diagnostics, d => d.Code == LiquidMessages.LiquidFailed.Code);
                Assert.True(output.Length <= LiquidLimits.Output, $"{output.Length} characters");
            });
    }

    [Fact]
    public void The_kramdown_dialect()
    {
        var renderer = new KramdownRenderer();
        FuzzRun.Try(
            "kramdown",
            FuzzRun.Fences("kramdown.md"),
            ["# ", "> ", "* ", "1. ", "    ", "```\n", "~~~\n", "***", "__", "`", "[a](", "![a](", "[a]: b\n", "[^1]", "[^1]: a\n", "| a | b |\n", "|---|\n", "{: .a}", "{:a: #b}\n", "{::nomarkdown}", "{:/}", "<div markdown=\"1\">", "</div>", "<!-- ", "-->", "$$", "*[A]: b\n", "\\", "&amp;", "<a@b.c>", "---\n", "===\n", ": a\n", "- [ ] ", "{:toc}\n", "^\n", "\"", "'", "...", "--"],
            text =>
            {
                text = AsRead(text);
                try
                {
                    var html = renderer.ToHtml(text);
                    Assert.True(html.Length <= (text.Length * 200) + 10_000, $"{text.Length} characters became {html.Length}");
                }
                catch (MarkupTooDeepException)
                {
                    // What the contract says of nesting beyond any use; the caller makes a diagnostic of it.
                }
            });
    }

    [Fact]
    public void Permalinks() => FuzzRun.Try(
        "permalinks",
        ["/blog/:year/:title/", "pretty", "/a b/ü/index.html", "/:collection/:path/", "https://x.example/y", "/a/../b", "/%2e%2e/x", "file.v2.html"],
        ["/", "//", "..", ".", ":year", ":month", ":day", ":title", ":slug", ":path", ":categories", ":name", ":", "%2f", "%5c", "%2e", "%", "%25", "%00", "?", "#", "\\", "index.html", ".html", " ", "://", "ß", "İ"],
        text =>
        {
            AssertPermalink(Permalink.Normalise(text));
            AssertPermalink(PermalinkPattern.Expand(text, new PermalinkFacts("news", text, text, text, null, [text, "b"])));
            Assert.DoesNotContain(Permalink.Slug(AsRead(text)), c => char.IsControl(c) || c is '/' or '\\' or '?' or '#');
        });

    // What a reader of files makes of any bytes (ContentFileReader).
    private static string AsRead(string text) => CleanText.Of(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));

    // Its own form stays as it is, it is plain ASCII, and no segment of it leads up or out.
    private static void AssertPermalink(string? permalink)
    {
        if (permalink is null)
        {
            return;
        }

        Assert.StartsWith("/", permalink, StringComparison.Ordinal);
        Assert.False(permalink.StartsWith("//", StringComparison.Ordinal), permalink);
        Assert.All(permalink, c => Assert.InRange(c, '!', '~'));
        Assert.Equal(permalink, Permalink.Normalise(permalink));
        var path = Permalink.ToPath(permalink);
        Assert.DoesNotContain(path.Split('/'), s => s is "." or "..");
        Assert.DoesNotContain(path, c => char.IsControl(c) || c == '\\');
    }

    private static void AssertDepth(YamlNode? node, int left)
    {
        Assert.True(left > 0, "deeper than the limit");
        foreach (var child in node switch { YamlList list => list.Items, YamlMap map => map.Entries.Select(e => e.Value), _ => Enumerable.Empty<YamlNode>() })
        {
            AssertDepth(child, left - 1);
        }
    }

    private static void AssertNested(string html)
    {
        var text = html.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("<br>", "<br/>", StringComparison.Ordinal);
        using var reader = XmlReader.Create(new StringReader($"<r>{text}</r>"), new XmlReaderSettings { CheckCharacters = false });
        while (reader.Read())
        {
            Assert.NotEqual("script", reader.LocalName);
        }
    }
}
