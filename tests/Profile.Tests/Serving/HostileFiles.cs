using System.Text.Json.Nodes;
using Profile.Content;
using Profile.Content.Documents;
using Profile.Tests.Shared;

namespace Profile.Tests.Serving;

/// <summary>Content files in which every key that a schema declares as text has a value that tries to be more.</summary>
internal static class HostileFiles
{
    // A home page that has moved does not count as one.
    private static readonly string[] Moving = ["redirect_to", "redirect", "permalink"];

    /// <summary>Writes them: for data, one file; for a kind of documents, one for each key.</summary>
    public static void Write(ContentFolder content, ContentSchema schema, string value)
    {
        if (!schema.IsFrontMatter)
        {
            content.Write(schema.Files, Map(schema.Schema, value).ToJsonString());
            return;
        }

        if (!schema.Files.Contains('*'))
        {
            content.Write(schema.Files, Document([.. schema.Schema.Keys.Where(k => !Moving.Contains(k.Name))], value));
            return;
        }

        foreach (var key in schema.Schema.Keys)
        {
            content.Write(schema.Files.Replace("*", $"1843-01-02-{schema.Name}-{key.Name.Replace('_', '-')}", StringComparison.Ordinal),
                Document([key], value));
        }
    }

    private static string Document(SchemaKey[] keys, string value)
    {
        var map = new JsonObject(keys.Select(k => KeyValuePair.Create(k.Name, Value(k, value))).Where(e => e.Value is not null));
        if (!map.ContainsKey("title"))
        {
            map["title"] = "Title";
        }

        return $"---\n{map.ToJsonString()}\n---\nOne.\n\nTwo.\n";
    }

    private static JsonObject Map(Schema schema, string value)
    {
        var map = new JsonObject(schema.Keys.Select(k => KeyValuePair.Create(k.Name, Value(k, value))).Where(e => e.Value is not null));
        if (schema.Others is { } others)
        {
            map[value] = Value(others, value);
        }

        return map;
    }

    private static JsonNode? Value(SchemaKey key, string value) => key switch
    {
        { IsHtml: true } => null,
        { Keys: { } keys } when key.Kinds.HasFlag(ValueKinds.Map) => Map(keys, value),
        { Keys: { } keys } => Pairs(keys, value),
        _ when key.Kinds is ValueKinds.List => new JsonArray(value, new JsonObject { ["name"] = value, ["title"] = value, ["url"] = value }),
        _ when key.Kinds is ValueKinds.Map => new JsonObject { [value] = value, ["name"] = value },
        _ when key.Kinds.HasFlag(ValueKinds.Text | ValueKinds.List) => new JsonArray(value),
        _ when key.Kinds.HasFlag(ValueKinds.Text) => value,
        // Options are enabled, because that shows more.
        _ when key.Kinds.HasFlag(ValueKinds.Flag) => true,
        _ => null,
    };

    // The type of a list's entry follows from its keys, so each key is combined with each other one.
    private static JsonArray Pairs(Schema schema, string value)
    {
        var pairs = from one in schema.Keys from other in schema.Keys.SkipWhile(k => k != one) select new JsonObject(
            from key in new[] { one, other }
                .Distinct() let node = Value(key, value) where node is not null select KeyValuePair.Create<string, JsonNode?>(key.Name, node));
        return [.. pairs, value];
    }
}
