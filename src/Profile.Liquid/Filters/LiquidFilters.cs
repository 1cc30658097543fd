using System.Collections.Frozen;
using Fluid.Values;

namespace Profile.Liquid.Filters;

/// <summary>Applies a filter to its value.</summary>
public delegate FluidValue LiquidFilter(FilterCall call);

/// <summary>The filters that the engine provides, by name. An unknown filter returns its value unchanged.</summary>
public static class LiquidFilters
{
    /// <summary>Liquid's own.</summary>
    public static IReadOnlyDictionary<string, LiquidFilter> Standard { get; } =
        Named(
        [
            TextFilters.Standard, HtmlFilters.Standard, NumberFilters.Standard, ListFilters.Standard, GroupFilters.Standard, DateFilters.Standard,
            AddressFilters.Standard,
        ]);

    /// <summary>Liquid's own, and Jekyll's that need no site; if both have a filter of the same name, it is Jekyll's.</summary>
    public static IReadOnlyDictionary<string, LiquidFilter> Jekyll { get; } =
        Named(
        [
            Standard, TextFilters.Jekyll, HtmlFilters.Jekyll, NumberFilters.Jekyll, ListFilters.Jekyll, GroupFilters.Jekyll, DateFilters.Jekyll,
            AddressFilters.Jekyll,
        ]);

    // If a name occurs twice, the later one counts.
    private static FrozenDictionary<string, LiquidFilter> Named(IEnumerable<IReadOnlyDictionary<string, LiquidFilter>> groups)
    {
        var all = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal);
        foreach (var (name, filter) in groups.SelectMany(g => g))
        {
            all[name] = filter;
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
