using Fluid;
using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Filters;

/// <summary>Registers filters with Fluid. Each has a limit on its result; one that fails is reported, and its result is nil.</summary>
internal static class BoundedFilters
{
    /// <summary>Replaces Fluid's own filters with these.</summary>
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
