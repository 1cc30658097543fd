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
        return Comparisons.AreEqual(x!, y!);
    }

    public int GetHashCode(FluidValue value) => value switch
    {
        StringValue or NumberValue or BooleanValue or LiquidObject or DateValue => value.GetHashCode(),
        ArrayValue list => list.Values.Take(4).Aggregate(list.Values.Count, (hash, item) => HashCode.Combine(hash, item is ArrayValue ? 0 : GetHashCode(item))),
        _ => 0,
    };
}
