using Fluid.Values;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Filters;

/// <summary>Filters for dates. A value that is not a date is returned unchanged.</summary>
internal static class DateFilters
{
    /// <summary>Liquid's own.</summary>
    public static IReadOnlyDictionary<string, LiquidFilter> Standard { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["date"] = c => c.Text(0).Length == 0 ? c.Input : Formatted(c, c.Text(0)),
    };

    /// <summary>Those that Jekyll adds.</summary>
    public static IReadOnlyDictionary<string, LiquidFilter> Jekyll { get; } = new Dictionary<string, LiquidFilter>(StringComparer.Ordinal)
    {
        ["date_to_string"] = c => Named(c, "%b"),
        ["date_to_long_string"] = c => Named(c, "%B"),
        ["date_to_xmlschema"] = c => Formatted(c, "%Y-%m-%dT%H:%M:%S%:z"),
        ["date_to_rfc822"] = c => Formatted(c, "%a, %d %b %Y %H:%M:%S %z"),
    };

    // The moment of a date, of a text with a date in it, of "now" or "today", or of a number of seconds since 1970; null for anything else.
    private static DateValue? Date(FluidValue value, LiquidRun run)
    {
        switch (value)
        {
            case DateValue date:
                return date;
            case NumberValue:
                return Seconds(Numbers.Of(value), run);
            case StringValue:
                var text = value.ToStringValue().Trim();
                if (text is "now" or "today")
                {
                    return run.Clock();
                }

                if (text.Length is > 4 and < 13 && text.All(char.IsAsciiDigit))
                {
                    return Seconds(Numbers.Of(value), run);
                }

                var zone = run.Engine.Options.Zone;
                return DateParser.Parse(RubyTime.AsDate(text, run), zone) is { } parsed ? DateValue.Of(parsed, zone) : null;
            default:
                return null;
        }
    }

    private static DateValue? Seconds(decimal seconds, LiquidRun run) => Math.Abs(seconds) < 100_000_000_000 && seconds > -60_000_000_000
        ? new DateValue(TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds((long)seconds), run.Engine.Options.Zone), isDay: false)
        : null;

    private static FluidValue Formatted(FilterCall call, string format) =>
        Date(call.Input, call.Run) is { } date ? LiquidValue.Of(date.Format(format)) : call.Input;

    // 05 Mar 2024; with "ordinal" 5th Mar 2024, and with a further "US" Mar 5th, 2024
    private static FluidValue Named(FilterCall call, string month)
    {
        if (Date(call.Input, call.Run) is not { } date)
        {
            return call.Input;
        }

        if (call.Text(0) != "ordinal")
        {
            return LiquidValue.Of(date.Format($"%d {month} %Y"));
        }

        var day = date.Format("%-d");
        day += day is "11" or "12" or "13" ? "th" : day[^1] switch { '1' => "st", '2' => "nd", '3' => "rd", _ => "th" };
        return LiquidValue.Of(date.Format(call.Text(1) == "US" ? $"{month} {day}, %Y" : $"{day} {month} %Y"));
    }
}
