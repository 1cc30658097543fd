using Fluid.Values;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Filters;

/// <summary>Compares values as Liquid does; every comparison counts as a step, so that no list exceeds the limits of a run.</summary>
internal sealed class SameValue(LiquidRun run) : IEqualityComparer<FluidValue>
{
    public bool Equals(FluidValue? x, FluidValue? y)
    {
        run.Spend(1);
        return Comparisons.AreEqual(x!, y!, run);
    }

    public int GetHashCode(FluidValue value) => value switch
    {
        StringValue or NumberValue or BooleanValue or DateValue or LiquidObject { IsData: false } => value.GetHashCode(),
        LiquidObject data => data.Keys.Take(4).Aggregate(data.Count, (hash, key) => hash ^ Of(key, data.Find(key, run))),
        ArrayValue list => list.Values.Take(4).Aggregate(list.Values.Count, (hash, item) => HashCode.Combine(hash, item is ArrayValue ? 0 : GetHashCode(item))),
        _ => 0,
    };

    // Independent of the order of keys; deeper levels are left to the comparison.
    private int Of(string key, FluidValue? value) =>
        HashCode.Combine(key, value is null or ArrayValue or LiquidObject { IsData: true } ? 0 : GetHashCode(value));
}
