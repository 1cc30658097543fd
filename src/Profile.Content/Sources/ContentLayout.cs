namespace Profile.Content.Sources;

/// <summary>Which file has which role: the only code that knows about the two layouts (docs/content.md has the table).</summary>
/// <param name="SettingsFile">Site settings.</param>
/// <param name="HomeFile">The home page, if no file claims <c>/</c> by its permalink.</param>
/// <param name="Prefix">What comes before a collection's name in the name of its folder; may be empty.</param>
/// <param name="DataFolder">Folder of general data files.</param>
/// <param name="BibliographyFolder">Folder of .bib files.</param>
/// <param name="CvFile">RenderCV's file, or al-folio's list.</param>
/// <param name="ResumeFile">JSON Resume.</param>
/// <param name="CvPermalink">The CV's address unless a page claims it.</param>
internal sealed record ContentLayout(
    string SettingsFile,
    string HomeFile,
    string Prefix,
    string DataFolder,
    string BibliographyFolder,
    string CvFile,
    string ResumeFile,
    string CvPermalink)
{
    /// <summary>The native layout of this product: plain names.</summary>
    public static ContentLayout Native { get; } = new(
        "site.yml", "about.md", "", "data/", "", "experience.yml", "resume.json", "/experience/");

    /// <summary>An al-folio checkout, recognised by its <c>_config.yml</c>.</summary>
    public static ContentLayout AlFolio { get; } = new(
        "_config.yml", "_pages/about.md", "_", "_data/", "_bibliography/", "_data/cv.yml", "assets/json/resume.json", "/cv/");

    public bool IsAlFolio => this == AlFolio;

    public static ContentLayout Detect(FolderScan scan) =>
        scan.Files.Any(f => f.Path == AlFolio.SettingsFile) ? AlFolio : Native;

    /// <summary>The collection that a file's text belongs to, or null if it is not ours to render: data, an asset, a script.</summary>
    /// <param name="collections">Names of all collections, built-in and from the settings.</param>
    public string? CollectionOf(string path, IEnumerable<string> collections)
    {
        if (!(IsDocument(path) || (IsAlFolio && IsBare(path))) || (IsAlFolio && IsLeftOut(path)))
        {
            return null;
        }

        foreach (var name in collections)
        {
            if (path.StartsWith($"{Prefix}{name}/", StringComparison.Ordinal))
            {
                return name;
            }
        }

        // Jekyll renders every file that has front matter, except in folders that start with an underscore.
        var inFolder = path.Contains('/');
        return path.StartsWith("assets/", StringComparison.Ordinal) || path.StartsWith('_') || (inFolder && !IsAlFolio) ? null : "pages";
    }

    /// <summary>The path inside the folder of its collection, without extension.</summary>
    public string PathInCollection(string path, string collection)
    {
        var folder = $"{Prefix}{collection}/";
        var inside = path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : path;
        var name = inside[..^Path.GetExtension(inside).Length];
        // An index file is the page of its folder.
        return name == "index" ? "" : name.EndsWith("/index", StringComparison.Ordinal) ? name[..^"/index".Length] : name;
    }

    /// <summary>True for the .bib files of the site.</summary>
    public bool IsBibliography(string path) =>
        path.EndsWith(".bib", StringComparison.Ordinal) &&
        (BibliographyFolder.Length > 0 ? path.StartsWith(BibliographyFolder, StringComparison.Ordinal) : !path.Contains('/'));

    /// <summary>True for the .bib files that belong to single posts (distill).</summary>
    public static bool IsPostBibliography(string path) =>
        path.StartsWith("assets/bibliography/", StringComparison.Ordinal) && path.EndsWith(".bib", StringComparison.Ordinal);

    /// <summary>True for the data files of the site.</summary>
    public bool IsDataFile(string path) =>
        path.StartsWith(DataFolder, StringComparison.Ordinal) && Path.GetExtension(path) is ".yml" or ".yaml" or ".json";

    /// <summary>
    /// The name by which content refers to a data file, with its folders: <c>en/cv</c>. As in Jekyll, spaces become underscores and other characters are
    /// removed.
    /// </summary>
    public string DataName(string path) => string.Join('/', path[DataFolder.Length..^Path.GetExtension(path).Length].Split('/')
        .Select(name => string.Concat(name.Where(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ' ')).Replace(' ', '_')));

    /// <summary>True for a file that visitors may fetch as it is: one of a known type, outside folders that start with an underscore.</summary>
    public bool IsAsset(string path)
    {
        var known = AssetTypes.TypeOf(path) is not null;
        return known && !path.StartsWith('_') && !path.Contains("/_", StringComparison.Ordinal) &&
               (path.StartsWith("assets/", StringComparison.Ordinal) || (IsAlFolio && AssetTypes.IsServedAnywhere(path)));
    }

    // Jekyll treats a name that begins like this as a fragment or a copy of something.
    private static bool IsLeftOut(string path) => path[(path.LastIndexOf('/') + 1)..][0] is '_' or '#' or '~';

    // Jekyll includes any file of a collection, even without an extension; its text is shown as it is.
    private static bool IsBare(string path) => path.StartsWith('_') && !Path.HasExtension(path);

    private static bool IsDocument(string path) => Path.GetExtension(path) is ".md" or ".markdown" or ".html";
}
