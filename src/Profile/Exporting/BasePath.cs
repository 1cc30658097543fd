using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Profile.Content.Routes;
using Profile.Feeds;
using Profile.Serving;

namespace Profile.Exporting;

/// <summary>
/// Moves a site from the root of a host to a folder of it (<c>/x</c>): root-relative addresses in HTML, and the site's own absolute ones in feeds, sitemap and
/// canonical links. Addresses of other hosts, relative ones and everything outside of attributes stay as they are.
/// </summary>
/// <param name="Prefix">The folder with a leading slash and without a trailing one; empty for the root, where nothing is changed.</param>
/// <param name="SiteUrl">The site's public address, or null when it has none.</param>
internal sealed record BasePath(string Prefix, string? SiteUrl)
{
    private static readonly string[] AddressAttributes = ["href", "src", "action", "formaction", "poster", "data", "xlink:href"];
    private static readonly string[] SetAttributes = ["srcset", "imagesrcset"];

    /// <summary>The prefix that an option's value means: empty for nothing and for <c>/</c>, null when it is no path.</summary>
    public static string? Parse(string? option) =>
        string.IsNullOrWhiteSpace(option) ? "" : Permalink.Normalise(option)?.TrimEnd('/');

    /// <summary>An address inside the site as it is in the folder; any other address as it is.</summary>
    public string Of(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) ? Prefix + address : address;

    /// <summary>The HTML with its addresses moved.</summary>
    public string Html(string html)
    {
        if (Prefix.Length == 0)
        {
            return html;
        }

        var moved = new StringBuilder(html.Length + 1024);
        var copied = 0;
        var reader = new HtmlTagReader(html);
        while (reader.Next())
        {
            foreach (var (range, value) in Changes(reader, html))
            {
                moved.Append(html, copied, range.Start.Value - copied).Append(value);
                copied = range.End.Value;
            }
        }

        return moved.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>A feed or a sitemap with its addresses, and those in the HTML that it carries, moved.</summary>
    public string Xml(string xml)
    {
        if (Prefix.Length == 0)
        {
            return xml;
        }

        var document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
        foreach (var element in document.Descendants())
        {
            foreach (var href in element.Attributes("href"))
            {
                href.Value = Absolute(href.Value);
            }

            if (element.Name.LocalName is "id" or "loc")
            {
                element.Value = Absolute(element.Value);
            }
            else if (element.Name.LocalName == "content" && element.Attribute("type")?.Value == "html")
            {
                element.Value = Html(element.Value);
            }
        }

        return SafeXml.Write(document.WriteTo);
    }

    /// <summary>A calendar with the addresses of its events moved; what identifies an event stays.</summary>
    public string Calendar(string text)
    {
        string Moved(string line) => line.StartsWith("URL:", StringComparison.Ordinal) ? "URL:" + Absolute(line["URL:".Length..]) : line;
        return string.Concat(ContentLine.Unfolded(text).Select(l => ContentLine.Folded(Moved(l))));
    }

    /// <summary>A JSON file (feed, manifest) with the texts that are addresses of the site, and those in the HTML that it carries, moved.</summary>
    public string Json(string json)
    {
        if (Prefix.Length == 0 || JsonNode.Parse(json) is not { } node)
        {
            return json;
        }

        Move(node, "");
        return SafeJson.Write(node) + "\n";
    }

    private void Move(JsonNode? node, string name)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (key, value) in map.ToArray())
                {
                    Move(value, key);
                }

                break;
            case JsonArray list:
                foreach (var value in list.ToArray())
                {
                    Move(value, name);
                }

                break;
            case JsonValue text when text.TryGetValue<string>(out var written):
                var moved = name is "content_html" ? Html(written) : name is "url" or "id" or "src" or "start_url" or "home_page_url" or "feed_url" ? Absolute(written) : written;
                if (moved != written)
                {
                    node.ReplaceWith(moved);
                }

                break;
        }
    }

    /// <summary>The lines of robots.txt with their addresses moved.</summary>
    public string Robots(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 ? line[..(colon + 2)] + Absolute(line[(colon + 2)..]) : line));

    // The site's own absolute address, unless the owner's url names the folder already.
    private string Absolute(string address) =>
        SiteUrl is not null && address.StartsWith(SiteUrl + "/", StringComparison.Ordinal)
            ? SiteUrl.EndsWith(Prefix, StringComparison.Ordinal) ? address : SiteUrl + Prefix + address[SiteUrl.Length..]
            : Of(address);

    private List<(Range Range, string Value)> Changes(HtmlTagReader tag, string html)
    {
        var changes = new List<(Range Range, string Value)>();
        void Change(Range? range, Func<string, string> move)
        {
            if (range is { } there && html[there] is var old && move(old) is var moved && moved != old)
            {
                changes.Add((there, moved));
            }
        }

        // Only what names the page itself: an address of the same host in the text may well be another site's.
        var namesItself = tag.Name == "meta" || (tag.Name == "link" && tag.Attribute("rel") is "canonical" or "alternate");
        foreach (var attribute in AddressAttributes)
        {
            Change(tag.ValueRange(attribute), namesItself ? Absolute : Of);
        }

        foreach (var attribute in SetAttributes)
        {
            Change(tag.ValueRange(attribute), SourceSet);
        }

        if (tag.Name == "meta")
        {
            Change(tag.ValueRange("content"), value => SiteUrl is not null && value.StartsWith(SiteUrl + "/", StringComparison.Ordinal) ? Absolute(value) : value);
        }

        changes.Sort((a, b) => a.Range.Start.Value.CompareTo(b.Range.Start.Value));
        return changes;
    }

    // HTML, "parse a srcset attribute": an address ends at white space, its descriptors at a comma.
    private string SourceSet(string set)
    {
        var moved = new StringBuilder(set.Length + 32);
        var position = 0;
        while (position < set.Length)
        {
            var start = position;
            while (start < set.Length && (char.IsWhiteSpace(set[start]) || set[start] == ','))
            {
                start++;
            }

            var end = start;
            while (end < set.Length && !char.IsWhiteSpace(set[end]))
            {
                end++;
            }

            moved.Append(set, position, start - position).Append(Of(set[start..end]));
            var next = end > start && set[end - 1] == ',' ? end : set.IndexOf(',', end);
            position = next < 0 ? set.Length : next;
            moved.Append(set, end, position - end);
        }

        return moved.ToString();
    }
}
