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

    /// <summary>The address of an archive; null when the settings give none, or none that is usable.</summary>
    /// <param name="collection">The collection whose items it lists.</param>
    /// <param name="type"><c>year</c>, <c>tag</c> or <c>category</c>.</param>
    /// <param name="name">The archive's name as it is in addresses.</param>
    /// <param name="year">The year of an archive of a year, else null.</param>
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
        // A pattern without the name would give all archives the same address.
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
