using Profile.Content;
using Profile.Content.Items;
using Profile.Content.Routes;
using Profile.Content.Sources;
using Route = Profile.Content.Routes.Route;

namespace Profile.Preview;

/// <summary>
/// The files that a page was made from, if its address reveals them: its own file, or those of the kind that it lists. The settings and the home page's
/// file are part of every page. What a page includes or queries in its text is not known here; problems there are listed among the others.
/// </summary>
internal sealed class PageFiles
{
    private static readonly string[] DataFiles = ["coauthors", "venues", "citations"];

    private readonly ContentLayout layout;
    private readonly string? home;
    private readonly Route? route;
    private readonly string settings;

    public PageFiles(Site site, string page)
    {
        settings = site.Settings.Location.Path;
        layout = settings == ContentLayout.AlFolio.SettingsFile ? ContentLayout.AlFolio : ContentLayout.Native;
        home = site.Routes.Find("/") is { Kind: RouteKind.Document } own ? own.Target : layout.HomeFile;
        route = site.Routes.Find(page);
    }

    public bool Contain(string file) => file == settings || file == home || (route is { } at && IsOf(at, file));

    private bool IsOf(Route at, string file) => at switch
    {
        // The home page shows the newest items of several kinds.
        { Permalink: "/" } => Kinds.All.Any(k => k.IsInFeed && Is(k, file)) || IsBibliography(file) || file == $"{layout.DataFolder}socials.yml",
        { Kind: RouteKind.Document } => file == at.Target,
        { Target: "cv" } => file == layout.CvFile || file == layout.ResumeFile,
        { Target: "archive" } => Kinds.All.Any(k => k.Archives is not null && Is(k, file)),
        { Target: "pagination" } => Is(Kinds.Posts, file),
        _ when at.Target == Kinds.Publications.Collection => IsBibliography(file),
        _ => Kinds.All.Any(k => k.Collection == at.Target && Is(k, file)) || file == at.Location.Path,
    };

    private bool Is(Kind kind, string file) => file.StartsWith($"{layout.Prefix}{kind.Collection}/", StringComparison.Ordinal);

    private bool IsBibliography(string file) =>
        layout.IsBibliography(file) || DataFiles.Any(name => file == $"{layout.DataFolder}{name}.yml");
}
