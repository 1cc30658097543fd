using System.Globalization;
using Fluid.Values;

namespace Profile.Liquid.Values;

/// <summary>A moment, or a whole day, printed as Ruby prints its Time and Date.</summary>
public sealed class DateValue(DateTimeOffset moment, bool isDay) : FluidValue
{
    public DateTimeOffset Moment => moment;

    /// <summary>True for a date that was written without a time.</summary>
    public bool IsDay => isDay;

    public override FluidValues Type => FluidValues.DateTime;

    /// <summary>The first moment of a date in a zone.</summary>
    public static DateValue Of(PartialDate date, TimeZoneInfo zone, bool isDay = false)
    {
        var local = date.FirstMoment;
        // The first and last year have no room for an offset.
        var offset = local.Year is > 1 and < 9999 ? zone.GetUtcOffset(local) : TimeSpan.Zero;
        return new DateValue(new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset), isDay);
    }

    public override bool Equals(FluidValue? other) => other is DateValue date && date.Moment == moment;

    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    public override int GetHashCode() => moment.GetHashCode();

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => moment.ToUnixTimeSeconds();

    public override string ToStringValue() => isDay
        ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : moment.ToString("yyyy-MM-dd HH:mm:ss ", CultureInfo.InvariantCulture) + moment.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    public override object ToObjectValue() => moment;
}
