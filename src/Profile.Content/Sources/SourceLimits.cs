namespace Profile.Content.Sources;

/// <summary>Limits on the files of a content folder.</summary>
internal static class SourceLimits
{
    /// <summary>Depth of folders below the content root.</summary>
    public const int FolderDepth = 32;

    /// <summary>Number of files in the content root.</summary>
    public const int Files = 100_000;

    /// <summary>Bytes of a Markdown or HTML file.</summary>
    public const int DocumentBytes = 256 * 1024;

    /// <summary>Bytes of one file's front matter.</summary>
    public const int FrontMatterBytes = 64 * 1024;

    /// <summary>Bytes of a YAML or JSON file.</summary>
    public const int DataBytes = 2 * 1024 * 1024;

    /// <summary>Bytes of a bibliography.</summary>
    public const int BibliographyBytes = 16 * 1024 * 1024;
}
