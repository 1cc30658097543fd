using Profile.Content.Documents;
using Profile.Content.Routes;

namespace Profile.Content.Settings;

/// <summary>
/// The addresses of archives that the key <c>jekyll-archives</c> sets: in jekyll-archives-v2 for each collection (<c>posts.permalinks.tags</c>), in
/// jekyll-archives for posts (<c>permalinks.tag</c>).
/// </summary>
/// <param name="Map">The value of the key; null when it is absent.</param>
internal sealed record ArchiveSettings(YamlMap? Map)
{
    /// <summary>No address is set.</summary>
    public static ArchiveSettings None { get; } = new(default(YamlMap));

    /// <summary>The address of an archive, or null when the settings give none that can be had.</summary>
    /// <param name="collection">The collection whose items it lists.</param>
    /// <param name="type"><c>year</c>, <c>tag</c> or <c>category</c>.</param>
    /// <param name="name">Its segment of an address.</param>
    /// <param name="year">The year of an archive of one, else null.</param>
    public string? Address(string collection, string type, string name, string? year)
    {
        if (Pattern(collection, type) is not { } pattern)
        {
            return null;
        }

        var address = pattern.Replace(":collection", collection, StringComparison.Ordinal)
            .Replace(":type", type, StringComparison.Ordinal)
            .Replace(":name", name, StringComparison.Ordinal)
            .Replace(":year", year, StringComparison.Ordinal);
        // A pattern without a place for the name would give all archives one address.
        return pattern.Contains(year is null ? ":name" : ":year", StringComparison.Ordinal) ? Permalink.Normalise(address) : null;
    }

    private string? Pattern(string collection, string type)
    {
        var patterns = (Map?[collection] as YamlMap)?["permalinks"] as YamlMap ?? (collection == "posts" ? Map?["permalinks"] as YamlMap : null);
        return (patterns?[type] ?? patterns?[type switch { "tag" => "tags", "category" => "categories", _ => type }]) is YamlScalar { IsNull: false } written
            ? written.Text
            : null;
    }
}
