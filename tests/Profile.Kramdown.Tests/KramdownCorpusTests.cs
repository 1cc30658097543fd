using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Profile.Kramdown.Tests;

/// <summary>
/// Agreement with the real kramdown on real sites, which are not in this repository: set KRAMDOWN_CORPUS to a folder with one checkout per subfolder (or per
/// subfolder's <c>source</c>); differences are printed.
/// </summary>
public sealed partial class KramdownCorpusTests(ITestOutputHelper output)
{
    [KramdownCorpusFact]
    public async Task Reads_real_sites_as_kramdown_does()
    {
        var (all, same) = (0, 0);
        foreach (var site in Directory.GetDirectories(KramdownCorpusFactAttribute.Folder!).Order(StringComparer.Ordinal))
        {
            var documents = Documents(site);
            var answers = await KramdownOracle.AskAsync(documents.Select(d => d.Text));
            var renderer = new KramdownRenderer();
            var different = documents.Zip(answers)
                .Where(d => HtmlTokens.Normalize(renderer.ToHtml(d.First.Text)) != HtmlTokens.Normalize(d.Second))
                .Select(d => d.First.Path)
                .ToList();
            all += documents.Count;
            same += documents.Count - different.Count;
            output.WriteLine($"{Path.GetFileName(site)}: {documents.Count - different.Count} of {documents.Count} {string.Join(", ", different)}");
        }

        output.WriteLine($"all: {same} of {all}");
        Assert.True(same >= 0.99 * all, $"only {same} of {all} documents read the same");
    }

    // Liquid is removed crudely: its output does not concern kramdown.
    private static List<(string Path, string Text)> Documents(string site)
    {
        var documents = new List<(string Path, string Text)>();
        var files = Directory.EnumerateFiles(site, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".markdown", StringComparison.Ordinal));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file).ReplaceLineEndings("\n");
            var body = FrontMatter().Match(text);
            if (body.Success && text[body.Length..].Trim().Length > 0)
            {
                documents.Add((Path.GetRelativePath(site, file), Output().Replace(Tag().Replace(text[body.Length..], ""), "x")));
            }
        }

        return documents;
    }

    [GeneratedRegex(@"\A---\n(.*?\n)?---[ \t]*\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Output();
}

/// <summary>A fact about real sites, skipped with a reason if there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KramdownCorpusFactAttribute : FactAttribute
{
    public KramdownCorpusFactAttribute() =>
        Skip = KramdownOracle.Unavailable ?? (Folder is null ? "KRAMDOWN_CORPUS names no folder with checkouts of sites" : null);

    /// <summary>The folder with the checkouts, or null.</summary>
    internal static string? Folder { get; } = Environment.GetEnvironmentVariable("KRAMDOWN_CORPUS");
}
