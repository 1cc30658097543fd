using Profile.Content;
using Profile.Content.Diagnostics;

namespace Profile.Checking;

/// <summary>
/// Files that nothing names. A file counts as named when its name stands anywhere in a page or in a text of the folder, so that what a template or a script
/// puts together is rather passed over than reported.
/// </summary>
internal sealed class AssetCheck(Site site, IReadOnlyDictionary<string, RenderedPage> pages, SourceTexts texts)
{
    // Code and fonts belong to each other in ways that names do not show.
    private static readonly string[] Unseen = [".css", ".js", ".json", ".html", ".htm", ".xml", ".bib", ".woff", ".woff2", ".ttf", ".otf", ".wasm", ".map"];

    public IEnumerable<Diagnostic> All() =>
        from asset in site.Assets.All
        where !Unseen.Contains(Path.GetExtension(asset.File.Path), StringComparer.OrdinalIgnoreCase)
        let name = Path.GetFileName(asset.File.Path)
        where !IsNamed(name) && !IsNamed(Path.GetFileName(asset.Permalink))
        select Messages.UnusedAsset.At(new Location(asset.File.Path));

    private bool IsNamed(string name) => texts.Hold(name) || pages.Values.Any(p => p.Html.Contains(name, StringComparison.Ordinal));
}
