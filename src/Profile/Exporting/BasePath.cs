using System.Text.Json.Nodes;
using Profile.Content.Routes;
using Profile.Feeds;
using Profile.Serving;

namespace Profile.Exporting;

/// <summary>
/// Moves pages from the root of a host to a folder of it (<c>/x</c>). Absolute addresses contain the folder from the start (<see cref="AbsoluteUrl"/>), so only
/// root-relative ones are moved: an absolute address of the same host may well be another site's.
/// </summary>
/// <param name="Prefix">The folder with a leading slash and without a trailing one; empty for the root, where nothing is changed.</param>
internal sealed record BasePath(string Prefix)
{
    /// <summary>The prefix for an option's value: empty for no value and for <c>/</c>, null when the value is not a path.</summary>
    public static string? Parse(string? option) =>
        string.IsNullOrWhiteSpace(option) ? "" : Permalink.Normalise(option)?.TrimEnd('/');

    /// <summary>An address inside the site, moved into the folder; any other address unchanged.</summary>
    public string Of(string address) => HtmlAddresses.IsFromRoot(address) ? Prefix + address : address;

    /// <summary>The HTML with its addresses moved.</summary>
    public string Html(string html) => HtmlAddresses.Moved(html, Prefix);

    /// <summary>A JSON file that pages read (the search index, the manifest), with those texts moved that are addresses of the site.</summary>
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
            case JsonValue text when name is "url" or "id" or "src" or "start_url" && text.TryGetValue<string>(out var written) && Of(written) is var moved
                && moved != written:
                node.ReplaceWith(moved);
                break;
        }
    }
}
