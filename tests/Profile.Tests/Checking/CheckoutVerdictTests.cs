using Profile.Commands;
using Profile.Tests.Shared;

namespace Profile.Tests.Checking;

/// <summary>The end of <c>profile check</c>: what of a checkout cannot be honoured, and what to do.</summary>
public sealed class CheckoutVerdictTests
{
    private const string Site = """
        -- _config.yml --
        first_name: Ada
        last_name: Lovelace
        last_updated: true
        plugins: [jekyll-last-modified-at]
        -- _layouts/circle.html --
        ---
        layout: circle
        ---
        {{ content }}
        -- _layouts/engine.html --
        <script src="https://cdn.example.org/npm/chart.js"></script>{{ content }}
        -- _plugins/wheels.rb --
        Liquid::Template.register_tag('wheel', Wheel)
        -- _includes/header.html --
        <nav></nav>
        -- _pages/about.md --
        ---
        permalink: /
        title: about
        ---
        Hi. {% wheel %} {% selected_bibliography %} <b onclick="turn()">turn</b>
        -- _pages/circle.md --
        ---
        layout: circle
        title: circle
        ---
        -- _pages/engine.md --
        ---
        layout: engine
        title: engine
        ---
        """;

    [Fact]
    public async Task What_cannot_be_honoured_is_reported_with_what_to_do()
    {
        var verdict = (await Checked(Site)).Split("What differs from the published site, and what to do:")[1];
        Assert.All(
            new[]
            {
                "_layouts/circle.html: cannot be run",
                "{% wheel %}, {% selected_bibliography %}: no such tags",
                "_plugins/wheels.rb ({% wheel %}): Ruby is not run",
                "_pages/about.md: attributes such as onclick do not run",
                "cdn.example.org: scripts and styles of other sites are not loaded",
                "last_updated, jekyll-last-modified-at: days of last changes",
                "_includes/header.html: its navigation cannot be read",
            },
            sentence => Assert.Contains("\n  " + sentence, verdict, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_fits_a_screen_and_each_kind_is_one_line()
    {
        var many = string.Concat(Enumerable.Range(0, 30).Select(i => $"-- _plugins/p{i:D2}.rb --\n{string.Concat(Enumerable.Range(0, 9)
            .Select(t => $"register_tag('tag{i}_{t}', T)\n"))}"));
        var lines = (await Checked(Site + "\n" + many)).Split("what to do:")[1].Trim().Split('\n');
        Assert.InRange(lines.Length, 5, 24);
        Assert.Contains(lines, line => line.Contains(" and 28 more: Ruby is not run", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_library_that_is_not_loaded_is_reported_with_what_replaces_it() =>
        Assert.Contains("does not load 'https://cdn.example.org/npm/chart.js': scripts and style sheets come from this site only; diagrams and charts",
            await Checked(Site), StringComparison.Ordinal);

    [Fact]
    public async Task The_verdict_says_so_if_a_checkout_has_nothing_of_this_kind() => Assert.Contains(
        "Nothing of this checkout is known to be missing.", await Checked("""
        -- _config.yml --
        first_name: Ada
        last_name: Lovelace
        -- _pages/about.md --
        ---
        permalink: /
        title: about
        ---
        Hi.
        """), StringComparison.Ordinal);

    private static async Task<string> Checked(string site)
    {
        using var content = new ContentFolder(site);
        using var output = new StringWriter();
        await CheckCommand.RunAsync(new CheckOptions(content.Root), output, TextWriter.Null);
        return output.ToString();
    }
}
