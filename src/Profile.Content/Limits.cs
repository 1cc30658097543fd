namespace Profile.Content;

/// <summary>
/// Every bound on what content may cost, in one place: Limits.*.cs by subject. docs/architecture.md lists those that an owner may meet; a test names each
/// (<c>LimitTests</c>). What visitors may cost is bounded in Profile/ServerLimits.cs.
/// </summary>
internal static partial class Limits
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

    /// <summary>Diagnostics of one file that are listed.</summary>
    public const int DiagnosticsPerFile = 100;

    /// <summary>Pages that a paginated list is cut into.</summary>
    public const int ListPages = 1000;

    /// <summary>Variables of a style sheet that stand for variables, as far as the accent colour is followed.</summary>
    public const int SassReferences = 8;
}
