using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Profile.Content.Assets;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Markup.Layouts;
using Profile.Content.Markup.Liquid;
using Profile.Content.Sources;

namespace Profile.Content.Loading;

/// <summary>The files of one load by path, and what the loader reads from them.</summary>
/// <param name="scan">All files of the folder.</param>
/// <param name="layout">Which folder holds which content.</param>
/// <param name="isExcluded">Whether the settings exclude a path from the site.</param>
internal sealed partial class SiteFiles(FolderScan scan, ContentLayout layout, Func<string, bool> isExcluded, DocumentLoader loader)
{
    // Where the title of a page is written, in the order of the generations, the newest first.
    private static readonly string[] Heads =
        ["_includes/metadata.liquid", "_includes/head.liquid", "_includes/metadata.html", "_includes/head.html", "_layouts/default.html"];

    // Includes from which the theme's layouts build a page.
    private static readonly string[] Sections = ["news", "latest_posts", "selected_papers"];

    private readonly Dictionary<string, ScannedFile> everything = scan.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);

    /// <summary>The files of the site, ordered by path; those that the settings exclude are not among them.</summary>
    public ImmutableArray<ScannedFile> All { get; } = [.. scan.Files.Where(f => !isExcluded(f.Path))];

    // Texts that the settings exclude but a page may include all the same: their bytes are part of the version.
    private ImmutableArray<ScannedFile> Parts { get; } =
        [.. scan.Files.Where(f => f.Path.StartsWith('_') && Path.GetExtension(f.Path) is ".md" or ".markdown" or ".html" or ".liquid" && isExcluded(f.Path))];

    /// <summary>The file of the site at a path, or null.</summary>
    public ScannedFile? Find(string path) => everything.GetValueOrDefault(path) is { } file && !isExcluded(path) ? file : null;

    /// <summary>
    /// The text that Liquid or a style sheet may take from a file of the site: null when there is none, empty when browsers fetch it as a separate file.
    /// </summary>
    public ContentText? Text(string path) => TextOf(Find(path.TrimStart('/')));

    /// <summary>The same for a file that another one includes, even if the settings exclude it: owners do so to give it no page of its own.</summary>
    public ContentText? PartText(string path) => TextOf(everything.GetValueOrDefault(path.TrimStart('/')));

    private ContentText? TextOf(ScannedFile? file) => file is null ? null
        : !MayBeText(file.Path) ? new ContentText(file.Path, "")
        : loader.Text(file, "", SourceLimits.DocumentBytes, new DiagnosticBag()) is { } text ? new ContentText(text.Path, text.Text)
        : null;

    /// <summary>The text of a style sheet of the site, or null; if it cannot be read, that is reported.</summary>
    public ContentFile? Style(string path, DiagnosticBag bag) => Find(path) is { } sheet ? loader.Text(sheet, "", SourceLimits.DocumentBytes, bag) : null;

    /// <summary>A layout of the site's own by name, which only an al-folio checkout has; or null.</summary>
    public ContentText? Layout(string name) => layout.IsAlFolio ? Text($"_layouts/{name}.liquid") ?? Text($"_layouts/{name}.html") : null;

    /// <summary>
    /// The same, split into front matter and body; null also when the layout is the theme's own and the owner has edited none of the sections that it shows.
    /// </summary>
    public Document? OwnLayout(string name, DiagnosticBag bag) =>
        Layout(name) is { } text && (!StockTexts.Contains(text.Path, text.Text) || Sections.Any(s => IsShown(s, text.Text) && IsOwnSection(s)))
            ? Document(text.Path, bag)
            : null;

    /// <summary>Whether the home page's layout is nested in that of other pages and shows their title and description (al-folio's first generation).</summary>
    public bool IsHomeInPage =>
        Layout("about") is { } about && Document(about.Path, new DiagnosticBag())?.FrontMatter["layout"] is YamlScalar { Text: "page" };

    /// <summary>Whether the head of a checkout's pages puts the title of the page after that of the site: <c>{{ site.title }} | {{ page.title }}</c>.</summary>
    public bool IsTitleFirst => layout.IsAlFolio
        && Heads.Select(path => Title().Match(Text(path)?.Text ?? "")).FirstOrDefault(title => title.Success) is { } title && TitleLast().IsMatch(title.Value);

    [GeneratedRegex("<title>.*?</title>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Title();

    [GeneratedRegex("""\|\s*\{\{-?\s*page\.title""", RegexOptions.NonBacktracking)]
    private static partial Regex TitleLast();

    private static bool IsShown(string section, string layout) => layout.Contains($"include {section}.", StringComparison.Ordinal);

    private bool IsOwnSection(string name) =>
        (Text($"_includes/{name}.liquid") ?? Text($"_includes/{name}.html")) is { } text && !StockTexts.Contains(text.Path, text.Text);

    /// <summary>A file that is not an item, split into front matter and body; null when it does not exist.</summary>
    public Document? Document(string path, DiagnosticBag bag) => Find(path) is { } file ? loader.Document(file, "", bag) : null;

    /// <summary>
    /// A file that another one refers to: beside it, or in the folder of pages. A file that is excluded from the site counts too (Jekyll's include_relative).
    /// </summary>
    public Document? Part(string name, Document whole, DiagnosticBag bag)
    {
        var folder = Path.GetDirectoryName(whole.Path) ?? "";
        var file = everything.GetValueOrDefault(folder.Length == 0 ? name : $"{folder}/{name}") ?? everything.GetValueOrDefault($"{layout.Prefix}pages/{name}");
        return file is null ? null : loader.Document(file, whole.Collection, bag);
    }

    /// <summary>Identifies the paths and bytes of all files of the site, and which of its content has become due.</summary>
    /// <param name="lastChange">The last moment at which time alone changed what the files show.</param>
    public string Version(DateTimeOffset? lastChange) => VersionOf(_ => true, $"{lastChange?.UtcTicks}");

    /// <summary>Identifies the paths and bytes of some files of the site.</summary>
    public string VersionOf(Func<string, bool> isMeant) => VersionOf(isMeant, "");

    private string VersionOf(Func<string, bool> isMeant, string more)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in All.Concat(Parts).Where(f => isMeant(f.Path)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{loader.HashOf(file, MayBeText(file.Path))}\n"));
        }

        hash.AppendData(Encoding.UTF8.GetBytes(more));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static bool MayBeText(string path) => AssetTypes.TypeOf(path) is not { } type || type.StartsWith("text/html", StringComparison.Ordinal);
}
