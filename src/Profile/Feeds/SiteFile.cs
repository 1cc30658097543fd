using Profile.Content.Routes;
using Profile.Content;
using Profile.Search;

namespace Profile.Feeds;

/// <summary>A file made from the whole site: one row per format.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Exists">Whether a site has it.</param>
/// <param name="Write">Its text.</param>
internal sealed record SiteFile(string Path, string ContentType, Func<Site, bool> Exists, Func<Site, string> Write)
{
    /// <summary>Every format, whether a site has it or not.</summary>
    public static readonly IReadOnlyList<SiteFile> All =
    [
        new(OwnAddress.Feed, "application/atom+xml; charset=utf-8", _ => true, s => AtomWriter.Write(s, Feed.OfSite(s))),
        new(OwnAddress.JsonFeed, "application/feed+json; charset=utf-8", _ => true, s => JsonFeedWriter.Write(s, Feed.OfSite(s))),
        new(OwnAddress.PublicationsFeed, "application/atom+xml; charset=utf-8", s => s.Publications.All.Length > 0,
            s => AtomWriter.Write(s, Feed.OfPublications(s))),
        new(OwnAddress.PublicationsJsonFeed, "application/feed+json; charset=utf-8", s => s.Publications.All.Length > 0,
            s => JsonFeedWriter.Write(s, Feed.OfPublications(s))),
        new(OwnAddress.Sitemap, "application/xml; charset=utf-8", _ => true, Sitemap.Write),
        new(OwnAddress.Bibliography, "application/x-bibtex; charset=utf-8", s => s.Publications.All.Length > 0,
            s => string.Join("\n\n", s.Publications.All.Select(p => p.BibTeXSource)) + "\n"),
        new(OwnAddress.Resume, "application/json; charset=utf-8", s => s.Cv is not null, Resume.Write),
        new(OwnAddress.ContactCard, "text/vcard; charset=utf-8", _ => true, ContactCard.Write),
        new(SiteIcon.Path, "image/svg+xml", _ => true, SiteIcon.Draw),
        new(OwnAddress.WebManifest, "application/manifest+json; charset=utf-8", _ => true, SiteIcon.Manifest),
        new(OwnAddress.Styles, "text/css; charset=utf-8", s => s.OwnStyles is not null, s => s.OwnStyles!.Css),
        new(OwnAddress.SecurityContact, "text/plain; charset=utf-8", s => s.Settings.Security is not null, SecurityContact.Write),
        new(OwnAddress.SearchIndex, "application/json; charset=utf-8", _ => true, SearchFile.Write),
        new(OwnAddress.Robots, "text/plain; charset=utf-8", _ => true, Robots.Write),
    ];

    /// <summary>The paths of those files that a site has.</summary>
    public static IEnumerable<string> PathsOf(Site site) =>
        All.Where(f => f.Exists(site)).Select(f => f.Path).Concat(PublicationFile.PathsOf(site)).Concat(CalendarFile.PathsOf(site));

    /// <summary>The file at a path, or null when the site has none there.</summary>
    public static SiteFile? Find(string path, Site site) =>
        All.FirstOrDefault(f => f.Path == path && f.Exists(site)) ?? PublicationFile.Find(path, site) ?? CalendarFile.Find(path, site);
}
