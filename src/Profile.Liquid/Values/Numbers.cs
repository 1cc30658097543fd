using System.Globalization;
using Fluid.Values;

namespace Profile.Liquid.Values;

/// <summary>Values as numbers: a text as its leading number, a date as its seconds since 1970, anything else that is no number as 0.</summary>
internal static class Numbers
{
    public static decimal Of(FluidValue value) => value switch
    {
        NumberValue number => number.ToNumberValue(),
        StringValue text => Of(text.ToStringValue().AsSpan().Trim()),
        DateValue date => date.ToNumberValue(),
        _ => 0,
    };

    /// <summary>The number as an index into a list or a text; out of range, the nearest end.</summary>
    public static int Index(FluidValue value) => (int)Math.Clamp(Of(value), int.MinValue / 2, int.MaxValue / 2);

    /// <summary>True for a number with decimal places, even if they are zeros.</summary>
    public static bool HasPoint(decimal number) => number.Scale > 0;

    /// <summary>A number as Ruby prints it: integers without a decimal point, others with it and without trailing zeros.</summary>
    public static string Text(decimal number) =>
        number.Scale == 0 ? number.ToString(CultureInfo.InvariantCulture)
        : number == Math.Truncate(number) ? Math.Truncate(number).ToString(CultureInfo.InvariantCulture) + ".0"
        : ((double)number).ToString("R", CultureInfo.InvariantCulture);

    private static decimal Of(ReadOnlySpan<char> text)
    {
        var end = text is ['-', ..] ? 1 : 0;
        var hasPoint = false;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (!hasPoint && end > 0 && IsPoint(text[end..]))))
        {
            hasPoint |= text[end] == '.';
            end++;
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(text[..end], Styles, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static bool IsPoint(ReadOnlySpan<char> text) => text is ['.', var digit, ..] && char.IsAsciiDigit(digit);
}
