using Fluid.Values;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Filters;

/// <summary>Values that Liquid finds equal; every comparison is a step, so that no list costs more than a run may.</summary>
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

    // Whatever the order of the keys; what lies deeper is left to the comparison.
    private int Of(string key, FluidValue? value) =>
        HashCode.Combine(key, value is null or ArrayValue or LiquidObject { IsData: true } ? 0 : GetHashCode(value));
}
