using System.Globalization;
using System.Text;

namespace Profile.Liquid.Filters;

/// <summary>
/// Ruby's <c>Time#strftime</c> (docs.ruby-lang.org, strftime_formatting): <c>%-d %b %Y</c>, flags <c>- 0 ^ _ # :</c> and a width. English names.
/// Fluid's own formatter accepts any width, so that one short format could produce gigabytes.
/// </summary>
public static class Strftime
{
    /// <summary>The moment in a format; an unknown directive is kept as written, and so is a format that is too long.</summary>
    public static string Format(DateTimeOffset moment, string format)
    {
        if (format.Length > LiquidLimits.DateFormatCharacters)
        {
            return format;
        }

        var result = new StringBuilder();
        for (var at = 0; at < format.Length;)
        {
            if (format[at] != '%' || Directive(moment, format, at, out var length) is not { } field)
            {
                result.Append(format[at++]);
            }
            else
            {
                result.Append(field);
                at += length;
            }
        }

        return result.ToString();
    }

    private static string? Directive(DateTimeOffset moment, string format, int start, out int length)
    {
        var at = start + 1;
        var flags = "";
        while (at < format.Length && "-0^_#:".Contains(format[at]))
        {
            flags += format[at++];
        }

        var width = 0;
        while (at < format.Length && char.IsAsciiDigit(format[at]) && width < LiquidLimits.DateFieldCharacters)
        {
            width = (width * 10) + (format[at++] - '0');
        }

        length = at + 1 - start;
        if (at >= format.Length)
        {
            return null;
        }

        if (Composite(format[at]) is { } composite)
        {
            return Cased(Format(moment, composite), flags);
        }

        if (format[at] == 'z')
        {
            return Zone(moment, flags.Contains(':'));
        }

        if (format[at] == 'N')
        {
            return (moment.Ticks % 10_000_000 * 100).ToString("000000000", CultureInfo.InvariantCulture)[..(width is > 0 and < 9 ? width : 9)];
        }

        if (Text(moment, format[at]) is { } text)
        {
            return Cased(text, flags).PadLeft(Math.Min(width, LiquidLimits.DateFieldCharacters));
        }

        return Number(moment, format[at]) is var (number, digits, pad)
            ? Padded(number, width > 0 ? Math.Min(width, LiquidLimits.DateFieldCharacters) : digits, pad, flags)
            : null;
    }

    private static string? Composite(char directive) => directive switch
    {
        'F' => "%Y-%m-%d",
        'T' or 'X' => "%H:%M:%S",
        'D' or 'x' => "%m/%d/%y",
        'R' => "%H:%M",
        'r' => "%I:%M:%S %p",
        'c' => "%a %b %e %H:%M:%S %Y",
        'v' => "%e-%^b-%Y",
        '+' => "%a %b %e %H:%M:%S %Z %Y",
        _ => null,
    };

    private static string? Text(DateTimeOffset moment, char directive) => directive switch
    {
        'a' => moment.ToString("ddd", CultureInfo.InvariantCulture),
        'A' => moment.ToString("dddd", CultureInfo.InvariantCulture),
        'b' or 'h' => moment.ToString("MMM", CultureInfo.InvariantCulture),
        'B' => moment.ToString("MMMM", CultureInfo.InvariantCulture),
        'p' => moment.Hour < 12 ? "AM" : "PM",
        'P' => moment.Hour < 12 ? "am" : "pm",
        'Z' => moment.Offset == TimeSpan.Zero ? "UTC" : Zone(moment, hasColon: true),
        'n' => "\n",
        't' => "\t",
        '%' => "%",
        _ => null,
    };

    private static (long Number, int Digits, char Pad)? Number(DateTimeOffset moment, char directive) => directive switch
    {
        'Y' => (moment.Year, 4, '0'),
        'C' => (moment.Year / 100, 2, '0'),
        'y' => (moment.Year % 100, 2, '0'),
        'm' => (moment.Month, 2, '0'),
        'd' => (moment.Day, 2, '0'),
        'e' => (moment.Day, 2, ' '),
        'j' => (moment.DayOfYear, 3, '0'),
        'H' => (moment.Hour, 2, '0'),
        'k' => (moment.Hour, 2, ' '),
        'I' => (((moment.Hour + 11) % 12) + 1, 2, '0'),
        'l' => (((moment.Hour + 11) % 12) + 1, 2, ' '),
        'M' => (moment.Minute, 2, '0'),
        'S' => (moment.Second, 2, '0'),
        'L' => (moment.Millisecond, 3, '0'),
        's' => (moment.ToUnixTimeSeconds(), 1, '0'),
        'Q' => (moment.ToUnixTimeMilliseconds(), 1, '0'),
        'u' => (moment.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)moment.DayOfWeek, 1, '0'),
        'w' => ((int)moment.DayOfWeek, 1, '0'),
        'G' => (ISOWeek.GetYear(moment.DateTime), 4, '0'),
        'g' => (ISOWeek.GetYear(moment.DateTime) % 100, 2, '0'),
        'V' => (ISOWeek.GetWeekOfYear(moment.DateTime), 2, '0'),
        'U' => ((moment.DayOfYear + 6 - (int)moment.DayOfWeek) / 7, 2, '0'),
        'W' => ((moment.DayOfYear + 6 - (((int)moment.DayOfWeek + 6) % 7)) / 7, 2, '0'),
        _ => null,
    };

    private static string Padded(long number, int digits, char pad, string flags)
    {
        pad = flags.Contains('_') ? ' ' : flags.Contains('0') ? '0' : pad;
        var text = number.ToString(CultureInfo.InvariantCulture);
        return flags.Contains('-') ? text : text.PadLeft(digits, pad);
    }

    private static string Cased(string text, string flags) => flags.Contains('^') || flags.Contains('#') ? text.ToUpperInvariant() : text;

    private static string Zone(DateTimeOffset moment, bool hasColon)
    {
        var zone = moment.ToString("zzz", CultureInfo.InvariantCulture);
        return hasColon ? zone : zone.Replace(":", "", StringComparison.Ordinal);
    }
}
