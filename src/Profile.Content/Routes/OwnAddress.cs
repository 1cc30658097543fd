using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Profile.Content.Routes;

/// <summary>
/// The addresses that the server itself answers, whatever the content says. This single list determines where the files generated from the whole site are
/// served, lets links to them resolve, and makes a permalink that claims one of them a mistake.
/// </summary>
internal static class OwnAddress
{
    public const string Alive = "/livez";
    public const string Ready = "/readyz";
    public const string Search = "/search/";
    public const string SearchIndex = "/search.json";
    public const string Feed = "/feed.xml";
    public const string JsonFeed = "/feed.json";
    public const string PublicationsFeed = "/publications/feed.xml";
    public const string PublicationsJsonFeed = "/publications/feed.json";
    public const string Bibliography = "/publications.bib";
    public const string Sitemap = "/sitemap.xml";
    public const string Robots = "/robots.txt";
    public const string Resume = "/resume.json";
    public const string ContactCard = "/card.vcf";
    public const string Icon = "/icon.svg";
    public const string Favicon = "/favicon.ico";
    public const string TouchIcon = "/apple-touch-icon.png";
    public const string WebManifest = "/site.webmanifest";
    public const string Styles = Prefix + "styles.css";
    public const string SecurityContact = "/.well-known/security.txt";

    /// <summary>The file name of a calendar, which is next to the list of its events: <c>/talks/calendar.ics</c>.</summary>
    public const string CalendarName = "calendar.ics";

    /// <summary>The prefix of addresses of our own parts: smaller pictures, the preview.</summary>
    public const string Prefix = "/_/";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<string> All =
    [
        Alive, Ready, Search, SearchIndex, Feed, JsonFeed, PublicationsFeed, PublicationsJsonFeed, Bibliography, Sitemap, Robots, Resume, ContactCard, Icon,
            WebManifest, SecurityContact, Favicon, TouchIcon,
    ];

    /// <summary>The endings of the addresses at which a publication is in other formats.</summary>
    public static readonly ImmutableArray<string> PublicationFormats = [".bib", ".ris", ".json"];

    // Files of an export that are instructions to the host.
    private static readonly ImmutableArray<string> OfExport = ["/_headers", "/_redirects", "/.nojekyll"];

    // As they are served, and in the form of a permalink with the same words: /livez/.
    private static readonly FrozenSet<string> Forms = All.Concat(All.Select(a => Permalink.Normalise(a)!)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a permalink that no content may have: the server answers there, or an export has a file of its own.</summary>
    public static bool IsReserved(string permalink) =>
        Is(permalink) || OfExport.Any(f => permalink == f || permalink.StartsWith(f + "/", StringComparison.Ordinal));

    /// <summary>True for a path or permalink that the server itself answers.</summary>
    public static bool Is(string path) => Forms.Contains(path) || path.StartsWith(Prefix, StringComparison.Ordinal);
}
