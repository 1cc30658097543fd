using Profile.Content.Diagnostics;

namespace Profile.Content.Documents;

/// <summary>A content file split into keys and body. Readers decide what it becomes.</summary>
/// <param name="Path">Path inside the content root.</param>
/// <param name="Collection">The collection it belongs to: <c>pages</c>, <c>news</c>, <c>posts</c> …</param>
/// <param name="FrontMatter">Its keys; empty when it has none.</param>
/// <param name="HasFrontMatter">False for a file without the two lines of dashes: a fragment that others include, not a page.</param>
/// <param name="Body">The text after the front matter, as written.</param>
/// <param name="BodyLine">Line of the file at which the body starts, counted from 1.</param>
/// <param name="Hash">SHA-256 of the file, hexadecimal; keys that the settings' defaults add change it too.</param>
internal sealed record Document(string Path, string Collection, YamlMap FrontMatter, bool HasFrontMatter, string Body, int BodyLine, string Hash)
{
    /// <summary>True when the front matter could not be read at all, so that it is unknown whether and where the file is to be shown.</summary>
    public bool IsUnread { get; init; }

    /// <summary>True once the keys that the settings add are there; the last good form of a file already has them.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The start of the file.</summary>
    public Location Location => new(Path, 1, 1);

    /// <summary>True for Markdown, false for a file whose body is HTML already or whose extension is unknown.</summary>
    public bool IsMarkdown => System.IO.Path.HasExtension(Path) && !Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

    /// <summary>File name without folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
