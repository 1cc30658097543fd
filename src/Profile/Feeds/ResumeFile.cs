using System.Text.Json;
using System.Text.Json.Nodes;
using Profile.Content.Documents;

namespace Profile.Feeds;

/// <summary>The owner's JSON Resume as JSON again: every field as it was written, in the types that its schema requires.</summary>
internal static class ResumeFile
{
    // Fields that the schema defines as lists of texts; owners sometimes write a single text.
    private static readonly string[] Lists = ["highlights", "courses", "keywords", "roles"];
    private static readonly string[] Addresses = ["url", "canonical"];
    private static readonly string[] Dates = ["startDate", "endDate", "date", "releaseDate"];
    private static readonly string[] Present = ["", "present", "now", "current", "ongoing"];

    // Fields that the schema defines as text; any other value keeps the type that its owner gave it.
    private static readonly string[] Texts =
    [
        "$schema", "name", "label", "image", "email", "phone", "url", "summary", "address", "postalCode", "city", "countryCode", "region", "network",
            "username", "location",
        "description", "position", "startDate", "endDate", "organization", "institution", "area", "studyType", "score", "title", "date", "awarder", "issuer",
            "publisher",
        "releaseDate", "level", "language", "fluency", "reference", "entity", "type",
    ];

    /// <summary>The whole file.</summary>
    public static JsonObject Write(YamlMap resume) => (JsonObject)Node(resume, isText: true)!;

    // Left out, which means the same: empty values, addresses that may not be published, and ends of what still lasts.
    private static JsonNode? Node(YamlNode node, bool isText) => node switch
    {
        { IsNull: true } => null,
        YamlMap map => new JsonObject(map.Entries.Where(e => !IsEmpty(e)).Select(e => KeyValuePair.Create(e.Key, Value(e, isText)))),
        YamlList list => new JsonArray([.. list.Items.Where(i => !i.IsNull).Select(i => Node(i, isText))]),
        YamlScalar { IsPlain: true } plain when !isText && Typed(plain.Text) is { } value => value,
        YamlScalar scalar => scalar.Text,
        _ => null,
    };

    // The schema has only texts; other types come from what owners and tools add.
    private static JsonNode? Value(YamlEntry entry, bool isText) => (entry.Key, entry.Value) switch
    {
        ({ } key, YamlScalar one) when Lists.Contains(key) => new JsonArray(one.Text),
        ("meta", { } meta) => Node(meta, isText: false),
        ({ } key, YamlScalar) when !Texts.Contains(key) => Node(entry.Value, isText: false),
        (_, var value) => Node(value, isText),
    };

    private static bool IsEmpty(YamlEntry entry) => entry.Value.IsNull || (entry.Value is YamlScalar { Text: var text }
        && ((Addresses.Contains(entry.Key)
            && (text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is not ("http" or "https" or "mailto"))))
            || (entry.Key == "email" && text.Length == 0)
            || (Dates.Contains(entry.Key) && Present.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase))));

    private static JsonNode? Typed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
