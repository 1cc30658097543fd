namespace Profile.Content.Sources;

/// <summary>What the files of a content folder may cost.</summary>
internal static class SourceLimits
{
    /// <summary>Folders below the content root.</summary>
    public const int FolderDepth = 32;

    /// <summary>Files in the content root.</summary>
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
