using System.Text.Json;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>Examples in the manuals are at least well-formed.</summary>
public sealed class DocumentedConfigurationTests
{
    private static string[] Fences(string file, string language) =>
        [.. File.ReadAllText(Path.Combine(ProfileServer.RepositoryRoot, "docs", file)).Split($"```{language}\n").Skip(1).Select(f => f.Split("\n```")[0])];

    [Fact]
    public void Manifests_are_YAML()
    {
        var fences = Fences("hosting.md", "yaml");
        Assert.True(fences.Length >= 4, $"{fences.Length} fences");
        foreach (var document in fences.SelectMany(f => f.Split("\n---\n")))
        {
            var bag = new DiagnosticBag();
            Assert.IsType<YamlMap>(YamlReader.Read(document, "hosting.md", 1, bag));
            Assert.Empty(bag.Freeze());
        }
    }

    [Fact]
    public void The_manual_has_every_kind_of_manifest_that_it_promises()
    {
        var all = string.Join('\n', Fences("hosting.md", "yaml"));
        Assert.All(new[] { "kind: Deployment", "kind: Service", "kind: PodDisruptionBudget", "configMap:", "git-sync", "readinessProbe:", "caddy" },
            part => Assert.Contains(part, all, StringComparison.Ordinal));
    }

    [Fact]
    public void Answers_are_JSON() =>
        Assert.All(Fences("hosting.md", "json"), f => Assert.NotEqual(JsonValueKind.Undefined, JsonDocument.Parse(f).RootElement.ValueKind));

    [Fact]
    public void Every_case_of_the_reliability_table_has_its_result()
    {
        var table = File.ReadAllText(Path.Combine(ProfileServer.RepositoryRoot, "docs", "reliability.md"));
        string[] cases = [.. Enumerable.Range(1, 11).Select(i => $"F{i}"), .. Enumerable.Range(1, 4).Select(i => $"L{i}"),
            .. Enumerable.Range(1, 6).Select(i => $"B{i}"), "A1"];
        Assert.All(cases, c => Assert.Contains(table.Split('\n'),
            line => line.StartsWith($"| {c} |", StringComparison.Ordinal) && line.Count(x => x == '|') == 6
            && !line.EndsWith("|  |", StringComparison.Ordinal)));
    }
}
