namespace Profile.Content.Sources;

/// <summary>
/// Which file plays which part: the one place that knows that there are two layouts (docs/content.md has the table).
/// </summary>
/// <param name="SettingsFile">Site settings.</param>
/// <param name="HomeFile">The home page where no file claims <c>/</c> by its permalink.</param>
/// <param name="Prefix">What stands before a collection's name to make its folder's.</param>
/// <param name="DataFolder">Folder of free data files.</param>
/// <param name="BibliographyFolder">Folder of .bib files.</param>
/// <param name="CvFile">RenderCV's file, or al-folio's list.</param>
/// <param name="ResumeFile">JSON Resume.</param>
/// <param name="CvPermalink">Where the CV lives unless a page claims it.</param>
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
    /// <summary>The layout of the profile that ships here: plain names.</summary>
    public static ContentLayout Native { get; } = new(
        "site.yml", "about.md", "", "data/", "", "experience.yml", "resume.json", "/experience/");

    /// <summary>An al-folio checkout, known by its <c>_config.yml</c>.</summary>
    public static ContentLayout AlFolio { get; } = new(
        "_config.yml", "_pages/about.md", "_", "_data/", "_bibliography/", "_data/cv.yml", "assets/json/resume.json", "/cv/");

    public bool IsAlFolio => this == AlFolio;

    public static ContentLayout Detect(FolderScan scan) =>
        scan.Files.Any(f => f.Path == AlFolio.SettingsFile) ? AlFolio : Native;

    /// <summary>The collection that a file's text belongs to, or null when it is none of ours to render: data, an asset, somebody's script.</summary>
    /// <param name="collections">Names of all collections, the built-in ones and those of the settings.</param>
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

        // Jekyll renders every file with front matter outside of folders with an underscore.
        var inFolder = path.Contains('/');
        return path.StartsWith("assets/", StringComparison.Ordinal) || path.StartsWith('_') || (inFolder && !IsAlFolio) ? null : "pages";
    }

    /// <summary>The path inside the folder of its collection, without extension.</summary>
    public string PathInCollection(string path, string collection)
    {
        var folder = $"{Prefix}{collection}/";
        var inside = path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : path;
        var name = inside[..^Path.GetExtension(inside).Length];
        // An index is its folder's page.
        return name == "index" ? "" : name.EndsWith("/index", StringComparison.Ordinal) ? name[..^"/index".Length] : name;
    }

    /// <summary>True for the .bib files of the site.</summary>
    public bool IsBibliography(string path) =>
        path.EndsWith(".bib", StringComparison.Ordinal) &&
        (BibliographyFolder.Length > 0 ? path.StartsWith(BibliographyFolder, StringComparison.Ordinal) : !path.Contains('/'));

    /// <summary>True for the .bib files that single posts bring (distill).</summary>
    public static bool IsPostBibliography(string path) =>
        path.StartsWith("assets/bibliography/", StringComparison.Ordinal) && path.EndsWith(".bib", StringComparison.Ordinal);

    /// <summary>True for the data files of the site.</summary>
    public bool IsDataFile(string path) =>
        path.StartsWith(DataFolder, StringComparison.Ordinal) && Path.GetExtension(path) is ".yml" or ".yaml" or ".json";

    /// <summary>
    /// The name by which content reaches a data file, folders before it: <c>en/cv</c>. As in Jekyll, spaces are underscores and other signs go.
    /// </summary>
    public string DataName(string path) => string.Join('/', path[DataFolder.Length..^Path.GetExtension(path).Length].Split('/')
        .Select(name => string.Concat(name.Where(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ' ')).Replace(' ', '_')));

    /// <summary>True for a file that visitors may fetch as it is: a known type, outside of folders with an underscore.</summary>
    public bool IsAsset(string path)
    {
        var known = AssetTypes.TypeOf(path) is not null;
        return known && !path.StartsWith('_') && !path.Contains("/_", StringComparison.Ordinal) &&
               (path.StartsWith("assets/", StringComparison.Ordinal) || (IsAlFolio && AssetTypes.IsServedAnywhere(path)));
    }

    // Jekyll takes a name that begins like this for a part or a copy of something.
    private static bool IsLeftOut(string path) => path[(path.LastIndexOf('/') + 1)..][0] is '_' or '#' or '~';

    // Jekyll takes any file of a collection, also one whose name has no ending; its text is shown as it is.
    private static bool IsBare(string path) => path.StartsWith('_') && !Path.HasExtension(path);

    private static bool IsDocument(string path) => Path.GetExtension(path) is ".md" or ".markdown" or ".html";
}
