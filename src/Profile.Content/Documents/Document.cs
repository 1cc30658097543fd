using Profile.Content.Diagnostics;

namespace Profile.Content.Documents;

/// <summary>A content file taken apart: keys and body. What it becomes is a reader's business.</summary>
/// <param name="Path">Path inside the content root.</param>
/// <param name="Collection">The collection it belongs to: <c>pages</c>, <c>news</c>, <c>posts</c> …</param>
/// <param name="FrontMatter">Its keys; empty when it has none.</param>
/// <param name="HasFrontMatter">False for a file without the two lines of dashes: a part that others include, not a page.</param>
/// <param name="Body">What stands below the front matter, as written.</param>
/// <param name="BodyLine">Line of the file at which the body starts, counted from 1.</param>
/// <param name="Hash">SHA-256 of the file, hexadecimal.</param>
internal sealed record Document(string Path, string Collection, YamlMap FrontMatter, bool HasFrontMatter, string Body, int BodyLine, string Hash)
{
    /// <summary>True when the front matter as a whole could not be read, so that nothing says whether the file is meant to be seen, and where.</summary>
    public bool IsUnread { get; init; }

    /// <summary>The file's start.</summary>
    public Location Location => new(Path, 1, 1);

    /// <summary>True for Markdown, false for a file whose body is HTML already or whose name does not say what it is.</summary>
    public bool IsMarkdown => System.IO.Path.HasExtension(Path) && !Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

    /// <summary>File name without folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
