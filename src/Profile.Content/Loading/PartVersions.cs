using System.Collections.Concurrent;
using System.Collections.Immutable;
using Profile.Content.Markup;
using Profile.Content.Markup.Liquid;
using Profile.Liquid.Running;

namespace Profile.Content.Loading;

/// <summary>
/// Identifies the version of each part of a load's site that Liquid may read. Parts that depend on more than their own files (the bibliography, bodies of
/// other pages) have the version of the whole site. Thread-safe.
/// </summary>
/// <param name="host">What Liquid can reach of the site.</param>
/// <param name="sources">The sources of the load.</param>
/// <param name="site">The version of all files.</param>
internal sealed class PartVersions(LiquidHost host, SiteSources sources, string site)
{
    private readonly ConcurrentDictionary<LiquidRead, string> known = new();
    private readonly Lazy<string> settings = new(() => sources.Files.VersionOf(path => path == sources.Layout.SettingsFile));

    /// <summary>The version of a part.</summary>
    public string Of(LiquidRead read) => known.GetOrAdd(read, Make);

    private string Make(LiquidRead read) => read switch
    {
        ClockRead clock => ClockRead.Of(clock.Format, TimeZoneInfo.ConvertTime(host.Time, host.Zone)).Text,
        // The page's own file has been compared already; its other keys follow from the settings.
        SettingRead or PageRead => settings.Value,
        DataRead data => sources.Files.VersionOf(path => sources.Layout.IsDataFile(path) && IsPartOf(data.Name, sources.Layout.DataName(path))),
        DataNamesRead => ContentHash.Of([.. host.Data.Keys.Order(StringComparer.Ordinal)]),
        CollectionRead { Name: "pages" } => VersionOf(host.Pages),
        CollectionRead collection => host.Collections.TryGetValue(collection.Name, out var pages) ? VersionOf(pages) : settings.Value,
        IncludeRead include => host.Include(include.Path) is { } text ? ContentHash.Of(text.Path, text.Text) : "",
        LayoutRead layout => host.Layout(layout.Name)?.Hash ?? "",
        FileRead file => host.File(file.Path) is { } text ? ContentHash.Of(text.Path, text.Text) : "",
        LinkRead link => host.Permalink(link.Path) ?? "",
        _ => site,
    };

    private string VersionOf(ImmutableArray<LiquidPage> pages) =>
        ContentHash.Of([settings.Value, .. pages.Select(p => $"{p.Document.Path}\n{p.Document.Hash}\n{p.Url}\n{p.Date}\n{p.Title}\n{p.Slug}")]);

    private static bool IsPartOf(string name, string file) => file == name || file.StartsWith(name + "/", StringComparison.Ordinal);
}
