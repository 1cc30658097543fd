using Profile.Content.Documents;
using Profile.Content.Routes;

namespace Profile.Content.Settings;

/// <summary>
/// The addresses of archives in the setting <c>jekyll-archives</c>: for each collection in jekyll-archives-v2 (<c>posts.permalinks.tags</c>), for posts in
/// jekyll-archives (<c>permalinks.tag</c>).
/// </summary>
/// <param name="Map">The value of the key; null when it is absent.</param>
internal sealed record ArchiveSettings(YamlMap? Map)
{
    /// <summary>Settings without any address.</summary>
    public static ArchiveSettings None { get; } = new(default(YamlMap));

    /// <summary>
    /// The keys of front matter by whose values a collection has archives, <c>year</c> among them (<c>jekyll-archives.COLLECTION.enabled</c>, a list or
    /// <c>true</c>).
    /// </summary>
    /// <param name="collection">The collection.</param>
    /// <param name="documents">The front matter of its items: with <c>true</c> every key that holds a list counts.</param>
    public IEnumerable<string> KeysOf(string collection, IEnumerable<YamlMap> documents) => (Map?[collection] as YamlMap)?["enabled"] switch
    {
        YamlList list => list.Items.OfType<YamlScalar>().Select(s => s.Text).Distinct(StringComparer.Ordinal),
        YamlScalar { Flag: true } or YamlScalar { Text: "all" } =>
            documents.SelectMany(d => d.Entries.Where(e => e.Value is YamlList)).Select(e => e.Key).Distinct(StringComparer.Ordinal).Append("year"),
        _ => [],
    };

    /// <summary>Whether those keys are others than the date, the tags and the categories.</summary>
    public bool NamesOtherKeys(string collection) => (Map?[collection] as YamlMap)?["enabled"] switch
    {
        YamlList list => list.Items.OfType<YamlScalar>().Any(s => s.Text is not ("year" or "tags" or "categories")),
        var all => all is YamlScalar { Flag: true } or YamlScalar { Text: "all" },
    };

    /// <summary>The address of an archive; null when the settings give none, or none that is usable.</summary>
    /// <param name="collection">The collection whose items it lists.</param>
    /// <param name="type">What its items have in common: <c>year</c>, <c>tag</c>, <c>category</c>, or another key in the singular.</param>
    /// <param name="key">The key of front matter, as <c>enabled</c> and <c>permalinks</c> name it.</param>
    /// <param name="name">The archive's name as it is in addresses.</param>
    /// <param name="year">The year, if it is the archive of one; otherwise null.</param>
    public string? Address(string collection, string type, string key, string name, string? year)
    {
        if (Pattern(collection, type, key) is not { } pattern)
        {
            return null;
        }

        var address = pattern.Replace(":collection", collection, StringComparison.Ordinal)
            .Replace(":type", type, StringComparison.Ordinal)
            .Replace(":name", name, StringComparison.Ordinal)
            .Replace(":year", year, StringComparison.Ordinal);
        // A pattern without the name would give all archives the same address.
        return pattern.Contains(year is null ? ":name" : ":year", StringComparison.Ordinal) ? Permalink.Normalise(address) : null;
    }

    // jekyll-archives-v2 has a pattern for what the settings enable without giving one.
    private string? Pattern(string collection, string type, string key)
    {
        var own = Map?[collection] as YamlMap;
        var patterns = own?["permalinks"] as YamlMap ?? (collection == "posts" ? Map?["permalinks"] as YamlMap : null);
        return (patterns?[type] ?? patterns?[key]) is YamlScalar { IsNull: false } written ? written.Text
            : own?["enabled"] is YamlList enabled && enabled.Items.OfType<YamlScalar>().Any(s => s.Text == key)
                ? key == "year" ? "/:collection/:year/" : "/:collection/:type/:name/"
            : null;
    }
}
