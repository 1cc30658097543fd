using System.Collections.Frozen;
using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Settings;

namespace Profile.Content.Publications;

/// <summary>
/// Reads what settings and data files say about publications: the owner's names, co-authors, venues, hidden fields (docs/reference/al-folio.md, 5.4, 5.6).
/// </summary>
internal static class PublicationOptionsReader
{
    private static readonly Schema PersonSchema = new("a co-author",
        Schema.Texts("firstname", "The first name, or a list of its spellings; not needed when the key is the whole name.", "[Charles, C.]"),
        Schema.Text("url", "The person's page.", "https://babbage.example.org", required: true));

    private static readonly Schema VenueSchema = new("a venue",
        Schema.Text("url", "The venue's page.", "https://memoirs.example.org"),
        Schema.Text("color", "The colour of its badge.", "\"#00369f\""));

    /// <summary>The keys of <c>coauthors.yml</c>.</summary>
    public static Schema CoauthorsSchema { get; } = new("the co-authors") 
        { Others = new SchemaKey("", ValueKinds.List | ValueKinds.Map, "The people of this last name, or the one of this whole name.", Keys: PersonSchema) };

    /// <summary>The keys of <c>venues.yml</c>.</summary>
    public static Schema VenuesSchema { get; } = new("the venues") { Others = Schema.Map("", "The venue whose publications say this in abbr.", VenueSchema) };

    /// <param name="data">Data files by name; <c>coauthors</c> and <c>venues</c> are read.</param>
    public static PublicationReadOptions Read(SiteSettings settings, IReadOnlyDictionary<string, YamlNode?> data, DiagnosticBag bag) => new()
    {
        OwnerFirstNames = settings.Owner.First,
        OwnerLastNames = settings.Owner.Last,
        Coauthors = Coauthors(data.GetValueOrDefault("coauthors") as YamlMap, bag),
        Venues = Venues(data.GetValueOrDefault("venues") as YamlMap, bag),
        HiddenFields = settings.HiddenFields.Concat(PublicationReadOptions.DisplayFields).ToFrozenSet(StringComparer.Ordinal),
    };

    // {last name: [{firstname: [...], url: ...}]}, or {full name: {url: ...}}
    private static ImmutableArray<Coauthor> Coauthors(YamlMap? map, DiagnosticBag bag) =>
    [
        .. (map?.Entries ?? [])
            .SelectMany(e => e.Value switch { YamlList people => people.Items.OfType<YamlMap>(), YamlMap one => [one], _ => [] },
            (e, person) => (e.Key, Person: new Fields(person, PersonSchema, bag)))
            .Where(p => p.Person.Text("url") is not null)
            .Select(p => Coauthor(p.Key, p.Person.Texts("firstname"), p.Person.Text("url")!)),
    ];

    private static Coauthor Coauthor(string key, ImmutableArray<string> firstNames, string url)
    {
        var parts = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return firstNames.IsEmpty && parts.Length > 1 ? new Coauthor(parts[^1], [string.Join(' ', parts[..^1])], url) : new Coauthor(key, firstNames, url);
    }

    // {abbreviation: {url: ..., color: ...}}
    private static ImmutableArray<Venue> Venues(YamlMap? map, DiagnosticBag bag) =>
    [
        .. (map?.Entries ?? []).Where(e => e.Value is YamlMap)
            .Select(e => (e.Key, Fields: new Fields((YamlMap)e.Value, VenueSchema, bag)))
            .Select(v => new Venue(v.Key, v.Fields.Text("url"), v.Fields.Text("color"))),
    ];
}
