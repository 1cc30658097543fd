using System.Collections.Frozen;
using System.Collections.Immutable;
using Profile.Content.Appearance;
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
        Schema.Texts("firstname", "The first name, or a list of its spellings; not needed when the key is the full name.", "[Charles, C.]"),
        Schema.Text("url", "The person's page.", "https://babbage.example.org", required: true));

    private static readonly Schema VenueSchema = new("a venue",
        Schema.Text("url", "The venue's page.", "https://memoirs.example.org"),
        Schema.Text("name", "Its full name; not used here.", "Scientific Memoirs"),
        Schema.Text("color", "The colour of its badge.", "\"#00369f\""),
        Schema.Text("text_color", "The colour of the text on the badge; made darker or lighter as far as contrast needs.", "\"#ffffff\""),
        Schema.Text("dark_color", "The colour of its badge in the dark colour scheme.", "\"#9dc1f5\""),
        Schema.Text("dark_text_color", "The colour of the text on the badge in the dark colour scheme.", "\"#000000\""));

    /// <summary>The keys of <c>coauthors.yml</c>.</summary>
    public static Schema CoauthorsSchema { get; } = new("the co-authors")
    {
        Others = new SchemaKey("", ValueKinds.List | ValueKinds.Map, "The people with this last name, or the person with this full name.", Keys: PersonSchema),
    };

    /// <summary>The keys of <c>venues.yml</c>.</summary>
    public static Schema VenuesSchema { get; } = new("the venues")
    {
        Others = Schema.Map("", "The venue of the publications that have this name in abbr.", VenueSchema),
    };

    /// <param name="data">Data files by name; <c>coauthors</c> and <c>venues</c> are read.</param>
    public static PublicationReadOptions Read(SiteSettings settings, IReadOnlyDictionary<string, YamlNode?> data, DiagnosticBag bag) => new()
    {
        OwnerFirstNames = settings.Owner.First,
        OwnerLastNames = settings.Owner.Last,
        Coauthors = Coauthors(data.GetValueOrDefault("coauthors") as YamlMap, bag),
        Venues = Venues(data.GetValueOrDefault("venues") as YamlMap, bag),
        HiddenFields = settings.HiddenFields.Concat(PublicationReadOptions.DisplayFields).ToFrozenSet(StringComparer.Ordinal),
    };

    // {last name: [{firstname: [...], url: ...}]}, {full name: {url: ...}}, or as in the first generations {last name: {url: ...}}
    private static ImmutableArray<Coauthor> Coauthors(YamlMap? map, DiagnosticBag bag) =>
    [
        .. (map?.Entries ?? [])
            .SelectMany(e => e.Value switch { YamlList people => people.Items.OfType<YamlMap>(), YamlMap one => [one], _ => [] },
            (e, person) => (e.Key, IsAlone: e.Value is YamlMap, Person: new Fields(person, PersonSchema, bag)))
            .Where(p => p.Person.Text("url") is not null)
            .SelectMany(p => Coauthors(p.Key, p.IsAlone, p.Person.Texts("firstname"), p.Person.Text("url")!)),
    ];

    // A key of several words may be a whole name or a last name (Di Nucci), so it counts as both.
    private static IEnumerable<Coauthor> Coauthors(string key, bool isAlone, ImmutableArray<string> firstNames, string url)
    {
        var parts = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (firstNames.IsEmpty && parts.Length > 1)
        {
            yield return new Coauthor(parts[^1], [string.Join(' ', parts[..^1])], url);
        }

        yield return new Coauthor(key, firstNames, url) { HasAnyFirstName = firstNames.IsEmpty && isAlone };
    }

    // {abbreviation: {url: ..., color: ...}}
    private static ImmutableArray<Venue> Venues(YamlMap? map, DiagnosticBag bag) =>
    [
        .. (map?.Entries ?? []).Where(e => e.Value is YamlMap)
            .Select(e => (e.Key, Fields: new Fields((YamlMap)e.Value, VenueSchema, bag)))
            .Select(v => new Venue(v.Key, v.Fields.Text("url"), BadgeStyle(v.Fields, bag))),
    ];

    // Inline styles, because each venue has its own colours; the page's policy allows exactly these texts.
    private static string? BadgeStyle(Fields venue, DiagnosticBag bag)
    {
        if (Colour("color") is not { } light)
        {
            return null;
        }

        var dark = Colour("dark_color") ?? light;
        var (lightText, darkText) = (TextOn(light, Colour("text_color")), TextOn(dark, Colour("dark_text_color") ?? Colour("text_color")));
        return dark == light && darkText == lightText
            ? $"background-color:{light};color:{lightText}"
            : $"background-color:light-dark({light},{dark});color:light-dark({lightText},{darkText})";

        Colour? Colour(string key)
        {
            if (venue.Text(key) is not { } text)
            {
                return null;
            }

            var colour = Appearance.Colour.Parse(text);
            if (colour is null)
            {
                bag.Report(Messages.BadSetting, venue.LocationOf(key), text, key, "\"#00369f\"");
            }

            return colour;
        }
    }

    // The owner's colour as far as it can be read (WCAG 2.2, 1.4.3), else white or black.
    private static Colour TextOn(Colour background, Colour? written)
    {
        var (white, black) = (new Colour(255, 255, 255), new Colour(0, 0, 0));
        return written?.Against(background, 4.5)
            ?? (background.ContrastWith(white) >= background.ContrastWith(black) ? white : black);
    }
}
