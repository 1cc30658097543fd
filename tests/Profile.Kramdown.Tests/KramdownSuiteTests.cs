using Xunit.Abstractions;

namespace Profile.Kramdown.Tests;

/// <summary>
/// Agreement with the real kramdown on the documents of its own test suites, which are not in this repository: set KRAMDOWN_SUITE to the folders
/// <c>test/testcases</c> in checkouts of kramdown and kramdown-parser-gfm, joined by the system's path separator.
/// </summary>
public sealed class KramdownSuiteTests(ITestOutputHelper output)
{
    [KramdownSuiteFact]
    public async Task Reads_its_suites_as_kramdown_does()
    {
        var documents = KramdownSuiteFactAttribute.Folders.SelectMany(Documents).ToList();
        var answers = await KramdownOracle.AskAsync(documents.Select(d => d.Text));
        var renderer = new KramdownRenderer();
        var different = documents.Zip(answers)
            .Where(d => HtmlTokens.Normalize(renderer.ToHtml(d.First.Text)) != HtmlTokens.Normalize(d.Second))
            .Select(d => d.First.Name)
            .ToList();
        output.WriteLine($"{documents.Count - different.Count} of {documents.Count} documents are read as kramdown reads them.");

        Assert.Empty(different);
    }

    private static IEnumerable<(string Name, string Text)> Documents(string folder) =>
        Directory.EnumerateFiles(folder, "*.text", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)));
}

/// <summary>A fact about kramdown's own suites, skipped with a reason if they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KramdownSuiteFactAttribute : FactAttribute
{
    public KramdownSuiteFactAttribute() =>
        Skip = KramdownOracle.Unavailable ?? (Folders.Length == 0 ? "KRAMDOWN_SUITE names no folders with documents of kramdown's suites" : null);

    /// <summary>The folders with documents.</summary>
    internal static string[] Folders { get; } =
        Environment.GetEnvironmentVariable("KRAMDOWN_SUITE")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
