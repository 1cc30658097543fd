using System.Collections.Frozen;
using Fluid.Values;

namespace Profile.Liquid.Filters;

/// <summary>What a filter does with its value.</summary>
public delegate FluidValue LiquidFilter(FilterCall call);

/// <summary>The filters that the engine brings. A filter that is not known passes its value on.</summary>
public static class LiquidFilters
{
    /// <summary>Liquid's own filters and those that Jekyll adds, but for those that ask for a site.</summary>
    public static IReadOnlyDictionary<string, LiquidFilter> Jekyll { get; } =
        new[] { TextFilters.All, HtmlFilters.All, NumberFilters.All, ListFilters.All, GroupFilters.All, DateFilters.All, AddressFilters.All }
            .SelectMany(group => group)
            .ToFrozenDictionary(StringComparer.Ordinal);
}
