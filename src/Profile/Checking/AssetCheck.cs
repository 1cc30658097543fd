using Profile.Content.Assets;
using Profile.Content.Diagnostics;

namespace Profile.Checking;

/// <summary>
/// Files that nothing names. A file counts as named when its name stands anywhere in a page or in a text of the folder, so that what a template or a script
/// puts together is rather passed over than reported.
/// </summary>
internal sealed class AssetCheck(IReadOnlyDictionary<string, RenderedPage> pages, SourceTexts texts)
{
    // Code and fonts belong to each other in ways that names do not show.
    private static readonly string[] Unseen = [".css", ".js", ".json", ".html", ".htm", ".xml", ".bib", ".woff", ".woff2", ".ttf", ".otf", ".wasm", ".map"];

    /// <summary>Whether a file is named by nothing.</summary>
    public IEnumerable<Diagnostic> Of(Asset asset) =>
        Unseen.Contains(Path.GetExtension(asset.File.Path), StringComparer.OrdinalIgnoreCase) || IsNamed(Path.GetFileName(asset.File.Path))
            || IsNamed(Path.GetFileName(asset.Permalink))
            ? []
            : [Messages.UnusedAsset.At(new Location(asset.File.Path))];

    private bool IsNamed(string name) => texts.Hold(name) || pages.Values.Any(p => p.Html.Contains(name, StringComparison.Ordinal));
}
