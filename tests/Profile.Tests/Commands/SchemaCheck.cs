using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Profile.Content.Documents;

namespace Profile.Tests.Commands;

/// <summary>Checks a value against a JSON Schema by draft 7's rules for the keywords that our schemas use; any other keyword is our mistake.</summary>
internal static class SchemaCheck
{
    /// <summary>The problems of a value, each with its path; none if the schema allows the value.</summary>
    public static IEnumerable<string> Problems(JsonNode schema, JsonNode? value, string path = "")
    {
        foreach (var (keyword, rule) in schema.AsObject())
        {
            foreach (var problem in Problems(keyword, rule!, schema.AsObject(), value, path))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> Problems(string keyword, JsonNode rule, JsonObject schema, JsonNode? value, string path) => keyword switch
    {
        "$schema" or "title" or "description" or "default" or "examples" or "errorMessage" => [],
        "type" => rule.AsArray().Any(t => t!.GetValue<string>() == TypeOf(value)) ? [] : [$"{path}: {TypeOf(value)} is none of {rule.ToJsonString()}"],
        "enum" => rule.AsArray().Any(v => JsonNode.DeepEquals(v, value)) ? [] : [$"{path}: {value} is none of {rule.ToJsonString()}"],
        "not" => Problems(rule, value, path).Any() ? [] : [$"{path}: {schema["errorMessage"]}"],
        "required" => value is JsonObject map
            ? rule.AsArray().Select(k => k!.GetValue<string>()).Where(k => !map.ContainsKey(k)).Select(k => $"{path}: {k} is missing")
            : [],
        "items" => value is JsonArray list ? list.SelectMany((item, i) => Problems(rule, item, $"{path}/{i}")) : [],
        "properties" => Entries(value).Where(e => rule[e.Key] is not null).SelectMany(e => Problems(rule[e.Key]!, e.Value, $"{path}/{e.Key}")),
        "patternProperties" =>
            rule.AsObject().SelectMany(p => Entries(value).Where(e => Regex.IsMatch(e.Key, p.Key, RegexOptions.ECMAScript))
            .SelectMany(e => Problems(p.Value!, e.Value, $"{path}/{e.Key}"))),
        "additionalProperties" when rule is JsonValue =>
            Entries(value).Where(e => schema["properties"]![e.Key] is null).Select(e => $"{path}: {e.Key} is no key"),
        "additionalProperties" => Entries(value).Where(e => schema["properties"]![e.Key] is null).SelectMany(e => Problems(rule, e.Value, $"{path}/{e.Key}")),
        _ => [$"{path}: {keyword} is not a keyword that this check knows"],
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Entries(JsonNode? value) => value as JsonObject ?? [];

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
            { System.Text.Json.JsonValueKind.String => "string", System.Text.Json.JsonValueKind.Number => "number", _ => "boolean" },
    };

    /// <summary>A YAML value as editors see it: YAML 1.2's core schema, section 10.3.2.</summary>
    public static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key, Json(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Json)]),
        { IsNull: true } => null,
        YamlScalar { IsPlain: true } plain when bool.TryParse(plain.Text, out var flag) => flag,
        YamlScalar { IsPlain: true } plain when double.TryParse(plain.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalar scalar => scalar.Text,
        _ => null,
    };
}
