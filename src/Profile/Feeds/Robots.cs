using Profile.Content.Routes;
using Profile.Content;

namespace Profile.Feeds;

/// <summary>Everything may be read (RFC 9309); lists the sitemap if the site's public address is known.</summary>
internal static class Robots
{
    public static string Write(Site site) =>
        $"User-agent: *\nAllow: /\nDisallow: {site.Settings.BasePath}/search\n"
            + (site.Settings.Url is null ? "" : $"\nSitemap: {AbsoluteUrl.Of(site, OwnAddress.Sitemap)}\n");
}
