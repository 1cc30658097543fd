using System.Collections.Immutable;
using System.Globalization;
using Profile.Content.Diagnostics;

namespace Profile.Content.Documents;

/// <summary>
/// A map read by a schema: each accessor returns the value of a declared key in its type, or null when it is absent; a value of another shape is
/// reported at its place and counts as absent. Misspelt keys are reported once, when the map is opened.
/// </summary>
internal sealed class Fields
{
    private readonly Schema schema;
    private readonly DiagnosticBag bag;
    private readonly TimeZoneInfo zone;

    public Fields(YamlMap map, Schema schema, DiagnosticBag bag, TimeZoneInfo? zone = null)
        : this(map, schema, bag, zone ?? TimeZoneInfo.Utc, isReopened: false)
    {
    }

    private Fields(YamlMap map, Schema schema, DiagnosticBag bag, TimeZoneInfo zone, bool isReopened)
    {
        Map = map;
        this.schema = schema;
        this.bag = bag;
        this.zone = zone;
        if (!isReopened)
        {
            ReportMisspeltKeys();
        }
    }

    /// <summary>A map that another stage also opens, which reports the misspelt keys; here only faults of the requested values are reported.</summary>
    public static Fields Reopened(YamlMap map, Schema schema, DiagnosticBag bag, TimeZoneInfo zone) => new(map, schema, bag, zone, isReopened: true);

    /// <summary>The map itself, for keys that are free in form.</summary>
    public YamlMap Map { get; }

    /// <summary>Whether the schema declares a key of that name.</summary>
    public bool Declares(string key) => schema[key] is not null;

    /// <summary>The position of a key, or the start of the map when the key is absent.</summary>
    public Location LocationOf(string key) => Map.Entry(key)?.Location ?? Map.Location;

    /// <summary>True when the key is present and has a value.</summary>
    public bool Has(string key) => Value(key) is not null;

    /// <summary>The value of any shape, or null when it is absent or empty.</summary>
    public YamlNode? Value(string key)
    {
        _ = Declaration(key);
        return Map[key] is { IsNull: false } node ? node : null;
    }

    public string? Text(string key)
    {
        var declaration = Declaration(key);
        if (Value(key) is not { } node)
        {
            return null;
        }

        if (node is not YamlScalar scalar)
        {
            return Wrong<string>(declaration, node);
        }

        if (declaration.Values is { } values && !values.Contains(scalar.Text, StringComparer.OrdinalIgnoreCase))
        {
            bag.Report(Messages.UnknownValue, node.Location, scalar.Text, key, string.Join(", ", values), Suggestion.For(scalar.Text, values));
            return null;
        }

        return scalar.Text.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>The text of a key that the item requires; when it is absent, that is reported and the result is null.</summary>
    public string? RequiredText(string key) => Text(key) ?? Missing<string>(key);

    public bool? Flag(string key)
    {
        var declaration = Declaration(key);
        return Value(key) switch
        {
            null => null,
            YamlScalar { Flag: { } flag } => flag,
            // Real sites have quoted booleans (docs/reference/al-folio.md, 2.2: nav).
            YamlScalar scalar when bool.TryParse(scalar.Text, out var flag) => flag,
            var node => Wrong<bool?>(declaration, node),
        };
    }

    public double? Number(string key)
    {
        var declaration = Declaration(key);
        return Value(key) switch
        {
            null => null,
            YamlScalar scalar when double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
                number,
            var node => Wrong<double?>(declaration, node),
        };
    }

    /// <summary>A number from 0 up, or null.</summary>
    public int? Count(string key) => Number(key) is { } n and >= 0 and < int.MaxValue ? (int)n : null;

    public PartialDate? Date(string key)
    {
        _ = Declaration(key);
        if (Value(key) is not { } node)
        {
            return null;
        }

        if (node is YamlScalar scalar && DateParser.Parse(scalar.Text, zone) is { } date)
        {
            return date;
        }

        bag.Report(Messages.ImpossibleDate, node.Location, node is YamlScalar s ? s.Text : node.Noun);
        return null;
    }

    /// <summary>
    /// Words: the items of a list, or one text split at spaces (as Jekyll reads tags and categories), without the commas that some write there.
    /// </summary>
    public ImmutableArray<string> Words(string key) =>
        Value(key) is YamlScalar scalar
            ? [.. scalar.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.TrimEnd(',')).Where(w => w.Length > 0)]
            : Texts(key);

    /// <summary>Texts: the items of a list, or one text as it is.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        var declaration = Declaration(key);
        return Value(key) switch
        {
            null => [],
            YamlScalar scalar => [scalar.Text.Trim()],
            YamlList list => [.. list.Items.OfType<YamlScalar>().Where(s => !s.IsNull).Select(s => s.Text.Trim())],
            var node => Wrong<ImmutableArray<string>?>(declaration, node) ?? [],
        };
    }

    /// <summary>The items of a list, or nothing.</summary>
    public ImmutableArray<YamlNode> List(string key)
    {
        var declaration = Declaration(key);
        return Value(key) switch
        {
            null => [],
            YamlList list => list.Items,
            var node => Wrong<ImmutableArray<YamlNode>?>(declaration, node) ?? [],
        };
    }

    /// <summary>The map under a key, opened with the given schema or the one that the key declares; null when it is absent or has another shape.</summary>
    public Fields? Open(string key, Schema? schema = null)
    {
        var declaration = Declaration(key);
        return Value(key) switch
        {
            null => null,
            YamlMap map => new Fields(map, schema ?? declaration.Keys ?? new Schema($"'{key}'"), bag, zone),
            // The key may hold a flag or a map: the caller asks for the other shape.
            _ when declaration.Kinds != ValueKinds.Map => null,
            var node => Wrong<Fields>(declaration, node),
        };
    }

    /// <summary>Reports that a required key is absent, suggesting the misspelt key that was probably meant, and returns null.</summary>
    public T? Missing<T>(string key)
    {
        if (Map.Entry(key) is null && Misspelt(key) is { } entry)
        {
            bag.Report(Messages.MisspeltRequiredKey, entry.Location, entry.Key, schema.Noun, key);
        }
        else
        {
            bag.Report(Messages.NeededKey, LocationOf(key), schema.Noun, key);
        }

        return default;
    }

    private YamlEntry? Misspelt(string key) =>
        Map.Entries.FirstOrDefault(e => schema[e.Key] is null && Suggestion.Nearest(e.Key, [key]) is not null);

    private void ReportMisspeltKeys()
    {
        if (schema.Others is not null)
        {
            return;
        }

        foreach (var entry in Map.Entries)
        {
            if (schema[entry.Key] is not null || Suggestion.Nearest(entry.Key, schema.Names) is not { } nearest || Map.Entry(nearest) is not null)
            {
                continue;
            }

            // A misspelt required key is reported by Missing, as an error.
            if (!schema[nearest]!.Required)
            {
                bag.Report(Messages.UnknownKey, entry.Location, entry.Key, schema.Noun, nearest);
            }
        }
    }

    private SchemaKey Declaration(string key) =>
        schema[key] ?? throw new InvalidOperationException($"'{key}' is not declared in the schema of {schema.Noun}");

    private T? Wrong<T>(SchemaKey declaration, YamlNode node)
    {
        bag.Report(Messages.WrongType, node.Location, declaration.Name, declaration.Noun, node.Noun);
        return default;
    }
}
