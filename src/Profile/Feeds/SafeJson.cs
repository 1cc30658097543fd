using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Profile.Feeds;

/// <summary>Writes JSON that may be embedded in HTML: names stay readable, and whatever could end a script element is escaped.</summary>
internal static class SafeJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The text of a node, on one line.</summary>
    public static string Write(JsonNode node) => node.ToJsonString(Options);

    /// <summary>Sets a property, unless it would be empty.</summary>
    public static void Set(JsonObject node, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            node[name] = value;
        }
    }
}
