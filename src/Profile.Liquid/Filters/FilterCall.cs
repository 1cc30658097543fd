using Fluid;
using Fluid.Values;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Filters;

/// <summary>One use of a filter: its value, its arguments, and the surrounding run.</summary>
public readonly record struct FilterCall(FluidValue Input, FilterArguments Arguments, LiquidRun Run)
{
    public bool IsNil => Input.IsNil();

    /// <summary>The value as text; nil is empty.</summary>
    public string Value => ValueText.Of(Input);

    public decimal Number => Numbers.Of(Input);

    public int Count => Arguments.Count;

    /// <summary>The value as a list: nested lists flattened, an empty list for nil, and a list of one for anything else.</summary>
    public IReadOnlyList<FluidValue> Items => Input switch
    {
        ArrayValue list when list.Values.Any(v => v is ArrayValue) => Flat(list),
        ArrayValue list => list.Values,
        _ when IsNil => [],
        _ => [Input],
    };

    private static List<FluidValue> Flat(ArrayValue list)
    {
        var flat = new List<FluidValue>();
        Add(list, 0);
        return flat;

        // Lists that each contain the previous one twice are small in memory but endless when flattened.
        void Add(ArrayValue items, int depth)
        {
            foreach (var item in items.Values)
            {
                if (item is ArrayValue inner && depth < LiquidLimits.ListDepth)
                {
                    Add(inner, depth + 1);
                }
                else if (flat.Count < LiquidLimits.Items)
                {
                    flat.Add(item);
                }
                else
                {
                    throw new LiquidStoppedException(LiquidMessages.LiquidTooLarge);
                }
            }
        }
    }

    public FluidValue Argument(int index) => Arguments.At(index);

    /// <summary>An argument as text, or the default if it was not written.</summary>
    public string Text(int index, string absent = "") => index < Count ? ValueText.Of(Argument(index)) : absent;

    public int Index(int index, int absent) => index < Count ? Numbers.Index(Argument(index)) : absent;

    public FluidValue Property(FluidValue item, string name) => Members.Property(item, name, Run);
}
