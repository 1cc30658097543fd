using Profile.Content.Documents;

namespace Profile.Content.Publications;

/// <summary>When something was published, as precise as its entry is. A month needs a year, a day needs a month.</summary>
internal readonly record struct PublicationDate(int? Year, int? Month = null, int? Day = null)
{
    /// <summary>The date as other items have it; null without a valid calendar year.</summary>
    public PartialDate? Partial => this switch
    {
        { Year: not (>= 1 and <= 9999) } => null,
        { Month: not (>= 1 and <= 12) } => new(new DateTime(Year.Value, 1, 1), DatePrecision.Year),
        { Day: not >= 1 } => new(new DateTime(Year.Value, Month.Value, 1), DatePrecision.Month),
        _ => new(new DateTime(Year.Value, Month.Value, Math.Min(Day.Value, DateTime.DaysInMonth(Year.Value, Month.Value))), DatePrecision.Day),
    };
}
