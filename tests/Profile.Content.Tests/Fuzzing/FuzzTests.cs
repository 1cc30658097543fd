using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Liquid;
using Profile.Content.Routes;
using Profile.Content.Sources;
using Profile.Content.Tests.Markup.Liquid;
using Profile.Tests.Shared.Fuzzing;

namespace Profile.Content.Tests.Fuzzing;

/// <summary>No text makes a parser throw, hang, overflow its stack or return something that its contract rules out (docs/reliability.md, B1).</summary>
public sealed class FuzzTests
{
    [Fact]
    public void Front_matter_and_YAML() => FuzzRun.Try(
        "yaml",
        [.. FuzzRun.Fences("diagnostics.md"), "---\ntitle: A\ndate: 2024-01-02\ntags: [a, b]\nmap:\n  - x: |\n      text\n    y: >-\n      more\n---\nBody\n"],
        ["---\n", "- ", "? ", ": ", "[", "]", "{", "}", ",", "|", ">", "&a ", "*a", "!t ", "#", "'", "\"", "<<: ", "~", "true", "2024-01-02", "\n  ",
            "%YAML 1.1\n", "...", "\t"],
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
    public void Liquid()
    {
        const string Files =
            "-- _posts/2024-01-01-one.md --\n---\ntitle: One\n---\n-- _includes/card.html --\n{{ include.x }}card\n-- _data/d.yml --\na: [1, 2]\n";
        FuzzRun.Try(
            "liquid",
            [.. FuzzRun.Fences("liquid.md"), .. FuzzRun.Fences("liquid-engine.md")],
            ["{% if a %}", "{% endif %}", "{% for i in (1..3) %}", "{% endfor %}", "{{ ", " }}", "{%-", "-%}", "{% assign a = ", " %}", " | append: a",
                " | split: ','", " | where: 'a', 'b'", " | date: '%Y'", "{% include card.html x=1 %}", "{% raw %}", "{% endraw %}", "{% comment %}",
                "site.posts", "page.title", "(1..9)", "[", "]", ".first", "{% case a %}", "{% when 1 %}", "{% capture a %}", "{% endcapture %}",
                "{% cycle 1,2 %}", " and ", " contains ", " == nil", "{% highlight c %}", "{% endhighlight %}", "{% tabs a %}", "{% tab a b %}", "{% endtab %}",
                "{% endtabs %}"],
            text =>
            {
                var site = new LiquidSite(Files);
                var output = site.Render(AsRead(text));
                Assert.DoesNotContain(site.Diagnostics, d => d.Code == LiquidMessages.LiquidFailed.Code);
                Assert.True(output.Length <= LiquidLimits.Output, $"{output.Length} characters");
            });
    }

    [Fact]
    public void Permalinks() => FuzzRun.Try(
        "permalinks",
        ["/blog/:year/:title/", "pretty", "/a b/ü/index.html", "/:collection/:path/", "https://x.example/y", "/a/../b", "/%2e%2e/x", "file.v2.html"],
        ["/", "//", "..", ".", ":year", ":month", ":day", ":title", ":slug", ":path", ":categories", ":name", ":", "%2f", "%5c", "%2e", "%", "%25", "%00", "?",
            "#", "\\", "index.html", ".html", " ", "://", "ß", "İ"],
        text =>
        {
            AssertPermalink(Permalink.Normalise(text));
            AssertPermalink(PermalinkPattern.Expand(text, new PermalinkFacts("news", text, text, text, null, [text, "b"])));
            Assert.DoesNotContain(Permalink.Slug(AsRead(text)), c => char.IsControl(c) || c is '/' or '\\' or '?' or '#');
        });

    // The text that a file reader produces from arbitrary bytes (ContentFileReader).
    private static string AsRead(string text) => CleanText.Of(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));

    // It normalises to itself, it is plain ASCII, and none of its segments leads up or out.
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
}
