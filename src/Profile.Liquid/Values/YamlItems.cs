using System.Collections;
using Fluid.Values;

namespace Profile.Liquid.Values;

/// <summary>The items of a YAML list, each created on demand.</summary>
internal sealed class YamlItems(YamlList list) : IReadOnlyList<FluidValue>
{
    public int Count => list.Items.Length;

    public FluidValue this[int index] => LiquidValue.Of(list.Items[index]);

    public IEnumerator<FluidValue> GetEnumerator() => list.Items.Select(LiquidValue.Of).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
