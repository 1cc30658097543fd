using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Profile.Tests.Shared;

namespace Profile.Tests.Metadata;

/// <summary>The CV as JSON Resume: an owner's JSON Resume is returned whole, and from RenderCV's file everything that fits the schema.</summary>
public sealed class ResumeTests
{
    private static async Task<(JsonNode Resume, AngleSharp.Html.Dom.IHtmlDocument Page)> ReadAsync(string files, string path)
    {
        using var served = new ServedSite(files);
        return (JsonNode.Parse(await served.Http.GetStringAsync("/resume.json"))!, new HtmlParser().ParseDocument(await served.Http.GetStringAsync(path)));
    }

    [Fact]
    public async Task Every_field_of_a_JSON_Resume_comes_back()
    {
        var (resume, _) = await ReadAsync(Resumes.Checkout(Resumes.Whole), "/cv/");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Resumes.Whole), resume), resume.ToJsonString());
    }

    [Fact]
    public async Task Every_value_of_a_JSON_Resume_is_on_the_page()
    {
        var (_, page) = await ReadAsync(Resumes.Checkout(Resumes.Whole), "/cv/");
        var words = page.QuerySelector("article")!.TextContent + string.Join(' ', page.QuerySelectorAll("article a").Select(a => a.GetAttribute("href")));
        foreach (var section in JsonNode.Parse(Resumes.Whole)!.AsObject().Where(s => s.Key is not ("$schema" or "meta" or "own")))
        {
            Assert.All(Texts(section.Value!).Where(t => !t.EndsWith(".jpg", StringComparison.Ordinal) && !char.IsAsciiDigit(t[0])),
                t => Assert.Contains(t, words, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Texts(JsonNode node) => node switch
    {
        JsonObject map => map.SelectMany(e => Texts(e.Value!)),
        JsonArray list => list.SelectMany(i => Texts(i!)),
        _ => [node.GetValue<string>()],
    };

    [Fact]
    public async Task A_project_with_keywords_stays_a_project()
    {
        var (_, page) = await ReadAsync(Resumes.Checkout(
            """{"basics": {"name": "Ida"}, "projects": [{"name": "Loomkit", "description": "Software", "highlights": ["Won"], "keywords": ["HTML"],"""
            + """ "startDate": "2019-01-01", "endDate": "2021-01-01", "url": "https://loomkit.example.org"}]}"""), "/cv/");
        var entry = page.QuerySelector("#projects ~ ul > li")!;
        Assert.Equal("Jan 2019 – Jan 2021", entry.QuerySelector(".pf-cv-dates")!.TextContent);
        Assert.Equal("https://loomkit.example.org", entry.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.Equal(["Software", "HTML"], entry.QuerySelectorAll("div > p").Select(p => p.TextContent));
        Assert.Equal("Won", entry.QuerySelector("li")!.TextContent);
    }

    [Fact]
    public async Task Sections_are_in_the_order_of_the_file()
    {
        var (_, page) = await ReadAsync(Resumes.Checkout(
            """{"skills": [{"name": "Silk"}], "projects": [{"name": "Loomkit"}], "work": [{"name": "Loom Co"}], "references": ["A line"]}"""), "/cv/");
        Assert.Equal(["Skills", "Projects", "Work", "References"], page.QuerySelectorAll("article h2").Select(h => h.TextContent));
    }

    [Theory]
    [InlineData("""{"work": [{"name": "A", "highlights": "one", "endDate": "", "url": ""}]}""", """[{"name":"A","highlights":["one"]}]""")]
    [InlineData("""{"work": [{"name": "A", "endDate": "Present", "url": "javascript:alert(1)", "score": null}]}""", """[{"name":"A"}]""")]
    [InlineData("""{"work": [{"name": 7, "rank": 7, "shown": false, "text": "7"}]}""", """[{"name":"7","rank":7,"shown":false,"text":"7"}]""")]
    public async Task What_the_schema_does_not_allow_is_written_as_it_does(string written, string work)
    {
        var (resume, _) = await ReadAsync(Resumes.Checkout(written), "/cv/");
        Assert.Equal(work, resume["work"]!.ToJsonString());
    }

    [Fact]
    public async Task A_RenderCV_file_is_shown_whole()
    {
        var (_, page) = await ReadAsync(Resumes.RenderCv, "/experience/");
        Assert.Equal(
            ["Graz, Austria", "ida@example.org mailto:ida@example.org", "noll@example.org mailto:noll@example.org", "+43 316 000 tel:+43316000",
                "https://ida.example.org/ https://ida.example.org/",
                "LinkedIn https://www.linkedin.com/in/ida", "GitHub https://github.com/ida-noll", "Mastodon https://social.example.org/@ida",
                    "StackOverflow https://stackoverflow.com/users/12345/ida",
                "Google Scholar https://scholar.google.com/citations?user=abc", "IMDB https://www.imdb.com/name/nm0000001/",
                    "Reddit https://www.reddit.com/user/ida/", "Book a call https://call.example.org"],
            page.QuerySelectorAll(".pf-cv-contacts li").Select(l => $"{l.TextContent} {l.QuerySelector("a")?.GetAttribute("href")}".Trim()));
        Assert.Equal(["Summary", "Education", "Experience", "Projects", "Publications", "Selected Honors", "Skills", "Patents", "Invited Talks"],
            page.QuerySelectorAll("article h2").Select(h => h.TextContent));
        Assert.Equal(["built looms", "ran trials"], page.QuerySelectorAll("#experience ~ ul ul ul li").Select(l => l.TextContent));
        Assert.Equal("https://doi.org/10.1000/looms", page.QuerySelector("#publications ~ ul h3 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_RenderCV_file_is_a_JSON_Resume_too()
    {
        var (resume, _) = await ReadAsync(Resumes.RenderCv, "/experience/");
        Assert.Equal("""{"city":"Graz","region":"Austria"}""", resume["basics"]!["location"]!.ToJsonString());
        Assert.Equal("""{"network":"GitHub","username":"ida-noll","url":"https://github.com/ida-noll"}""", resume["basics"]!["profiles"]![1]!.ToJsonString());
        Assert.Equal("Weaves and writes.", (string?)resume["basics"]!["summary"]);
        Assert.Equal(
            """[{"area":"Textiles","studyType":"MSc","institution":"TU """
            + """Graz","location":"Graz","startDate":"2010-10","endDate":"2012-06","courses":["Yarn"]}]""",
            resume["education"]!.ToJsonString());
        Assert.Equal(
            """[{"position":"Lead","name":"Loom Co","startDate":"2020-01","summary":"Led it.","highlights":["Led the group - built looms - ran trials"]}]""",
            resume["work"]!.ToJsonString());
        Assert.Equal("""[{"name":"Loomkit","startDate":"2019-01","endDate":"2021-01","description":"Software for looms"}]""",
            resume["projects"]!.ToJsonString());
        Assert.Equal(
            """[{"name":"On Looms","authors":["Ida Noll","Wei Tau"],"publisher":"J. Looms","releaseDate":"2014-10","url":"https://doi.org/10.1000/looms"}]""",
            resume["publications"]!.ToJsonString());
        Assert.Equal("""[{"title":"Golden Shuttle"}]""", resume["awards"]!.ToJsonString());
        Assert.Equal("""[{"name":"A loom"}]""", resume["patents"]!.ToJsonString());
        Assert.Equal("""[{"name":"On looms"}]""", resume["invited-talks"]!.ToJsonString());
        Assert.Equal("""[{"name":"Languages","keywords":["Python","C\u002B\u002B"]}]""", resume["skills"]!.ToJsonString());
    }
}
