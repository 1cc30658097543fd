using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Sources;

namespace Profile.Checking;

/// <summary>The texts of the content folder, for finding where the owner wrote what a page shows. A file is read when it is first needed.</summary>
internal sealed class SourceTexts
{
    private static readonly string[] Texts = [".md", ".markdown", ".html", ".htm", ".yml", ".yaml", ".json", ".bib", ".liquid", ".css", ".scss", ".sass", ".js",
        ".xml", ".svg", ".txt", ".ipynb", ".csv"];

    private readonly Dictionary<string, Lazy<string>> texts;

    public SourceTexts(FolderScan scan) =>
        texts = scan.Files.Where(f => Texts.Contains(System.IO.Path.GetExtension(f.Path), StringComparer.OrdinalIgnoreCase))
            .ToDictionary(f => f.Path,
                f => new Lazy<string>(() => ContentFileReader.Read(f, "", SourceLimits.BibliographyBytes, new DiagnosticBag())?.Text ?? ""),
                StringComparer.Ordinal);

    /// <summary>Where a file, or the first file of all when none is given, contains one of the needles; null when none does.</summary>
    /// <param name="file">The file to look into, or null for all prose and data files.</param>
    public Location? Find(string? file, params string[] needles)
    {
        var searched = file is null ? texts.Where(t => IsWritten(t.Key)).OrderBy(t => t.Key, StringComparer.Ordinal) : texts.Where(t => t.Key == file);
        foreach (var (path, text) in searched)
        {
            foreach (var needle in needles)
            {
                if (IndexOf(text.Value, needle) is var at and >= 0)
                {
                    return Place(path, text.Value, at);
                }
            }
        }

        return null;
    }

    /// <summary>Where the front matter of a file has the value of a key, or else the file itself.</summary>
    public Location Key(string file, string key) =>
        texts.TryGetValue(file, out var text) && text.Value.IndexOf($"\n{key}:", StringComparison.Ordinal) is var at and >= 0
            ? Place(file, text.Value, at + 1)
            : new Location(file);

    /// <summary>Where the Markdown heading is whose words produce an id, or null.</summary>
    public Location? Heading(string file, string name)
    {
        var lines = texts.GetValueOrDefault(file)?.Value.Split('\n') ?? [];
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            if (lines[i].StartsWith('#') && Content.Routes.Permalink.Slug(lines[i].Trim('#', ' ')) == name)
            {
                return new Location(file, i + 1, 1);
            }
        }

        return null;
    }

    /// <summary>True when any text contains the words.</summary>
    public bool Hold(string words) => texts.Values.Any(t => t.Value.Contains(words, StringComparison.Ordinal));

    private static bool IsWritten(string path) =>
        System.IO.Path.GetExtension(path) is ".md" or ".markdown" or ".html" or ".yml" or ".yaml" or ".json" or ".bib";

    // An id ends where no letter, digit or hyphen follows: #a is not in #ab.
    private static int IndexOf(string text, string needle)
    {
        for (var at = text.IndexOf(needle, StringComparison.Ordinal); at >= 0; at = text.IndexOf(needle, at + 1, StringComparison.Ordinal))
        {
            var end = at + needle.Length;
            if (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'))
            {
                return at;
            }
        }

        return -1;
    }

    private static Location Place(string path, string text, int at)
    {
        var before = text.AsSpan(0, at);
        return new Location(path, before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }
}
