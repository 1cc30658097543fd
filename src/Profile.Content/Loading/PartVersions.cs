using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Profile.Content.Markup;
using Profile.Content.Markup.Liquid;
using Profile.Liquid.Running;

namespace Profile.Content.Loading;

/// <summary>Identifies the version of each part of a load's site that Liquid may read. Thread-safe.</summary>
/// <param name="host">What Liquid can reach of the site.</param>
/// <param name="pages">Every document by its path.</param>
/// <param name="paginators">The pages of paginated lists by address.</param>
/// <param name="sources">The sources of the load.</param>
/// <param name="clock">The clock of the load.</param>
/// <param name="publications">The version of the publications.</param>
internal sealed class PartVersions(
    LiquidHost host,
    IReadOnlyDictionary<string, LiquidPage> pages,
    IReadOnlyDictionary<string, LiquidPaginator> paginators,
    SiteSources sources,
    ClockUse clock,
    string publications)
{
    private readonly ConcurrentDictionary<LiquidRead, string> known = new();
    private readonly Lazy<string> settings = new(() => sources.Files.VersionOf(path => path == sources.Layout.SettingsFile));

    /// <summary>The version of a part.</summary>
    public string Of(LiquidRead read) => known.GetOrAdd(read, Make);

    private string Make(LiquidRead read) => read switch
    {
        ClockRead time => clock.VersionOf(time),
        // The page's own file has been compared already; its other keys follow from the settings.
        SettingRead or PageRead => settings.Value,
        DataRead data => sources.Files.VersionOf(path => sources.Layout.IsDataFile(path) && IsPartOf(data.Name, sources.Layout.DataName(path))),
        DataNamesRead => ContentHash.Of([.. host.Data.Keys.Order(StringComparer.Ordinal)]),
        CollectionRead { Name: "pages" } => VersionOf(host.Pages),
        CollectionRead collection => host.Collections.TryGetValue(collection.Name, out var items) ? VersionOf(items) : settings.Value,
        PaginatorRead list => paginators.TryGetValue(list.Permalink, out var part) ? VersionOf(part) : settings.Value,
        ContentRead content => pages.TryGetValue(content.Path, out var page) ? ContentHash.Of(host.Content(page).Html) : "",
        IncludeRead include => host.Include(include.Path) is { } text ? ContentHash.Of(text.Path, text.Text) : "",
        LayoutRead layout => host.Layout(layout.Name)?.Hash ?? "",
        FileRead file => host.File(file.Path) is { } text ? ContentHash.Of(text.Path, text.Text) : "",
        LinkRead link => host.Permalink(link.Path) ?? "",
        StaticFilesRead => ContentHash.Of([.. host.StaticFiles.Value]),
        PublicationsRead => publications,
        _ => throw new UnreachableException($"{read.GetType().Name} has no version"),
    };

    private string VersionOf(ImmutableArray<LiquidPage> items) =>
        ContentHash.Of([settings.Value, .. items.Select(p => $"{p.Document.Path}\n{p.Document.Hash}\n{p.Url}\n{p.Date}\n{p.Title}\n{p.Slug}")]);

    private string VersionOf(LiquidPaginator part) => ContentHash.Of(
        VersionOf(part.Posts), $"{part.Page}\n{part.PerPage}\n{part.TotalPosts}\n{part.TotalPages}\n{part.PreviousPath}\n{part.NextPath}");

    private static bool IsPartOf(string name, string file) => file == name || file.StartsWith(name + "/", StringComparison.Ordinal);
}
