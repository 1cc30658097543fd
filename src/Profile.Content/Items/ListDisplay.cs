using Profile.Content.Documents;

namespace Profile.Content.Items;

/// <summary>A block of the home page that can be on or off: <c>news: true</c>, or a map of enabled, scrollable and limit.</summary>
/// <param name="Enabled">Whether the block is shown.</param>
/// <param name="Scrollable">Whether a long list scrolls within the page.</param>
/// <param name="Limit">How many items at most; null for all.</param>
internal sealed record ListDisplay(bool Enabled, bool Scrollable, int? Limit)
{
    public static ListDisplay Off { get; } = new(false, false, null);

    public static Schema Schema { get; } = new("a block of the home page",
        Schema.Flag("enabled", "Whether the list is shown.", true),
        Schema.Flag("scrollable", "Whether a long list scrolls within itself.", false),
        Schema.Number("limit", "How many items are shown; all when absent.", "5"));

    /// <summary>The value of a key that holds a flag or a map, or null when the key is absent.</summary>
    public static ListDisplay? Read(Fields fields, string key)
    {
        if (!fields.Has(key))
        {
            return null;
        }

        if (fields.Value(key) is YamlMap && fields.Open(key, Schema) is { } map)
        {
            return new ListDisplay(map.Flag("enabled") ?? true, map.Flag("scrollable") ?? false, map.Count("limit"));
        }

        return fields.Flag(key) is { } on ? new ListDisplay(on, false, null) : null;
    }
}
