using System.Collections.Frozen;
using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Settings;

namespace Profile.Content.Publications;

/// <summary>Reads what settings and data files say about publications: the owner's names, co-authors, venues, hidden fields (al-folio reference 5.4, 5.6).</summary>
internal static class PublicationOptionsReader
{
    /// <param name="data">Data files by name; <c>coauthors</c> and <c>venues</c> are read.</param>
    public static PublicationReadOptions Read(SiteSettings settings, IReadOnlyDictionary<string, YamlNode?> data) => new()
    {
        OwnerFirstNames = settings.Owner.First,
        OwnerLastNames = settings.Owner.Last,
        Coauthors = Coauthors(data.GetValueOrDefault("coauthors") as YamlMap),
        Venues = Venues(data.GetValueOrDefault("venues") as YamlMap),
        HiddenFields = settings.Map["filtered_bibtex_keywords"] is YamlList hidden
            ? Texts(hidden).Select(t => t.ToLowerInvariant()).Concat(PublicationReadOptions.DisplayFields).ToFrozenSet(StringComparer.Ordinal)
            : PublicationReadOptions.DisplayFields,
    };

    // {last name: [{firstname: [...], url: ...}]}
    private static ImmutableArray<Coauthor> Coauthors(YamlMap? map) =>
    [
        .. (map?.Entries ?? []).SelectMany(e => e.Value is YamlList people ? people.Items.OfType<YamlMap>() : [], (e, person) => (e.Key, person))
            .Where(p => p.person["url"] is YamlScalar { IsNull: false })
            .Select(p => new Coauthor(p.Key, [.. Texts(p.person["firstname"])], ((YamlScalar)p.person["url"]!).Text)),
    ];

    // {abbreviation: {url: ..., color: ...}}
    private static ImmutableArray<Venue> Venues(YamlMap? map) =>
        [.. (map?.Entries ?? []).Where(e => e.Value is YamlMap).Select(e => new Venue(e.Key, Text(e.Value, "url"), Text(e.Value, "color")))];

    private static string? Text(YamlNode node, string key) => (node as YamlMap)?[key] is YamlScalar { IsNull: false } scalar ? scalar.Text : null;

    private static IEnumerable<string> Texts(YamlNode? node) => node switch
    {
        YamlList list => list.Items.OfType<YamlScalar>().Select(s => s.Text),
        YamlScalar { IsNull: false } scalar => [scalar.Text],
        _ => [],
    };
}
