using Profile.Liquid.Filters;
using Profile.Liquid.Tags;

namespace Profile.Liquid;

/// <summary>What templates can use. Every delegate must be thread-safe.</summary>
public sealed record LiquidOptions
{
    /// <summary>Filters by name.</summary>
    public IReadOnlyDictionary<string, LiquidFilter> Filters { get; init; } = LiquidFilters.Jekyll;

    /// <summary>Tags by name.</summary>
    public IReadOnlyDictionary<string, TagReader> Tags { get; init; } = LiquidTags.Standard;

    /// <summary>The moment that <c>now</c> stands for.</summary>
    public Func<DateTimeOffset> Now { get; init; } = TimeProvider.System.GetUtcNow;

    /// <summary>The zone in which dates without a zone are read and shown.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
}
