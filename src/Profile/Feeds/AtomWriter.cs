using System.Xml;
using Profile.Content;
using Profile.Metadata;

namespace Profile.Feeds;

/// <summary>A feed as Atom (RFC 4287).</summary>
internal static class AtomWriter
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static string Write(Site site, Feed feed) => SafeXml.Write(xml =>
    {
        var path = feed.Path + ".xml";
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
        if (site.Settings.Url is not null)
        {
            xml.WriteAttributeString("xml", "base", null, AbsoluteUrl.Of(site, "/"));
        }

        xml.WriteElementString("title", Namespace, SafeXml.Text(feed.Title));
        if (site.Settings.Description is { } description)
        {
            xml.WriteElementString("subtitle", Namespace, SafeXml.Text(description));
        }

        Link(xml, "self", "application/atom+xml", AbsoluteUrl.Of(site, path));
        Link(xml, "alternate", "text/html", AbsoluteUrl.Of(site, feed.Home));
        xml.WriteElementString("id", Namespace, SafeXml.Text(Feed.Id(site, path)));
        xml.WriteElementString("updated", Namespace, Feed.Moment(site, feed.Updated(site)));
        Author(xml, Owner.Name(site), null);
        foreach (var entry in feed.Entries)
        {
            Entry(xml, site, entry);
        }

        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, Site site, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("title", Namespace, SafeXml.Text(entry.Title));
        Link(xml, "alternate", "text/html", AbsoluteUrl.Of(site, entry.Permalink));
        xml.WriteElementString("id", Namespace, SafeXml.Text(Feed.Id(site, entry.Identity)));
        xml.WriteElementString("published", Namespace, Feed.Moment(site, entry.Date.FirstMoment));
        xml.WriteElementString("updated", Namespace, Feed.Moment(site, entry.Changed.FirstMoment));
        foreach (var (name, url) in entry.Authors)
        {
            Author(xml, name, url);
        }

        if (entry.Summary is { } summary)
        {
            xml.WriteElementString("summary", Namespace, SafeXml.Text(summary));
        }

        foreach (var term in entry.Terms)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", SafeXml.Text(term.Name));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        // Complete addresses, since many readers do not support XML Base.
        xml.WriteString(SafeXml.Text(AbsoluteUrl.Html(site, entry.Html, entry.Permalink)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name, string? url)
    {
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, SafeXml.Text(name));
        if (url is not null)
        {
            xml.WriteElementString("uri", Namespace, SafeXml.Text(url));
        }

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
}
