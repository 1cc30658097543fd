using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Values;

/// <summary>A YAML map.</summary>
internal sealed class YamlMapValue(YamlMap map) : LiquidObject
{
    public override IEnumerable<string> Keys => map.Entries.Select(e => e.Key);

    public override int Count => map.Entries.Length;

    public override FluidValue? Find(string key, LiquidRun run) => map.Entry(key) is { } entry ? LiquidValue.Of(entry.Value) : null;

    public override bool Equals(FluidValue? other) => other is YamlMapValue { } o && ReferenceEquals(o.Map, map);

    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(map);

    private YamlMap Map => map;
}
