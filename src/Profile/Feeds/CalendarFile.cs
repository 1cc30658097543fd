using Profile.Content;
using Profile.Content.Items;
using Profile.Content.Routes;

namespace Profile.Feeds;

/// <summary>The calendar of a kind whose items are events, for programs to subscribe to: <c>/talks/calendar.ics</c>.</summary>
internal static class CalendarFile
{
    /// <summary>Where the calendar of a kind is; null when its items are not events, or when none of them has a date with a day.</summary>
    public static string? PermalinkOf(Site site, Kind kind) =>
        kind.CalendarPermalink is { } permalink && site.RouteAt(permalink) is { Kind: RouteKind.File } ? permalink : null;

    /// <summary>The paths of all calendars of a site.</summary>
    public static IEnumerable<string> PathsOf(Site site) => Kinds.All.Select(k => PermalinkOf(site, k)).OfType<string>();

    /// <summary>The calendar at a path, or null.</summary>
    public static SiteFile? Find(string path, Site site) =>
        Kinds.All.FirstOrDefault(k => PermalinkOf(site, k) == path) is { } kind
            ? new SiteFile(path, "text/calendar; charset=utf-8", _ => true, s => CalendarWriter.Write(Name(s, kind), CalendarEvent.Of(s, kind)))
            : null;

    private static string Name(Site site, Kind kind) => $"{site.Settings.Texts[kind.List!.Title]} · {site.Settings.Title}";
}
