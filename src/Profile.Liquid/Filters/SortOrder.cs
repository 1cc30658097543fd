using Fluid.Values;
using Profile.Liquid.Values;

namespace Profile.Liquid.Filters;

/// <summary>The order of <c>sort</c>: if values cannot be compared, their texts are. With a property, texts of digits count as numbers in Jekyll.</summary>
internal sealed class SortOrder(bool isByProperty) : IComparer<FluidValue>
{
    public static SortOrder Values { get; } = new(isByProperty: false);

    public static SortOrder Properties { get; } = new(isByProperty: true);

    public int Compare(FluidValue? x, FluidValue? y)
    {
        var (a, b) = isByProperty ? (Numeric(x!), Numeric(y!)) : (x!, y!);
        return Comparisons.Order(a, b) ?? string.CompareOrdinal(Text(x!), Text(y!));
    }

    /// <summary>
    /// The text by which a value is sorted; empty for lists and objects, which keep their order, since converting them for each comparison could take hours.
    /// </summary>
    public static string Text(FluidValue value) => value is ArrayValue or LiquidObject ? "" : ValueText.Of(value);

    private static FluidValue Numeric(FluidValue value)
    {
        if (value is not StringValue)
        {
            return value;
        }

        var text = value.ToStringValue().Trim();
        var isNumber = text.Length is > 0 and < 20
            && text.TrimStart('-').All(c => char.IsAsciiDigit(c) || c == '.')
            && text.Count(c => c == '.') <= 1
            && text.Any(char.IsAsciiDigit);
        return isNumber ? LiquidValue.Of(Numbers.Of(value)) : value;
    }
}

/// <summary>The order of <c>sort_natural</c>: by text, ignoring case, nil last.</summary>
internal sealed class NaturalOrder : IComparer<string?>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y) =>
        x is null || y is null ? (x is null).CompareTo(y is null) : string.Compare(x, y, StringComparison.OrdinalIgnoreCase);
}
