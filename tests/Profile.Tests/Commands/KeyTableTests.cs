using Profile.Commands;
using Profile.Content;
using Profile.Tests.Shared;

namespace Profile.Tests.Commands;

/// <summary>docs/content.md lists every key that a reader declares, in a table generated from the declaration.</summary>
public sealed class KeyTableTests
{
    public static TheoryData<string> Names => [KeyTable.Common, .. ContentSchema.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_manual_has_the_table(string name)
    {
        var manual = File.ReadAllText(Path.Combine(ProfileServer.RepositoryRoot, "docs", "content.md"));
        var start = $"<!-- keys: {name} -->\n";
        Assert.True(manual.Contains(start, StringComparison.Ordinal), $"docs/content.md has no line {start.TrimEnd()} for the table of these keys.");
        var table = manual.Split(start)[1].Split("<!-- /keys -->")[0];
        Assert.True(KeyTable.Write(name) == table, $"The table of '{name}' in docs/content.md is not what the schema says; run docs/refresh-tables.");
    }

    [Fact]
    public void A_row_has_a_keys_type_its_default_and_an_example() =>
        Assert.Contains("| `profile.align` | one of left, right, center | `right` | `left` | The side of the portrait. |\n", KeyTable.Write("home"),
            StringComparison.Ordinal);

    [Fact]
    public void There_is_none_for_another_name() => Assert.Null(KeyTable.Write("nonsense"));
}
