using Profile.Content.Assets;
using Profile.Content.Diagnostics;

namespace Profile.Checking;

/// <summary>
/// Files that nothing refers to. A file counts as used when its name occurs anywhere in a page or in a text of the folder. An unused file may
/// therefore be missed, but a file whose address a template or a script assembles is not reported by mistake.
/// </summary>
internal sealed class AssetCheck(IReadOnlyDictionary<string, RenderedPage> pages, SourceTexts texts)
{
    // Code and fonts refer to each other in ways that file names do not show.
    private static readonly string[] Unseen = [".css", ".js", ".json", ".html", ".htm", ".xml", ".bib", ".woff", ".woff2", ".ttf", ".otf", ".wasm", ".map"];

    /// <summary>A diagnostic if nothing refers to the file; otherwise none.</summary>
    public IEnumerable<Diagnostic> Of(Asset asset) =>
        Unseen.Contains(Path.GetExtension(asset.File.Path), StringComparer.OrdinalIgnoreCase) || IsNamed(Path.GetFileName(asset.File.Path))
            || IsNamed(Path.GetFileName(asset.Permalink))
            ? []
            : [Messages.UnusedAsset.At(new Location(asset.File.Path))];

    private bool IsNamed(string name) => texts.Hold(name) || pages.Values.Any(p => p.Html.Contains(name, StringComparison.Ordinal));
}
