using System.Text.RegularExpressions;
using Profile.Content.Markup;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

public sealed partial class OwnerClassesTests
{
    private const string Folder = """
        -- site.yml --
        first_name: Ada
        -- about.md --
        ---
        title: About
        subtitle: Plain
        ---
        Plain <i class="fas fa-envelope"></i>, and `class="row"`.
        -- projects/a.md --
        ---
        title: A project
        ---
        Plain.
        -- pages/grid.md --
        ---
        title: Grid
        ---
        <div class="row"><div class="col-sm-4" style="color: inherit">A</div></div>
        """;

    [Theory]
    [InlineData("/", false)]
    [InlineData("/projects/", false)]
    [InlineData("/grid/", true)]
    public async Task A_page_loads_the_style_of_the_classes_that_it_shows(string path, bool loads)
    {
        using var content = new ContentFolder(Folder);
        Assert.Equal(loads, await LoadsAsync(content, path));
    }

    [Theory]
    [InlineData("news/one.md", "---\ndate: 1843-10\n---\nA <span class=\"badge\">new</span> note.\n", "/news/")]
    [InlineData("news/one.md", "---\ndate: 1843-10\n---\nA <span class=\"badge\">new</span> note.\n", "/")]
    [InlineData("about.md", "---\ntitle: About\nsubtitle: <span class=\"text-muted\">Mathematician</span>\n---\nPlain.\n", "/")]
    [InlineData("about.md", "---\ntitle: About\nprofile:\n  more_info: <p class=\"mb-0\">Room 1</p>\n---\nPlain.\n", "/")]
    [InlineData("about.md", "---\ntitle: About\n---\n<i class=\"fas fa-envelope fa-2x\"></i> Write.\n", "/")]
    [InlineData("posts/1843-10-18-a.md", "---\ntitle: A\n---\n![A](https://example.org/a.png){: .img-fluid}\n", "/blog/1843/a/")]
    public async Task A_text_counts_wherever_it_is_shown(string file, string text, string path)
    {
        using var content = new ContentFolder(Folder);
        content.Write("about.md", "---\ntitle: About\nnews: true\n---\nPlain.\n");
        content.Write(file, text);
        Assert.True(await LoadsAsync(content, path));
    }

    [Fact]
    public async Task The_policy_stays_strict()
    {
        using var content = new ContentFolder(Folder);
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        foreach (var path in new[] { "/", "/grid/" })
        {
            var answer = await http.GetAsync(path);
            Assert.DoesNotContain("'unsafe-inline'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Contains("style-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_style_sheet_has_the_classes_of_the_list_and_no_others()
    {
        var css = File.ReadAllText(Path.Combine(ProfileServer.RepositoryRoot, "wwwroot", "css", "classes.css"));
        var styled = Class().Matches(Comment().Replace(css, "")).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        string[] ours = ["pf-icon", "pf-compared", "pf-gem"];
        Assert.All(styled.Except(ours), name => Assert.True(OwnerClasses.Contains(name), name));
        Assert.Subset(styled, OwnerClasses.Names.ToHashSet(StringComparer.Ordinal));
        Assert.All(OwnerClasses.Prefixes, prefix => Assert.Contains(styled, name => name.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private static async Task<bool> LoadsAsync(ContentFolder content, string path)
    {
        using var server = ProfileServer.Start(content);
        using var http = server.Http();
        return StyleSheet().IsMatch(await http.GetStringAsync(path));
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"/css/classes\\.[a-z0-9]+\\.css\">", RegexOptions.NonBacktracking)]
    private static partial Regex StyleSheet();

    [GeneratedRegex(@"\.([a-z][\w-]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Class();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
