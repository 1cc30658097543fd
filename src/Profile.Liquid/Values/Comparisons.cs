using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Values;

/// <summary>How Liquid compares values.</summary>
internal static class Comparisons
{
    /// <summary>
    /// Whether two values are equal: those of one type by what they are, lists and data by all their content. <c>empty</c> equals a text, list or map without
    /// content, <c>blank</c> also nil, false or white space. (Plain Jekyll never finds anything blank; a site with al-folio's plugins has ActiveSupport's
    /// definition, which is this one.)
    /// </summary>
    public static bool AreEqual(FluidValue a, FluidValue b, LiquidRun run) => AreEqual(a, b, run, 0);

    /// <summary>Negative, 0 or positive when the values can be compared, else null.</summary>
    public static int? Order(FluidValue a, FluidValue b) => (a, b) switch
    {
        (NumberValue x, NumberValue y) => x.ToNumberValue().CompareTo(y.ToNumberValue()),
        (StringValue x, StringValue y) => string.CompareOrdinal(x.ToStringValue(), y.ToStringValue()),
        (DateValue x, DateValue y) => x.Moment.CompareTo(y.Moment),
        _ => null,
    };

    /// <summary>Whether a text contains a part, a list an item, or a map a key; false for nil and false.</summary>
    public static bool Contains(FluidValue whole, FluidValue part, LiquidRun run)
    {
        if (part.IsNil() || !part.ToBooleanValue())
        {
            return false;
        }

        return whole switch
        {
            StringValue text => text.ToStringValue().Contains(ValueText.Of(part), StringComparison.Ordinal),
            ArrayValue list => list.Values.Any(item => AreEqual(item, part, run)),
            LiquidObject map => map.Keys.Contains(ValueText.Of(part)),
            _ => false,
        };
    }

    private static bool AreEqual(FluidValue a, FluidValue b, LiquidRun run, int depth) => (a, b) switch
    {
        (EmptyValue, _) => IsEmpty(b),
        (_, EmptyValue) => IsEmpty(a),
        (BlankValue, _) => IsBlank(b),
        (_, BlankValue) => IsBlank(a),
        _ when a.IsNil() || b.IsNil() => a.IsNil() && b.IsNil(),
        (NumberValue x, NumberValue y) => x.ToNumberValue() == y.ToNumberValue(),
        (StringValue x, StringValue y) => x.ToStringValue() == y.ToStringValue(),
        (BooleanValue x, BooleanValue y) => x.ToBooleanValue() == y.ToBooleanValue(),
        (ArrayValue x, ArrayValue y) => AreSame(x, y, run, depth),
        (LiquidObject { IsData: true } x, LiquidObject { IsData: true } y) => AreSame(x, y, run, depth),
        _ => a.Equals(b),
    };

    private static bool AreSame(ArrayValue a, ArrayValue b, LiquidRun run, int depth)
    {
        if (ReferenceEquals(a, b) || a.Values.Count != b.Values.Count || depth >= LiquidLimits.ListDepth)
        {
            return ReferenceEquals(a, b);
        }

        run.Spend(a.Values.Count);
        return a.Values.Zip(b.Values).All(p => AreEqual(p.First, p.Second, run, depth + 1));
    }

    private static bool AreSame(LiquidObject a, LiquidObject b, LiquidRun run, int depth)
    {
        if (a.Equals(b) || a.Count != b.Count || depth >= LiquidLimits.ListDepth)
        {
            return a.Equals(b);
        }

        run.Spend(a.Count);
        return a.Keys.All(key => b.Find(key, run) is { } other && AreEqual(a.Find(key, run) ?? NilValue.Instance, other, run, depth + 1));
    }

    private static bool IsEmpty(FluidValue value) => value switch
    {
        EmptyValue => true,
        StringValue text => text.ToStringValue().Length == 0,
        ArrayValue list => list.Values.Count == 0,
        LiquidObject { IsData: true } map => map.Count == 0,
        _ => false,
    };

    private static bool IsBlank(FluidValue value) =>
        value.IsNil() || IsEmpty(value) || !value.ToBooleanValue() || (value is StringValue text && string.IsNullOrWhiteSpace(text.ToStringValue()));
}
