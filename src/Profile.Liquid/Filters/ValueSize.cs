using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Filters;

/// <summary>
/// Measures what a filter made, so that no run can fill memory by repeated doubling: lists that each contain the previous one twice are small in memory but
/// endless when printed.
/// </summary>
internal static class ValueSize
{
    /// <summary>Charges a value to the run, and stops the run if the value exceeds <see cref="LiquidLimits"/>.</summary>
    public static void Check(FluidValue value, LiquidRun run)
    {
        if (value is StringValue or ArrayValue)
        {
            var items = 0;
            long characters = 0;
            Measure(value, 0, ref items, ref characters);
            run.Make(characters, items);
        }
    }

    private static void Measure(FluidValue value, int depth, ref int items, ref long characters)
    {
        if (value is StringValue text)
        {
            characters += text.ToStringValue().Length;
        }
        else if (value is ArrayValue list)
        {
            items += list.Values.Count;
            if (items > LiquidLimits.Items || depth > LiquidLimits.ListDepth)
            {
                throw new LiquidStoppedException(LiquidMessages.LiquidTooLarge);
            }

            for (var i = 0; i < list.Values.Count; i++)
            {
                Measure(list.Values[i], depth + 1, ref items, ref characters);
            }
        }

        if (characters > LiquidLimits.Output)
        {
            throw new LiquidStoppedException(LiquidMessages.LiquidTooLarge);
        }
    }
}
