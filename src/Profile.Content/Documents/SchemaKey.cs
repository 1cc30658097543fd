namespace Profile.Content.Documents;

/// <summary>The shapes that a key's value may have; several where generations of al-folio differ.</summary>
[Flags]
internal enum ValueKinds
{
    None = 0,
    Text = 1,
    Number = 2,
    Flag = 4,
    Date = 8,
    List = 16,
    Map = 32,
    Any = Text | Number | Flag | Date | List | Map,
}

/// <summary>A key that a reader understands: declared once, used for reading, suggestions, JSON Schema and the manual.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Kinds">The shapes that its value may have.</param>
/// <param name="Description">One sentence for the owner.</param>
/// <param name="Required">True when the item cannot be shown without it.</param>
/// <param name="Default">The value that applies when it is absent, as it would be written.</param>
/// <param name="Values">The only words allowed, or none when it is free.</param>
/// <param name="Keys">The keys of the map that it holds, or of the maps in its list.</param>
/// <param name="MayStandInFileName">Whether the file's name may supply a required value instead.</param>
/// <param name="TakesLines">Whether the list that it holds may contain lines of text as well as maps.</param>
/// <param name="IsHtml">Whether its text is HTML written by the owner, which appears on the page as it is. All other text is plain text or Markdown.</param>
/// <param name="Example">A value as it would be written, in YAML; not needed if one follows from the other parameters.</param>
internal sealed record SchemaKey(
    string Name,
    ValueKinds Kinds,
    string Description,
    bool Required = false,
    string? Default = null,
    string[]? Values = null,
    Schema? Keys = null,
    bool MayStandInFileName = false,
    bool TakesLines = false,
    bool IsHtml = false,
    string? Example = null)
{
    /// <summary>A value as it would be written, in YAML; null for a free value that has no example.</summary>
    public string? Example { get; } = Example ?? Obvious(Kinds, Default, Values, Keys);

    public string Noun => Values is not null ? $"one of {string.Join(", ", Values)}" : Kinds switch
    {
        ValueKinds.Flag => "true or false",
        ValueKinds.Number => "a number",
        ValueKinds.Date => "a date",
        ValueKinds.List => "a list",
        ValueKinds.Map => "a map",
        ValueKinds.Text => "text",
        ValueKinds.Text | ValueKinds.List => "text or a list",
        ValueKinds.Flag | ValueKinds.Map => "true, false or a map",
        ValueKinds.Text | ValueKinds.Flag => "text, true or false",
        ValueKinds.Map | ValueKinds.List => "a map or a list",
        ValueKinds.Any => "any value",
        _ => "another kind of value",
    };

    // For a flag or a choice, a value other than the default; for a map, its required keys and the first few others.
    private static string? Obvious(ValueKinds kinds, string? @default, string[]? values, Schema? keys) =>
        values is not null ? values.First(v => v != @default)
        : kinds == ValueKinds.Flag ? (@default == "true" ? "false" : "true")
        : keys is null || keys.Keys.Count == 0 ? null
        : string.Join(", ", keys.Keys.Where((k, i) => k.Required || i < 2).Select(k => $"{k.Name}: {k.Example}")) is var map && kinds.HasFlag(ValueKinds.Map)
            ? $"{{{map}}}"
            : $"[{{{map}}}]";
}

/// <summary>The keys of one kind of map: a file's front matter, the site settings, a CV entry.</summary>
internal sealed class Schema
{
    private readonly Dictionary<string, SchemaKey> keys;

    /// <param name="noun">A noun for the map, with its article: "a news item".</param>
    public Schema(string noun, params SchemaKey[] declared)
    {
        Noun = noun;
        Keys = declared;
        keys = declared.ToDictionary(k => k.Name, StringComparer.Ordinal);
        Names = [.. declared.Select(k => k.Name)];
    }

    public string Noun { get; }

    public IReadOnlyList<SchemaKey> Keys { get; }

    /// <summary>The names of the keys.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What an undeclared key holds, if the owner chooses the names (sections, accounts); null if undeclared keys are left to templates.</summary>
    public SchemaKey? Others { get; init; }

    /// <summary>The declaration of a key, or null when the schema does not declare it.</summary>
    public SchemaKey? this[string name] => keys.GetValueOrDefault(name);

    /// <summary>This schema with more keys; each replaces a key of the same name.</summary>
    public Schema With(string noun, params SchemaKey[] more) =>
        new(noun, [.. Keys.ExceptBy(more.Select(m => m.Name), k => k.Name), .. more]) { Others = Others };

    public static SchemaKey Text(string name, string description, string? example = null, bool required = false, string? @default = null,
        string[]? values = null) =>
        new(name, ValueKinds.Text, description, required, @default, values, Example: example);

    /// <summary>Text that is HTML.</summary>
    public static SchemaKey Html(string name, string description, string? example = null) =>
        new(name, ValueKinds.Text, description, IsHtml: true, Example: example);

    public static SchemaKey Flag(string name, string description, bool? @default = null) =>
        new(name, ValueKinds.Flag, description, Default: @default is null ? null : @default.Value ? "true" : "false");

    public static SchemaKey Number(string name, string description, string? example = null, string? @default = null) =>
        new(name, ValueKinds.Number, description, Default: @default, Example: example);

    public static SchemaKey Date(string name, string description, string? example = null, bool required = false) =>
        new(name, ValueKinds.Date, description, required, Example: example);

    /// <summary>A list of words, or one text with spaces between them.</summary>
    public static SchemaKey Texts(string name, string description, string? example = null) =>
        new(name, ValueKinds.Text | ValueKinds.List, description, Example: example);

    public static SchemaKey List(string name, string description, string? example = null) => new(name, ValueKinds.List, description, Example: example);

    /// <summary>A list of maps, or of maps and lines.</summary>
    public static SchemaKey List(string name, string description, Schema of) => new(name, ValueKinds.List, description, Keys: of);

    public static SchemaKey Map(string name, string description, string? example = null) => new(name, ValueKinds.Map, description, Example: example);

    public static SchemaKey Map(string name, string description, Schema of, string? example = null) =>
        new(name, ValueKinds.Map, description, Keys: of, Example: example);

    public static SchemaKey Any(string name, string description, string? example = null) => new(name, ValueKinds.Any, description, Example: example);
}
