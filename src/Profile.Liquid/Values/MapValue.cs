using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Values;

/// <summary>Named values that already exist: parameters of an include, a group of <c>group_by</c>.</summary>
public sealed class MapValue(IReadOnlyDictionary<string, FluidValue> values) : LiquidObject
{
    public override IEnumerable<string> Keys => values.Keys;

    public override int Count => values.Count;

    public override FluidValue? Find(string key, LiquidRun run) => values.GetValueOrDefault(key);
}
