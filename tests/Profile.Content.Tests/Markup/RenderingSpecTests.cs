using Profile.Tests.Shared;

namespace Profile.Content.Tests.Markup;

/// <summary>Specs/mathematics.md, Specs/highlighting.md and Specs/icons.md: the output for formulas, code and icons on a page.</summary>
public sealed class RenderingSpecTests
{
    private const string Settings = """
        -- site.yml --
        first_name: Ada
        math:
          macros:
            R: '\mathbb{R}'
            norm: ['\lVert #1 \rVert', 1]
        -- about.md --
        ---
        title: About
        ---

        """;

    private static readonly string[] Files = ["mathematics.md", "highlighting.md", "icons.md"];

    public static IEnumerable<object[]> Cases => Files.SelectMany(file => SpecDocument.Read(file).Select(c => new object[] { file, c.Name }));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_becomes_what_the_spec_says(string file, string name)
    {
        var spec = SpecDocument.Read(file).Single(c => c.Name == name);
        var html = ContentFolder.Load(Settings + spec.Markdown).Home.Body.Html;
        var at = 0;
        foreach (var line in spec.Html.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var found = html.IndexOf(line, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{line}\nis not in, or not in this order:\n{html}");
            at = found + line.Length;
        }

        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }
}
