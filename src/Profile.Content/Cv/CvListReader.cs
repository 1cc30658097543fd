using System.Collections.Immutable;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Routes;

namespace Profile.Content.Cv;

/// <summary>Reads al-folio's older CV: a list of titled blocks of six types (docs/reference/al-folio.md, 5.5). Values may hold HTML within a line.</summary>
internal static class CvListReader
{
    private static readonly Schema Block = new("a block of the CV",
        Schema.Text("title", "Its heading."),
        Schema.Text("type", "What it holds.", values: ["map", "time_table", "list", "nested_list", "table", "table-no-bullets", "list_groups"]),
        new SchemaKey("contents", ValueKinds.Text | ValueKinds.List, "Its entries, or a text."));

    private static readonly Schema Row = new("an entry of the CV",
        Schema.Text("name", "The label of a map's entry."),
        Schema.Text("value", "The text of a map's entry."),
        Schema.Text("title", "What it was."),
        Schema.Text("institution", "Where it was."),
        Schema.Text("department", "The department."),
        Schema.Text("location", "The place."),
        Schema.Text("year", "When."),
        Schema.Text("url", "Its address."),
        new SchemaKey("description", ValueKinds.Text | ValueKinds.List, "Points below."),
        new SchemaKey("items", ValueKinds.Text | ValueKinds.List, "Points below."),
        new SchemaKey("contents", ValueKinds.Text | ValueKinds.List, "Points below."));

    /// <summary>The CV; an entry of unknown shape shows its text.</summary>
    public static CurriculumVitae Read(YamlList blocks, ReadContext context)
    {
        var sections = blocks.Items.OfType<YamlMap>().Select(map => new Fields(map, Block, context.Bag))
            .Select(block => (Title: block.Text("title") ?? "", Entries: Contents(block.Value("contents"), context)))
            .Where(s => s.Entries.Length > 0);
        return new CurriculumVitae
            { Sections =
            [.. sections.Select((s, i) => new CvSection(s.Title, Permalink.Slug(s.Title) is { Length: > 0 } slug ? slug : $"section-{i + 1}", s.Entries))] };
    }

    // A plain text is shown as it is, whatever the type says.
    private static ImmutableArray<CvEntry> Contents(YamlNode? contents, ReadContext context) => contents switch
    {
        YamlScalar { IsNull: false } text => [new CvTextEntry(CvMark.None, Html(text, context))],
        YamlList list => [.. list.Items.SelectMany(c => Entries(c, context))],
        _ => [],
    };

    private static IEnumerable<CvEntry> Entries(YamlNode node, ReadContext context)
    {
        if (node is YamlScalar { IsNull: false } scalar)
        {
            return [new CvTextEntry(CvMark.Bullet, Html(scalar, context))];
        }

        if (node is not YamlMap map)
        {
            return [];
        }

        var row = new Fields(map, Row, context.Bag);
        if (row.Has("value"))
        {
            return [new CvLabelEntry(Html(row, "name", context) ?? "", Html(row, "value", context) ?? "")];
        }

        var points = Points(row.Value("description"), context).Concat(Points(row.Value("items"), context)).Concat(Points(row.Value("contents"), context));
        return
        [
            new CvDatedEntry
            {
                Heading = Html(row, "title", context) ?? Html(row, "institution", context) ?? "",
                Organisation = row.Has("title") ? Joined(Html(row, "institution", context), Html(row, "department", context)) : null,
                Place = Html(row, "location", context),
                Dates = row.Text("year"),
                Highlights = [.. points],
            },
        ];
    }

    private static IEnumerable<string> Points(YamlNode? node, ReadContext context) => node switch
    {
        YamlScalar { IsNull: false } scalar => [Html(scalar, context)],
        YamlList list => list.Items.SelectMany(i => Points(i, context)),
        YamlMap map => Points(map, context),
        _ => [],
    };

    // The points in a map: one point with points below it when the map has a title, otherwise one point for each key.
    private static IEnumerable<string> Points(YamlMap map, ReadContext context)
    {
        var inner = map.Entries.Where(e => e.Key != "title").SelectMany(e => Row[e.Key] is not null ? Points(e.Value, context) : Labelled(e, context));
        return map["title"] is YamlScalar { IsNull: false } title ? [WithPoints(Html(title, context), inner)] : inner;
    }

    private static IEnumerable<string> Labelled(YamlEntry entry, ReadContext context)
    {
        var label = context.Markup.Inline(entry.Key, entry.Location, context.Bag);
        return entry.Value is YamlScalar scalar ? [$"{label}: {Html(scalar, context)}"] : [WithPoints(label, Points(entry.Value, context))];
    }

    private static string WithPoints(string title, IEnumerable<string> points) =>
        string.Concat(points.Select(p => $"<li>{p}</li>")) is { Length: > 0 } items ? $"{title}<ul>{items}</ul>" : title;

    private static string? Joined(string? a, string? b) => a is null ? b : b is null ? a : $"{a}, {b}";

    private static string Html(YamlScalar scalar, ReadContext context) => context.Markup.Inline(scalar.Text, scalar.Location, context.Bag);

    private static string? Html(Fields fields, string key, ReadContext context) =>
        fields.Text(key) is { } text ? context.Markup.Inline(text, fields.LocationOf(key), context.Bag) : null;
}
