using System.Globalization;
using Fluid.Values;
using Profile.Liquid.Filters;

namespace Profile.Liquid.Values;

/// <summary>A moment, or a whole day, printed like Ruby's Time and Date.</summary>
public class DateValue(DateTimeOffset moment, bool isDay) : FluidValue
{
    /// <summary>The moment; for a whole day, its first moment.</summary>
    public virtual DateTimeOffset Moment => moment;

    /// <summary>True for a whole day, which is printed without a time.</summary>
    public bool IsDay => isDay;

    public override FluidValues Type => FluidValues.DateTime;

    /// <summary>The first moment of a date in a zone.</summary>
    public static DateValue Of(PartialDate date, TimeZoneInfo zone, bool isDay = false)
    {
        var local = date.FirstMoment;
        // In the first and last year, an offset could go out of range.
        var offset = local.Year is > 1 and < 9999 ? zone.GetUtcOffset(local) : TimeSpan.Zero;
        return new DateValue(new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset), isDay);
    }

    /// <summary>The moment in a <see cref="Strftime"/> format.</summary>
    public virtual string Format(string format) => Strftime.Format(Moment, format);

    public override bool Equals(FluidValue? other) => other is DateValue date && date.Moment == Moment;

    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    public override int GetHashCode() => Moment.GetHashCode();

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => Moment.ToUnixTimeSeconds();

    public override string ToStringValue() => Format(isDay ? "%Y-%m-%d" : "%Y-%m-%d %H:%M:%S %z");

    public override object ToObjectValue() => Moment;
}
