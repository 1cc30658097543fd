using System.Globalization;
using Fluid.Values;

namespace Profile.Liquid.Values;

/// <summary>Creates Liquid's values.</summary>
public static class LiquidValue
{
    public static FluidValue Of(string? text) => text is null ? NilValue.Instance : new StringValue(text, encode: false);

    public static FluidValue Of(bool value) => BooleanValue.Create(value);

    public static FluidValue Of(decimal number) => NumberValue.Create(number);

    public static FluidValue Of(IReadOnlyList<FluidValue> items) => new ArrayValue(items);

    /// <summary>A YAML value, with plain scalars typed as by Ruby's Psych (YAML 1.1): nil, boolean, number, date or text. Quoted ones stay text.</summary>
    public static FluidValue Of(YamlNode? node) => node switch
    {
        YamlMap map => new YamlMapValue(map),
        YamlList list => new ArrayValue(new YamlItems(list)),
        YamlScalar scalar => Of(scalar),
        _ => NilValue.Instance,
    };

    private static FluidValue Of(YamlScalar scalar)
    {
        if (scalar.IsNull)
        {
            return NilValue.Instance;
        }

        if (!scalar.IsPlain)
        {
            return Of(scalar.Text);
        }

        if (scalar.Flag is { } flag)
        {
            return Of(flag);
        }

        var first = scalar.Text[0];
        if (!char.IsAsciiDigit(first) && first is not ('+' or '-' or '.'))
        {
            return Of(scalar.Text);
        }

        return Number(scalar.Text) is { } number ? Of(number) : Date(scalar.Text) ?? Of(scalar.Text);
    }

    // 12, 1_000, 1,000, 0x1f, 0o17, 017, 1.5, 1e3, 10:30 (sexagesimal in YAML 1.1)
    private static decimal? Number(string text)
    {
        if (text.Length > 28)
        {
            return null;
        }

        var sign = text[0] == '-' ? -1 : 1;
        var digits = text.TrimStart('+', '-');
        if (digits.Length == 0 || digits.Length < text.Length - 1 || !char.IsAsciiHexDigit(digits[^1]) || (!char.IsAsciiDigit(digits[0]) && digits[0] != '.'))
        {
            return null;
        }

        if (digits.Contains(':'))
        {
            return Sexagesimal(digits) * sign;
        }

        var bare = digits.Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        if (bare.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return long.TryParse(bare.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex * sign : null;
        }

        if (bare.Length > 1 && bare[0] == '0' && bare.TrimStart('0', 'o').All(c => c is >= '0' and <= '7') && !bare.Contains('.'))
        {
            return bare.TrimStart('0', 'o').Aggregate(0m, (sum, c) => (sum * 8) + (c - '0')) * sign;
        }

        if (bare.All(char.IsAsciiDigit))
        {
            return decimal.Parse(bare, CultureInfo.InvariantCulture) * sign;
        }

        // Psych requires a decimal point in a number with an exponent.
        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return bare.Contains('.') && double.TryParse(bare, Styles, CultureInfo.InvariantCulture, out var real) && Math.Abs(real) < 1e27
            ? WithPoint(bare, (decimal)real) * sign
            : null;
    }

    // A decimal keeps its decimal places, so that 3.0 is printed as 3.0.
    private static decimal WithPoint(string written, decimal real) =>
        decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) ? exact
        : real == Math.Truncate(real) ? real * 1.0m
        : real;

    private static decimal? Sexagesimal(string digits)
    {
        var parts = digits.Split(':');
        if (parts.Length > 3 || !parts.All(p => p.Length is > 0 and < 8 && p.All(char.IsAsciiDigit)) || parts.Skip(1).Any(p => p.Length > 2 || p[0] > '5'))
        {
            return null;
        }

        // Psych counts from the left, starting with hours, however many parts there are.
        decimal[] weights = [3600, 60, 1];
        return parts.Select((p, i) => decimal.Parse(p, CultureInfo.InvariantCulture) * weights[i]).Sum();
    }

    // Psych only recognises forms with a full date; 2024-1 and "Nov 2024" are text.
    private static DateValue? Date(string text)
    {
        if (text.Length < 8 || !char.IsAsciiDigit(text[3]) || text[4] != '-' || DateParser.Parse(text, TimeZoneInfo.Utc) is not { HasDay: true } date)
        {
            return null;
        }

        if (date.Precision == DatePrecision.Day)
        {
            return text.All(c => char.IsAsciiDigit(c) || c == '-') ? DateValue.Of(date, TimeZoneInfo.Utc, isDay: true) : null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? new DateValue(moment, isDay: false)
            : null;
    }
}
