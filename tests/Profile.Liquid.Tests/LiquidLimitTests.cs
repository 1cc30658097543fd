namespace Profile.Liquid.Tests;

/// <summary>Input that crashes or hangs an unguarded Liquid produces a single diagnostic here.</summary>
public sealed class LiquidLimitTests
{
    private const int SmallStack = 512 * 1024;

    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private const string Big = "{% assign a = 'xxxxxxxxxxxxxxxx' %}{% for i in (1..14) %}{% assign a = a | append: a %}{% endfor %}";

    public static TheoryData<string, string, string> Killers => new()
    {
        { "tags never closed", Many("{% if a %}", 5000), "PRF341" },
        { "tags inside tags", Many("{% if a %}", LiquidLimits.Nesting + 1) + Many("{% endif %}", LiquidLimits.Nesting + 1), "PRF341" },
        { "loops inside loops, unclosed", Many("{% for a in b %}", 5000), "PRF341" },
        { "cases inside cases", Many("{% case a %}{% when 1 %}", 5000), "PRF341" },
        { "captures inside captures", Many("{% capture a %}", 5000), "PRF341" },
        { "brackets", "{{ " + Many("a[", 5000) + " }}", "PRF341" },
        { "closed brackets", "{{ " + Many("a[", LiquidLimits.Nesting + 1) + "1" + Many("]", LiquidLimits.Nesting + 1) + " }}", "PRF341" },
        { "members", "{{ a" + Many(".b", 50_000) + " }}", "PRF341" },
        { "parentheses", "{{ " + Many("(", 50_000) + " }}", "PRF341" },
        { "filters", "{{ a " + Many("| upcase ", 20_000) + " }}", "PRF341" },
        { "conditions", "{% if a " + Many("and a ", 20_000) + " %}x{% endif %}", "PRF341" },
        { "brackets in the condition of where_exp",
            "{% assign q = 'x[' %}{% for i in (1..8) %}{% assign q = q | append: q %}{% endfor %}{{ posts | where_exp: 'x', q | size }}", "PRF341" },
        { $"an expression that names itself {LiquidLimits.Expressions} times",
            "{% assign e = \"posts | group_by_exp: 'x', e\" %}{{ posts | group_by_exp: 'x', e | size }}", "PRF341" },
        { "a million turns", $"{{% for i in (1..{LiquidLimits.Steps / 1000}) %}}{{% for j in (1..1000) %}}{{{{ j }}}}{{% endfor %}}{{% endfor %}}", "PRF34" },
        { "a million empty turns", "{% for i in (1..100000) %}{% for j in (1..100000) %}{% endfor %}{% endfor %}", "PRF34" },
        { "a range that is one too long", $"{{% for i in (1..{LiquidLimits.Items + 1}) %}}x{{% endfor %}}", "PRF344" },
        { "a range of two thousand million", "{% for i in (1..2000000000) %}x{% endfor %}", "PRF344" },
        { "a range of unspeakable length", "{{ (1..9999999999999999999999999999) | size }}", "PRF344" },
        { "ranges kept", Many("{% assign a = (1..100000) %}", LiquidLimits.ItemsMade / LiquidLimits.Items + 1), "PRF344" },
        { "doubling by append", "{% assign a = 'x' %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}", "PRF344" },
        { "doubling by prepend", "{% assign a = 'x' %}{% for i in (1..60) %}{% assign a = a | prepend: a %}{% endfor %}{{ a }}", "PRF344" },
        { "doubling by capture", "{% assign a = 'x' %}{% for i in (1..60) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}", "PRF344" },
        { "doubling by replace", "{% assign a = 'x' %}{% for i in (1..60) %}{% assign a = a | replace: 'x', 'xx' %}{% endfor %}", "PRF344" },
        { "multiplying by replace", Big + "{{ a | replace: 'x', a }}", "PRF344" },
        { "multiplying by join", Big + "{% assign l = (1..1000) %}{{ l | join: a }}", "PRF344" },
        { "multiplying by breaks", "{% assign a = \"\n\" %}{% for i in (1..22) %}{% assign a = a | append: a %}{% endfor %}{{ a | newline_to_br }}", "PRF344" },
        { "doubling by concat", "{% assign a = (1..10) %}{% for i in (1..60) %}{% assign a = a | concat: a %}{% endfor %}", "PRF344" },
        { "lists inside lists", "{% assign a = (1..2) %}{% for i in (1..60) %}{% assign a = a | push: a | push: a %}{% endfor %}{{ a }}", "PRF344" },
        { $"lists inside lists, one at a time, past {LiquidLimits.ListDepth}",
            "{% assign a = '' | split: '' %}{% for i in (1..90000) %}{% assign b = '' | split: '' | push: a %}{% assign a = b %}{% endfor %}{{ a | jsonify }}",
            "PRF344" },
        { "a text in letters", Big + "{{ a | split: '' | size }}", "PRF344" },
        { "an output without end", Big + "{% for i in (1..1000) %}{{ a }}{% endfor %}", "PRF344" },
        { "a capture without end", Big + "{% capture b %}{% for i in (1..100000) %}{{ a }}{% endfor %}{% endcapture %}", "PRF344" },
        { "many large variables",
            Big + string.Concat(Enumerable.Range(0, LiquidLimits.CharactersMade / (1 << 18)).Select(i => $"{{% assign b{i} = a | append: 'x' %}}")), "PRF344" },
        { "a long file", "{{ page.title }}" + new string('x', LiquidLimits.Characters), "PRF340" },
        { "an include in a loop in a loop", "{% for i in (1..100000) %}{% include card.html %}{% for j in (1..100000) %}{% endfor %}{% endfor %}", "PRF34" },
    };

    [Theory]
    [MemberData(nameof(Killers))]
    public void A_killer_costs_its_own_file_and_is_reported_at_its_place(string name, string text, string code)
    {
        var folder = new LiquidFolder("-- variables.yml --\nposts: [{title: One}]\n-- _includes/card.html --\ncard");
        var output = OnSmallStack(() => folder.Render("before\n" + text + "\nafter"));

        var killed = Assert.Single(folder.Diagnostics, d => d.Code.StartsWith(code, StringComparison.Ordinal));
        Assert.True(killed.Location is { Path: "page.md", Line: > 0 }, $"{name}: {killed}");
        Assert.StartsWith("before", output, StringComparison.Ordinal);
        Assert.EndsWith("after", output, StringComparison.Ordinal);
        Assert.True(!output.Contains("{%", StringComparison.Ordinal) && output.Length <= text.Length + 20, name);
    }

    [Fact]
    public void An_include_that_includes_itself_is_one_diagnostic_and_the_page_goes_on()
    {
        var folder = new LiquidFolder("-- _includes/a.html --\na{% include b.html %}\n-- _includes/b.html --\nb{% include a.html %}");
        var output = OnSmallStack(() => folder.Render("before {% include a.html %} after"));
        Assert.StartsWith("before a", output, StringComparison.Ordinal);
        Assert.EndsWith(" after", output, StringComparison.Ordinal);
        Assert.Equal("PRF332", Assert.Single(folder.Diagnostics).Code);
    }

    [Fact]
    public void An_include_that_includes_itself_twice_ends_too()
    {
        var folder = new LiquidFolder("-- _includes/a.html --\n{% include a.html %}{% include a.html %}");
        Assert.Equal("xy", OnSmallStack(() => folder.Render("x{% include a.html %}y")));
        Assert.Contains(folder.Diagnostics, d => d.Code is "PRF342" or "PRF343");
    }

    [Fact]
    public void Blocks_inside_includes_inside_blocks_fit_on_a_small_stack()
    {
        const int Each = LiquidLimits.OpenBlocks / LiquidLimits.Includes * 2;
        var deep = Many("{% if true %}", Each);
        var folder = new LiquidFolder("-- _includes/a.html --\n" + deep + "{% include a.html %}" + Many("{% endif %}", Each));
        OnSmallStack(() => folder.Render("{% include a.html %}"));
        Assert.Equal("PRF341", Assert.Single(folder.Diagnostics).Code);
    }

    [Fact]
    public void Everything_as_deep_as_it_may_be_fits_on_half_of_the_smallest_stack_in_use()
    {
        var chain = Many(" | upcase", 98);
        var brackets = Many("a[", 99) + "1" + Many("]", 99);
        var text = "{% assign e = \"posts | group_by_exp: 'x', e" + chain + "\" %}" + Many("{% if true and " + brackets + " == nil %}", 100)
            + "{{ posts | group_by_exp: 'x', e" + chain + " }}{{ " + brackets + " }}" + Many("{% endif %}", 100);
        var folder = new LiquidFolder("-- variables.yml --\nposts: [{title: One}]\n");
        var thread = new Thread(() => folder.Render(text), 768 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal("PRF341", Assert.Single(folder.Diagnostics).Code);
    }

    [Theory]
    [InlineData("{{ page.day | date: '%999999999n' }}")]
    [InlineData("{{ page.day | date: '%0999999999d' }}")]
    [InlineData("{{ page.title | truncate: 99999999999999999999999 }}{{ page.title | slice: -99999999999999999999, 9999999999999999999 }}")]
    [InlineData("{{ 79228162514264337593543950335 | times: 10 }}{{ 1 | round: 999999999 }}{{ 1 | divided_by: 0.0 }}")]
    [InlineData("{% tablerow i in (1..3) cols: 0 %}{{ i }}{% endtablerow %}{% for i in (1..3) limit: -5 offset: -7 %}{{ i }}{% endfor %}")]
    [InlineData("{{ 'x' | slugify: 'x' }}{{ '\ud800' | remove_accents }}{{ '%zz' | url_decode }}{{ '%%%' | base64_decode }}")]
    [InlineData("{% cycle : %}{% cycle %}{% case %}{% endcase %}{% include %}{% capture %}{% endcapture %}{% assign = %}")]
    [InlineData("{% increment %}{% unless %}{% endunless %}{% for in in in %}{% endfor %}{% else %}{% when %}{% %}{%%}{{}}")]
    [InlineData("{{ posts | uniq | size }}{{ page | jsonify }}{{ posts | jsonify }}{{ posts | sort | size }}")]
    [InlineData("{{ ]] [[ | | : , . '\" | \"' }}{{ .. }}{{ (..) }}{{ (1..) }}{{ [ }}{{ a. }}{{ a.b. }}{{ -.5 }}{{ 1.2.3 }}")]
    public void What_makes_little_sense_is_shown_as_little(string text)
    {
        var folder = new LiquidFolder("-- variables.yml --\nposts: [{title: One}, {title: Two}]\n");
        var output = OnSmallStack(() => folder.Render($"[{text}]", "title: Page\nday: 2024-03-05"));
        Assert.DoesNotContain(folder.Diagnostics, d => d.Code == "PRF345");
        Assert.StartsWith("[", output, StringComparison.Ordinal);
        Assert.EndsWith("]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_that_is_too_long_changes_nothing()
    {
        var folder = new LiquidFolder("");
        var format = new string('-', LiquidLimits.DateFormatCharacters - 2);
        Assert.Equal($"{format}2024", folder.Render($"{{{{ page.day | date: '{format}%Y' }}}}", "day: 2024-03-05"));
        Assert.DoesNotContain("2024", folder.Render($"{{{{ page.day | date: '{format}-%Y' }}}}", "day: 2024-03-05"), StringComparison.Ordinal);
        Assert.Equal(LiquidLimits.DateFieldCharacters, folder.Render("{{ page.day | date: '%099d' }}", "day: 2024-03-05").Length);
    }

    [Theory]
    [InlineData("{% ", "")]
    [InlineData("{{ ", "")]
    [InlineData("{% ", "%}")]
    [InlineData("{% raw %}{% ", "")]
    [InlineData("{% nosuch %}", "")]
    [InlineData("{{ a | nosuch }}", "")]
    [InlineData("{{ '' | strip_html }}<", "")]
    public void A_mistake_made_a_thousand_times_is_reported_a_hundred_times_at_most(string text, string end)
    {
        var folder = new LiquidFolder("");
        OnSmallStack(() => folder.Render(Many(text, LiquidLimits.Characters / text.Length - 1) + end));
        Assert.True(folder.Diagnostics.Length <= LiquidLimits.Diagnostics);
    }

    [Fact]
    public void A_mistake_in_a_loop_is_reported_once()
    {
        var folder = new LiquidFolder("");
        folder.Render("{% for i in (1..1000) %}{% include none.html %}{% endfor %}");
        Assert.Equal("PRF330", Assert.Single(folder.Diagnostics).Code);
    }

    private static string OnSmallStack(Func<string> render)
    {
        var output = "";
        var thread = new Thread(() => output = render(), SmallStack);
        thread.Start();
        thread.Join();
        return output;
    }
}
