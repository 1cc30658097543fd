using Fluid.Values;
using Profile.Liquid.Values;

namespace Profile.Liquid.Filters;

/// <summary>Filters for numbers. Integers stay integers, as in Ruby: 7 divided by 2 is 3, 7.0 divided by 2 is 3.5.</summary>
internal static class NumberFilters
{
    /// <summary>Liquid's own.</summary>
    public static IReadOnlyDictionary<string, LiquidFilter> Standard { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["plus"] = c => Of(c.Number + Second(c), c),
        ["minus"] = c => Of(c.Number - Second(c), c),
        ["times"] = c => Of(c.Number * Second(c), c),
        ["divided_by"] = DividedBy,
        ["modulo"] = c => Of(c.Number - (Second(c) * Math.Floor(c.Number / Second(c))), c),
        ["abs"] = c => LiquidValue.Of(Math.Abs(c.Number)),
        ["ceil"] = c => LiquidValue.Of(Math.Ceiling(c.Number)),
        ["floor"] = c => LiquidValue.Of(Math.Floor(c.Number)),
        ["round"] = Round,
        ["at_least"] = c => LiquidValue.Of(Math.Max(c.Number, Second(c))),
        ["at_most"] = c => LiquidValue.Of(Math.Min(c.Number, Second(c))),
    };

    /// <summary>The one that Jekyll adds.</summary>
    public static IReadOnlyDictionary<string, LiquidFilter> Jekyll { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["to_integer"] = c => LiquidValue.Of(c.Input is BooleanValue truth ? (truth.ToBooleanValue() ? 1 : 0) : Math.Truncate(c.Number)),
    };

    private static decimal Second(FilterCall call) => Numbers.Of(call.Argument(0));

    private static bool HasPoint(FilterCall call) => Numbers.HasPoint(call.Number) || Numbers.HasPoint(Second(call));

    private static NumberValue Of(decimal result, FilterCall call) => NumberValue.Create(HasPoint(call) ? result + 0.0m : Math.Floor(result));

    private static NumberValue DividedBy(FilterCall call) => Of(call.Number / Second(call), call);

    private static FluidValue Round(FilterCall call)
    {
        var digits = Math.Clamp(call.Index(0, 0), -20, 20);
        if (digits > 0)
        {
            return LiquidValue.Of(Math.Round(call.Number, digits, MidpointRounding.AwayFromZero));
        }

        // Digits left of the decimal point: 1234 rounded to -2 digits is 1200.
        var unit = (decimal)Math.Pow(10, -digits);
        var rounded = Math.Round(call.Number / unit, MidpointRounding.AwayFromZero) * unit;
        return LiquidValue.Of(Math.Truncate(rounded));
    }
}
