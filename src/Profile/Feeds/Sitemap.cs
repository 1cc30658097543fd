using Profile.Content;
using Profile.Content.Publications;
using Profile.Content.Routes;
using Route = Profile.Content.Routes.Route;

namespace Profile.Feeds;

/// <summary>Every page of the site (sitemaps.org protocol 0.9).</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static string Write(Site site)
    {
        var changes = new LastChange(site);
        return SafeXml.Write(xml =>
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var route in site.Routes.Routes.Where(r => IsShown(r, site)))
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, AbsoluteUrl.Of(site, route.Permalink));
                if (changes.Of(route.Permalink) is { } date)
                {
                    xml.WriteElementString("lastmod", Namespace, date.Iso);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    private static bool IsShown(Route route, Site site) =>
        route.Kind is RouteKind.Listing or RouteKind.Document && route.Permalink != "/404.html" && route.Target != PublicationArchive.RouteTarget
        && site.Shows(route);
}
