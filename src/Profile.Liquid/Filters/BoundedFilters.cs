using Fluid;
using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Filters;

/// <summary>Hands filters to Fluid, each bounded in what it may make.</summary>
internal static class BoundedFilters
{
    /// <summary>Puts the filters in place of Fluid's own.</summary>
    public static void Register(IReadOnlyDictionary<string, LiquidFilter> filters, FilterCollection fluid)
    {
        fluid.Clear();
        foreach (var (name, filter) in filters)
        {
            fluid.AddFilter(name, (input, arguments, context) =>
                new ValueTask<FluidValue>(Guarded(name, filter, new FilterCall(input, arguments, (LiquidRun)context))));
        }
    }

    private static FluidValue Guarded(string name, LiquidFilter filter, FilterCall call)
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
            call.Run.Report(LiquidMessages.LiquidFilterFailed, name);
            return NilValue.Instance;
        }
    }
}
