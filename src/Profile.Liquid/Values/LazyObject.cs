using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Values;

/// <summary>Named parts that are looked up individually: <c>site</c>, <c>site.data</c>, <c>forloop</c>.</summary>
public sealed class LazyObject(IEnumerable<string> keys, Func<string, LiquidRun, FluidValue?> find) : LiquidObject
{
    public override IEnumerable<string> Keys => keys;

    public override bool IsData => false;

    public override FluidValue? Find(string key, LiquidRun run) => find(key, run);
}
