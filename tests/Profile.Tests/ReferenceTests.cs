using System.Text.RegularExpressions;
using Profile.Tests.Shared;

namespace Profile.Tests;

/// <summary>
/// Everything that code and documents refer to is in this repository: sections of the format reference, files, and headings of other documents.
/// </summary>
public sealed partial class ReferenceTests
{
    [Fact]
    public void Every_citation_of_the_format_reference_leads_to_a_section()
    {
        var sections = Heading().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/reference/al-folio.md")))
            .Select(m => m.Groups["name"].Value.Split(' ')[0]).ToHashSet();
        var citations = (
            from file in SourceFiles.Of("*.cs", "*.cshtml", "*.md")
            from citation in Citation().Matches(File.ReadAllText(file))
            from section in citation.Groups["section"].Captures
            select (File: Path.GetRelativePath(Repository.Root, file), Section: section.Value)).ToArray();
        Assert.True(citations.Length > 50);
        Assert.DoesNotContain(citations, c => !sections.Contains(c.Section));
    }

    [Fact]
    public void Every_link_between_documents_leads_somewhere() => Assert.Empty(
        from file in SourceFiles.Of("*.md").Where(f => !IsContent(Path.GetRelativePath(Repository.Root, f)))
        from link in Link().Matches(Code().Replace(File.ReadAllText(file), "")).Select(m => m.Groups["target"].Value)
        where !link.Contains(':') && !link.StartsWith('/')
        let parts = link.Split('#')
        let target = parts[0].Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, parts[0]))
        where !(File.Exists(target) || Directory.Exists(target)) || (parts.Length > 1 && !Anchors(target).Contains(parts[1]))
        select $"{Path.GetRelativePath(Repository.Root, file)}: {link}");

    // Content has links of its own, and the list of diagnostics quotes Markdown.
    private static bool IsContent(string path) =>
        path.Contains("Specs", StringComparison.Ordinal) || path.StartsWith("content", StringComparison.Ordinal)
            || path.StartsWith("tests/Sites", StringComparison.Ordinal)
        || path == "docs/diagnostics.md";

    // As GitHub generates them.
    private static HashSet<string> Anchors(string document) =>
        [.. Heading().Matches(File.ReadAllText(document))
            .Select(m => string.Concat(m.Groups["name"].Value.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_'))
            .Replace(' ', '-'))];

    [GeneratedRegex(@"docs/reference/al-folio\.md(?:(?:, | and )(?<section>\d(?:\.\d)?))+")]
    private static partial Regex Citation();

    [GeneratedRegex(@"^#{1,4} (?<name>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\((?<target>[^()\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
