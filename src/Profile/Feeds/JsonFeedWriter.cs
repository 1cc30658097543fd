using System.Text.Json.Nodes;
using Profile.Content;
using Profile.Metadata;

namespace Profile.Feeds;

/// <summary>A feed as JSON Feed (jsonfeed.org/version/1.1).</summary>
internal static class JsonFeedWriter
{
    public static string Write(Site site, Feed feed)
    {
        var document = new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = feed.Title,
            ["home_page_url"] = AbsoluteUrl.Of(site, feed.Home),
            ["feed_url"] = AbsoluteUrl.Of(site, feed.Path + ".json"),
            ["language"] = site.Settings.Language,
            ["authors"] = new JsonArray(new JsonObject { ["name"] = Owner.Name(site), ["url"] = AbsoluteUrl.Of(site, "/") }),
        };
        SafeJson.Set(document, "description", site.Settings.Description);
        document["items"] = new JsonArray([.. feed.Entries.Select(e => (JsonNode)Item(site, e))]);
        return SafeJson.Write(document) + "\n";
    }

    private static JsonObject Item(Site site, FeedEntry entry)
    {
        var item = new JsonObject
        {
            ["id"] = Feed.Id(site, entry.Identity),
            ["url"] = AbsoluteUrl.Of(site, entry.Permalink),
            ["title"] = entry.Title,
            // The format has no base for relative addresses.
            ["content_html"] = AbsoluteUrl.Html(site, entry.Html, entry.Permalink),
            ["date_published"] = Feed.Moment(site, entry.Date.FirstMoment),
        };
        SafeJson.Set(item, "date_modified", entry.Updated is { } updated ? Feed.Moment(site, updated.FirstMoment) : null);
        SafeJson.Set(item, "summary", entry.Summary);
        if (!entry.Authors.IsEmpty)
        {
            item["authors"] = new JsonArray([.. entry.Authors.Select(a => (JsonNode)Author(a))]);
        }

        if (!entry.Terms.IsEmpty)
        {
            item["tags"] = new JsonArray([.. entry.Terms.Select(t => (JsonNode)t.Name)]);
        }

        return item;
    }

    private static JsonObject Author((string Name, string? Url) author)
    {
        var node = new JsonObject { ["name"] = author.Name };
        SafeJson.Set(node, "url", author.Url);
        return node;
    }
}
