using System.Globalization;
using System.Xml;
using Profile.Content;
using Profile.Content.Items;
using Profile.Content.News;
using Profile.Content.Posts;

namespace Profile.Feeds;

/// <summary>Posts and news, newest first, with full content (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int Entries = 50;

    public static string Write(Site site) => SafeXml.Write(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
        xml.WriteElementString("title", Namespace, SafeXml.Text(site.Settings.Title));
        if (site.Settings.Description is { } description)
        {
            xml.WriteElementString("subtitle", Namespace, SafeXml.Text(description));
        }

        Link(xml, "self", "application/atom+xml", AbsoluteUrl.Of(site, "/feed.xml"));
        Link(xml, "alternate", "text/html", AbsoluteUrl.Of(site, "/"));
        xml.WriteElementString("id", Namespace, Id(site, "/feed.xml"));
        xml.WriteElementString("updated", Namespace, Moment(site.Updated ?? DateTime.UnixEpoch));
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, SafeXml.Text(site.Settings.Owner.Display is { Length: > 0 } name ? name : site.Settings.Title));
        xml.WriteEndElement();
        foreach (var item in site.Posts.Concat<IContentItem>(site.News).Where(i => i.Date is not null).OrderByDescending(i => i.Date).Take(Entries))
        {
            Entry(xml, site, item);
        }

        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, Site site, IContentItem item)
    {
        var html = item switch { Post post => post.Body.Html, NewsItem news => news.Body.Html, _ => "" };
        // An item without a page is read in the list of its kind; its own words tell it from the others there.
        var permalink = item.Permalink ?? $"{Listing.News.Permalink}#{Content.Routes.Permalink.Slug(item.Title)}";
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("title", Namespace, SafeXml.Text(item.Title));
        Link(xml, "alternate", "text/html", AbsoluteUrl.Of(site, permalink));
        xml.WriteElementString("id", Namespace, Id(site, permalink));
        xml.WriteElementString("updated", Namespace, Moment(item.Date!.Value.FirstMoment));
        foreach (var term in item.Terms)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", SafeXml.Text(term.Name));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(SafeXml.Text(html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string href)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", SafeXml.Text(href));
        xml.WriteEndElement();
    }

    // An id is an IRI that never changes (RFC 4287 section 4.2.6); without a public address it is a URN of ours.
    private static string Id(Site site, string permalink) =>
        SafeXml.Text(site.Settings.Url is null ? $"urn:profile:{permalink}" : AbsoluteUrl.Of(site, permalink));

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
