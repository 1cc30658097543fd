using Profile.Content.Routes;
using Profile.Content;

namespace Profile.Feeds;

/// <summary>Everything may be read (RFC 9309); names the sitemap where the site knows its public address.</summary>
internal static class Robots
{
    public static string Write(Site site) =>
        $"User-agent: *\nAllow: /\nDisallow: {site.Settings.BasePath}/search\n"
            + (site.Settings.Url is null ? "" : $"\nSitemap: {AbsoluteUrl.Of(site, OwnAddress.Sitemap)}\n");
}
