using System.Collections.Frozen;
using Fluid;
using Fluid.Values;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Filters;

/// <summary>What a filter does.</summary>
internal delegate FluidValue Filter(FilterCall call);

/// <summary>Every filter that Jekyll with al-folio's plugins has; what is not here passes its value on.</summary>
internal static class FilterTable
{
    private static readonly FrozenDictionary<string, Filter> Filters = new[]
    {
        TextFilters.All, HtmlFilters.All, NumberFilters.All, ListFilters.All, GroupFilters.All, DateFilters.All, AddressFilters.All, ThemeFilters.All,
    }.SelectMany(group => group).ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Filters.Keys;

    public static bool Knows(string name) => Filters.ContainsKey(name);

    /// <summary>Puts the filters in place of Fluid's own, each bounded in what it may make.</summary>
    public static void Register(FilterCollection filters)
    {
        filters.Clear();
        foreach (var (name, filter) in Filters)
        {
            filters.AddFilter(name, (input, arguments, context) => new ValueTask<FluidValue>(Guarded(name, filter, new FilterCall(input, arguments, (LiquidRun)context))));
        }
    }

    private static FluidValue Guarded(string name, Filter filter, FilterCall call)
    {
        call.Run.Spend(1);
        try
        {
            var value = filter(call);
            ValueSize.Check(value, call.Run);
            return value;
        }
        catch (Exception e) when (e is ArithmeticException or FormatException or ArgumentException or InvalidCastException)
        {
            call.Run.Report(Messages.LiquidFilterFailed, name);
            return NilValue.Instance;
        }
    }
}
