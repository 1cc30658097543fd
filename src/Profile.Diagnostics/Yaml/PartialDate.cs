using System.Globalization;

namespace Profile.Diagnostics.Yaml;

/// <summary>A date as precise as it was written: a year, a month, a day, or a day with a time. Sorted by its first moment.</summary>
/// <param name="FirstMoment">The earliest moment it can mean, in the site's time zone.</param>
/// <param name="Precision">How much of it was written.</param>
public readonly record struct PartialDate(DateTime FirstMoment, DatePrecision Precision) : IComparable<PartialDate>
{
    public int Year => FirstMoment.Year;

    /// <summary>Machine-readable form, never more precise than what was written: <c>2024</c>, <c>2024-03</c>, <c>2024-03-05</c>.</summary>
    public string Iso => FirstMoment.ToString(
        Precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" },
        CultureInfo.InvariantCulture);

    /// <summary>Whether the day was written, rather than only the month or the year.</summary>
    public bool HasDay => Precision >= DatePrecision.Day;

    /// <summary>The first moment after it: the start of the next year, month, day or minute, depending on its precision.</summary>
    public DateTime Following => FirstMoment.Year >= 9999 ? DateTime.MaxValue : Precision switch
    {
        DatePrecision.Year => FirstMoment.AddYears(1),
        DatePrecision.Month => FirstMoment.AddMonths(1),
        DatePrecision.Day => FirstMoment.AddDays(1),
        _ => FirstMoment.AddMinutes(1),
    };

    public int CompareTo(PartialDate other) => FirstMoment.CompareTo(other.FirstMoment);

    public static bool operator <(PartialDate a, PartialDate b) => a.CompareTo(b) < 0;

    public static bool operator >(PartialDate a, PartialDate b) => a.CompareTo(b) > 0;

    public static bool operator <=(PartialDate a, PartialDate b) => a.CompareTo(b) <= 0;

    public static bool operator >=(PartialDate a, PartialDate b) => a.CompareTo(b) >= 0;

    public override string ToString() => Iso;
}

/// <summary>How much of a date was written.</summary>
public enum DatePrecision
{
    Year,
    Month,
    Day,
    Minute,
}
