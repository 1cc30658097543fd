using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Profile.Content.Routes;

/// <summary>
/// The addresses that the server answers by itself, whatever content says. One list: the files made of the whole site are served where it says, links to them
/// resolve, and a permalink that names one is a mistake.
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
    public const string WebManifest = "/site.webmanifest";
    public const string SecurityContact = "/.well-known/security.txt";

    /// <summary>The name of a calendar, which stands beside the list of what is in it: <c>/talks/calendar.ics</c>.</summary>
    public const string CalendarName = "calendar.ics";

    /// <summary>What addresses of our own parts begin with: smaller pictures, the preview.</summary>
    public const string Prefix = "/_/";

    /// <summary>Every one.</summary>
    public static readonly ImmutableArray<string> All =
    [
        Alive, Ready, Search, SearchIndex, Feed, JsonFeed, PublicationsFeed, PublicationsJsonFeed, Bibliography, Sitemap, Robots, Resume, ContactCard, Icon,
            WebManifest, SecurityContact,
    ];

    // As they are served, and as a permalink of the same words is written: /livez/.
    private static readonly FrozenSet<string> Forms = All.Concat(All.Select(a => Permalink.Normalise(a)!)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a path or permalink that the server answers by itself.</summary>
    public static bool Is(string path) => Forms.Contains(path) || path.StartsWith(Prefix, StringComparison.Ordinal);
}
