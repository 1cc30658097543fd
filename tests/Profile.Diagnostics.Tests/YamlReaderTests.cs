namespace Profile.Diagnostics.Tests;

public sealed class YamlReaderTests
{
    private static (YamlNode? Node, IReadOnlyList<Diagnostic> Diagnostics) Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var node = YamlReader.Read(yaml, "a.yml", 1, bag);
        return (node, bag.Freeze());
    }

    [Fact]
    public void Every_value_knows_its_line_and_column()
    {
        var map = Assert.IsType<YamlMap>(Read("a: 1\nb:\n  - x\n").Node);
        Assert.Equal(new Location("a.yml", 2, 1), map.Entry("b")!.Location);
        Assert.Equal(new Location("a.yml", 3, 5), Assert.IsType<YamlList>(map["b"]).Items[0].Location);
    }

    [Fact]
    public void A_comment_is_not_content()
    {
        var map = Assert.IsType<YamlMap>(Read("# phone: 1\na: 1 # secret\n").Node);
        Assert.Equal(["a"], map.Entries.Select(e => e.Key));
        Assert.Equal("1", Assert.IsType<YamlScalar>(map["a"]).Text);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("yes", true)]
    [InlineData("Off", false)]
    [InlineData("\"true\"", null)]
    [InlineData("maybe", null)]
    public void Booleans_are_read_as_in_YAML_1_1(string text, bool? expected) =>
        Assert.Equal(expected, Assert.IsType<YamlScalar>(Read(text).Node).Flag);

    [Fact]
    public void A_tab_after_a_key_is_white_space() =>
        Assert.Equal("1", Assert.IsType<YamlScalar>(Assert.IsType<YamlMap>(Read("a:\t1\n").Node)["a"]).Text);

    [Fact]
    public void JSON_with_a_trailing_comma_is_read() =>
        Assert.Equal(2, Assert.IsType<YamlList>(Assert.IsType<YamlMap>(Read("{\n\t\"a\": [1, 2,],\n}").Node)["a"]).Items.Length);

    [Fact]
    public void Of_a_key_that_occurs_twice_the_last_counts()
    {
        var (node, diagnostics) = Read("a: 1\na: 2\n");
        Assert.Equal("2", Assert.IsType<YamlScalar>(Assert.IsType<YamlMap>(node)["a"]).Text);
        Assert.Equal("a.yml(2,1): warning PRF203: 'a' occurs a second time (first on line 1); the last one counts", Assert.Single(diagnostics).ToString());
    }

    // Input that crashes or hangs YamlDotNet when it is used without limits (docs/decisions/0003-bounded-node-tree.md).
    public static TheoryData<string, string> Killers => new()
    {
        { "deep lists", new string('[', 100_000) },
        { "deep maps", new string('{', 100_000) },
        { "deep dashes", string.Concat(Enumerable.Repeat("- ", 10_000)) },
        { "deep keys", string.Concat(Enumerable.Repeat("? ", 10_000)) },
        { "deep under an unknown key", "unknown: " + new string('[', 60_000) },
        { "deep flow maps", string.Concat(Enumerable.Repeat("{a: ", 10_000)) },
        { "laughs", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n" },
        { "a cycle", "&a [*a]" },
        { "a tag", "!System.Diagnostics.Process {}" },
        { "many values", string.Concat(Enumerable.Repeat("- x\n", 30_000)) },
        { "a bad escape", "a: \"\\uD8\"" },
        { "an unknown version", "%YAML 9.9\n---\na: 1\n" },
    };

    [Theory]
    [MemberData(nameof(Killers))]
    public void What_kills_a_reader_is_one_error(string name, string yaml)
    {
        var (node, diagnostics) = Read(yaml);
        Assert.Null(node);
        Assert.True(diagnostics.Count(d => d.Severity == Severity.Error) == 1, name);
    }
}
