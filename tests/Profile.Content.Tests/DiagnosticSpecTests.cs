using System.Text;
using System.Text.RegularExpressions;
using Profile.Content.Diagnostics;
using Profile.Tests.Shared;

namespace Profile.Content.Tests;

/// <summary>Specs/diagnostics.md: every code of the catalogue that a content folder alone can trigger.</summary>
public sealed partial class DiagnosticSpecTests
{
    private const string Base = "-- site.yml --\nfirst_name: Ada\n-- about.md --\n---\ntitle: About\n---\nHello.\n";

    // Triggered elsewhere: codes that need links, pipes and permissions in FolderScannerTests; the bibliography and Liquid in their own specs; finished pages
    // in Profile.Tests' PageChecksTests.
    private static readonly string[] Elsewhere =
        ["PRF10", "PRF32", "PRF33", "PRF34", "PRF4", "PRF111", "PRF112", "PRF113", "PRF114", "PRF115", "PRF116", "PRF218", "PRF233", "PRF505", "PRF506"];

    private static readonly string[] LastResorts =
    [
        "PRF308", // Reports that a reader failed in an unforeseen way; a known cause would be fixed.
        "PRF353", // Reports that time ran out while a grammar read code; no test waits for that.
    ];

    private static readonly (string Code, string Site, string Says)[] Cases =
    [
        .. Section().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "diagnostics.md")))
            .Select(m => (m.Groups["code"].Value, m.Groups["site"].Value, m.Groups["says"].Value)),
    ];

    public static TheoryData<string> Codes => [.. Cases.Select(c => c.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_mistake_is_reported_at_its_place(string code)
    {
        var (_, site, says) = Cases.Single(c => c.Code == code);
        using var folder = new ContentFolder(Base);
        foreach (var (path, text) in ContentFolder.Split(site))
        {
            switch (text.Trim())
            {
                case "{{absent}}":
                    folder.Delete(path);
                    break;
                case "{{Latin-1}}":
                    folder.Write(path, Encoding.Latin1.GetBytes("---\ntitle: About\n---\nCafé.\n"));
                    break;
                default:
                    folder.Write(path, text
                        .Replace("{{300 KB}}", new string('a', 300 * 1024), StringComparison.Ordinal)
                        .Replace("{{70 KB}}", $"x: {new string('a', 70 * 1024)}", StringComparison.Ordinal)
                        .Replace("{{deep YAML}}", "a: " + new string('[', 40), StringComparison.Ordinal)
                        .Replace("{{long YAML}}", string.Concat(Enumerable.Repeat("- x\n", 30_000)), StringComparison.Ordinal)
                        .Replace("{{dead links}}", string.Concat(Enumerable.Range(1, 120).Select(i => $"[x](/gone-{i}/)\n")), StringComparison.Ordinal)
                        .Replace("{{long formula}}", new string('x', 20_000), StringComparison.Ordinal)
                        .Replace("{{many formulas}}", string.Concat(Enumerable.Repeat("$x$\n", 3_001)), StringComparison.Ordinal)
                        .Replace("{{many icons}}", string.Concat(Enumerable.Repeat("<i class=\"fas fa-house\"></i>\n", 5_000)), StringComparison.Ordinal)
                        .Replace("{{long code}}", string.Concat(Enumerable.Repeat("print(1)\n", 10_000)), StringComparison.Ordinal)
                        .Replace("{{wide HTML}}",
                            string.Concat(Enumerable.Range(0, 300).Select(i => $"<font size={i}>")) + string.Concat(Enumerable.Repeat("<p>", 1_000)),
                            StringComparison.Ordinal)
                        .Replace("{{deep HTML}}", string.Concat(Enumerable.Repeat("<div>\n", 5_000)), StringComparison.Ordinal));
                    break;
            }
        }

        Assert.Contains(says, folder.Load().Diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void Every_code_has_a_case()
    {
        var missing = Messages.All.Select(m => m.Code).Except(Cases.Select(c => c.Code)).Except(LastResorts)
            .Where(c => !Elsewhere.Any(e => c.StartsWith(e, StringComparison.Ordinal)));
        Assert.Empty(missing);
    }

    [Fact]
    public void No_code_occurs_twice_and_every_message_is_explained()
    {
        Assert.Equal(Messages.All.Count, Messages.All.Select(m => m.Code).Distinct().Count());
        Assert.All(Messages.All, m => Assert.NotEmpty(m.Explanation));
    }

    [GeneratedRegex(@"^## (?<code>PRF\d+)\n\n```site\n(?<site>.*?)\n```\n\n```says\n(?<says>.*?)\n```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();
}
