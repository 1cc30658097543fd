using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Profile.Content.Diagnostics;

namespace Profile.Content.Documents;

/// <summary>
/// A <see cref="Schema"/> as JSON Schema (draft 7, which every editor's YAML support reads), so that an editor completes and explains the keys that
/// readers declare. As when the site is read, an undeclared key is the owner's own, unless it is one slip away from a declared one.
/// </summary>
internal static class JsonSchemaRenderer
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema of a file whose whole text, or front matter, is one map.</summary>
    /// <param name="title">What the file is.</param>
    public static string Write(Schema schema, string title)
    {
        var root = new JsonObject { ["$schema"] = Draft, ["title"] = title };
        Fill(root, schema);
        return root.ToJsonString(Readable) + "\n";
    }

    private static void Fill(JsonObject map, Schema schema)
    {
        map["type"] = new JsonArray("object", "null");
        map["properties"] = new JsonObject(schema.Keys.Select(k => KeyValuePair.Create(k.Name, (JsonNode?)Key(k))));
        if (schema.Keys.Where(k => k.Required && !k.MayStandInFileName).Select(k => (JsonNode)k.Name).ToArray() is { Length: > 0 } required)
        {
            map["required"] = new JsonArray(required);
        }

        if (schema.Others is { } others)
        {
            map["additionalProperties"] = Key(others);
        }
        else
        {
            map["patternProperties"] = Slips(schema);
        }
    }

    private static JsonObject Key(SchemaKey key)
    {
        var value = new JsonObject { ["description"] = Description(key) };
        if (key.Values is { } words)
        {
            value["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w), null]);
        }
        else if (key.Kinds != ValueKinds.Any)
        {
            Shapes(value, key);
        }

        if (key.Default is { } text)
        {
            value["default"] = Value(text, key.Kinds);
        }

        if (key.Example is { } example)
        {
            value["examples"] = new JsonArray(Example(example));
        }

        return value;
    }

    private static string Description(SchemaKey key) => key.Default is { } text ? $"{key.Description} Default: {text}." : key.Description;

    // A key without a value counts as absent, so null is always allowed. Keywords for maps apply to maps alone, so one schema can allow several types.
    private static void Shapes(JsonObject value, SchemaKey key)
    {
        if (key.Keys is { } keys && key.Kinds.HasFlag(ValueKinds.Map))
        {
            Fill(value, keys);
        }

        value["type"] = new JsonArray([.. Types(key.Kinds).Distinct().Append("null").Select(t => (JsonNode)t)]);
        if (key.Kinds.HasFlag(ValueKinds.List))
        {
            value["items"] = Items(key);
        }
    }

    private static IEnumerable<string> Types(ValueKinds kinds)
    {
        // An unquoted value may look like a number and still be text: a year, a phone number.
        if (kinds.HasFlag(ValueKinds.Text) || kinds.HasFlag(ValueKinds.Date))
        {
            yield return "string";
            yield return "number";
        }

        if (kinds.HasFlag(ValueKinds.Number))
        {
            yield return "number";
        }

        if (kinds.HasFlag(ValueKinds.Flag))
        {
            yield return "boolean";
        }

        if (kinds.HasFlag(ValueKinds.List))
        {
            yield return "array";
        }

        if (kinds.HasFlag(ValueKinds.Map))
        {
            yield return "object";
        }
    }

    private static JsonObject Items(SchemaKey key)
    {
        var items = new JsonObject();
        if (key.Keys is { } keys)
        {
            Fill(items, keys);
        }

        // The type of the items is known only if the keys belong to them, and not to the value as a single map.
        if (key.Keys is not null && !key.Kinds.HasFlag(ValueKinds.Map))
        {
            items["type"] = key.TakesLines ? new JsonArray("object", "string", "number", "null") : new JsonArray("object", "null");
        }

        return items;
    }

    private static JsonValue Value(string text, ValueKinds kinds) =>
        kinds.HasFlag(ValueKinds.Flag) && bool.TryParse(text, out var flag) ? JsonValue.Create(flag)
        : kinds.HasFlag(ValueKinds.Number) && int.TryParse(text, out var number) ? JsonValue.Create(number)
        : JsonValue.Create(text);

    private static JsonNode? Example(string text) => Json(YamlReader.Read(text, "", 1, new DiagnosticBag()));

    private static JsonNode? Json(YamlNode? node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key, Json(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar { Flag: { } flag } => JsonValue.Create(flag),
        YamlScalar { IsPlain: true } plain when double.TryParse(plain.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        YamlScalar scalar => JsonValue.Create(scalar.Text),
        _ => null,
    };

    // The slips that Suggestion recognises, as far as they can be enumerated: a letter omitted, added or changed, or two letters swapped.
    private static JsonObject Slips(Schema schema)
    {
        var declared = string.Join('|', schema.Keys.Select(k => Regex.Escape(k.Name)));
        return new JsonObject(schema.Keys.Select(k => KeyValuePair.Create(
            $"^(?!(?:{declared})$)(?:{Slips(k.Name)})$",
            (JsonNode?)new JsonObject { ["not"] = new JsonObject(), ["errorMessage"] = $"This is not a key of {schema.Noun}; did you mean '{k.Name}'?" })));
    }

    private static string Slips(string name)
    {
        var slips = new StringBuilder();
        for (var i = 0; i <= name.Length; i++)
        {
            var (before, after) = (name[..i], name[i..]);
            slips.Append(before).Append('.').Append(after).Append('|');
            if (after.Length > 0)
            {
                slips.Append(before).Append(".?").Append(after[1..]).Append('|');
            }

            if (after.Length > 1 && after[0] != after[1])
            {
                slips.Append(before).Append(after[1]).Append(after[0]).Append(after[2..]).Append('|');
            }
        }

        return slips.Remove(slips.Length - 1, 1).ToString();
    }
}
