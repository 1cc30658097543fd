using Profile.Content.Cv;
using Profile.Content.Diagnostics;
using Profile.Tests.Shared;

namespace Profile.Content.Tests.Cv;

/// <summary>What CV values may contain: Markdown without HTML, and inline HTML in al-folio's older list.</summary>
public sealed class CvValueTests
{
    private static Site RenderCv(string value) =>
        ContentFolder.Load($"-- site.yml --\nfirst_name: Ada\n-- experience.yml --\ncv:\n  sections:\n    Work:\n      - bullet: {Quoted(value)}\n");

    private static Site OldList(string value) =>
        ContentFolder.Load($"-- _config.yml --\nfirst_name: Ada\n-- _data/cv.yml --\n- title: Work\n  contents:\n    - {Quoted(value)}\n");

    private static string Quoted(string value) => System.Text.Json.JsonSerializer.Serialize(value);

    private static string Html(Site site) => Assert.IsType<CvTextEntry>(Assert.Single(Assert.Single(site.Cv!.Sections).Entries)).Html;

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("std::vector<int> and List<T>", "std::vector&lt;int&gt; and List&lt;T&gt;")]
    [InlineData("Map<String, List<List<T>>> << 3", "Map&lt;String, List&lt;List&lt;T&gt;&gt;&gt; &lt;&lt; 3")]
    [InlineData("a <b>bold</b> *word*", "a &lt;b&gt;bold&lt;/b&gt; <em>word</em>")]
    [InlineData("<!-- hidden -->", "&lt;!– hidden –&gt;")]
    [InlineData("*word*{: onclick=\"a()\" style=\"color: red\"}", "<em>word</em>{: onclick=”a()” style=”color: red”}")]
    [InlineData("{::nomarkdown}<script>a()</script>{:/}", "{::nomarkdown}&lt;script&gt;a()&lt;/script&gt;{:/}")]
    [InlineData("2. Prize", "2. Prize")]
    [InlineData("# 1 of 30", "# 1 of 30")]
    [InlineData("Python | Java", "Python | Java")]
    [InlineData("<https://ada.example.org>", "<a href=\"https://ada.example.org\">https://ada.example.org</a>")]
    [InlineData("[a](javascript:alert(1))", "<a>a</a>")]
    public void A_value_of_RenderCV_is_Markdown_without_HTML(string value, string html) => Assert.Equal(html, Html(RenderCv(value)));

    [Theory]
    [InlineData("<a href=\"https://x.example\" onclick=\"a()\">x</a>", "<a href=\"https://x.example\">x</a>", "PRF307")]
    [InlineData("<a href=\"javascript:a()\">x</a>", "<a>x</a>", "PRF306")]
    [InlineData("<em>a</em> <strong>b</strong> <b>c</b> <i>d</i> <u>e</u><br>x<sub>f</sub><sup>g</sup> <nobr>h</nobr> <span>i</span>",
        "<em>a</em> <strong>b</strong> <b>c</b> <i>d</i> <u>e</u><br>x<sub>f</sub><sup>g</sup> <nobr>h</nobr> <span>i</span>", null)]
    [InlineData("a <script>alert(1)</script> b", "a  b", "PRF311")]
    [InlineData("a <img src=\"https://x.example/p.png\"> b", "a  b", "PRF311")]
    [InlineData("<iframe src=\"https://x.example\"></iframe>b", "b", "PRF311")]
    [InlineData("<span style=\"color: red\">a</span>", "<span>a</span>", "PRF311")]
    [InlineData("<font>a</font>", "a", "PRF311")]
    [InlineData("std::vector<int> and List<T>", "std::vector&lt;int&gt; and List&lt;T&gt;", null)]
    [InlineData("<u>List<T></u>", "<u>List&lt;T&gt;</u>", null)]
    [InlineData("<div>List<T></div>", "<div>List&lt;T&gt;</div>", null)]
    public void A_value_of_the_older_list_keeps_inline_HTML_and_the_rest_is_reported(string value, string html, string? code)
    {
        var site = OldList(value);
        Assert.Equal(html, Html(site));
        Assert.Equal(code is null ? [] : [code], site.Diagnostics.Where(d => d.Location.Path == "_data/cv.yml").Select(d => d.Code));
    }

    [Fact]
    public void What_is_lost_from_the_older_list_is_reported_at_its_place() =>
        Assert.StartsWith("_data/cv.yml(3,", OldList("a <script>b</script>").Diagnostics.Single(d => d.Code == Messages.MarkupLeftOut.Code).ToString(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Led the group\n            - built looms\n            - ran trials", "Led the group<ul><li>built looms</li><li>ran trials</li></ul>")]
    [InlineData("Led the group\n            - built **looms**", "Led the group<ul><li>built <strong>looms</strong></li></ul>")]
    [InlineData("Led\n            - a\n              - b", "Led<ul><li>a</li><li>b</li></ul>")]
    [InlineData("A well-known – true — dash", "A well-known – true — dash")]
    public void Lines_below_a_highlight_are_points_of_its_own(string highlight, string html)
    {
        var site = ContentFolder.Load(
            $"-- site.yml --\nfirst_name: Ada\n-- experience.yml --\ncv:\n  sections:\n    Work:\n      - company: Babbage\n        highlights:\n         "
            + $" - {highlight}\n          - Second\n");
        Assert.Equal([html, "Second"], Assert.IsType<CvDatedEntry>(Assert.Single(Assert.Single(site.Cv!.Sections).Entries)).Highlights.ToArray());
    }
}
