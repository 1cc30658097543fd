using Profile.Content.Documents;

namespace Profile.Content.Publications;

/// <summary>
/// When something was published, as precisely as its entry says. A month needs a year, and a day needs a month. For a range it is the first day.
/// </summary>
internal readonly record struct PublicationDate(int? Year, int? Month = null, int? Day = null)
{
    /// <summary>What readers see if the entry says more than a day, or something else: <c>in press</c>, <c>2019–2020</c>, <c>c. 1850</c>; or null.</summary>
    public string? Words { get; init; }

    /// <summary>The last day of a range; null without a range, or for an open one.</summary>
    public PublicationDateEnd? End { get; init; }

    /// <summary>The season, from 1 for spring to 4 for winter.</summary>
    public int? Season { get; init; }

    /// <summary>Whether the year is approximate.</summary>
    public bool IsCirca { get; init; }

    /// <summary>Whether the words give the state of a work that is not yet published; such a work comes before the newest year.</summary>
    public bool IsState { get; init; }

    /// <summary>The words when there is no year; null when there is one, or nothing is known.</summary>
    public string? WordsAlone => Year is null ? Words : null;

    /// <summary>The date as other items have it; null without a valid calendar year.</summary>
    public PartialDate? Partial => this switch
    {
        { Year: not (>= 1 and <= 9999) } => null,
        { Month: not (>= 1 and <= 12) } => new(new DateTime(Year.Value, 1, 1), DatePrecision.Year),
        { Day: not >= 1 } => new(new DateTime(Year.Value, Month.Value, 1), DatePrecision.Month),
        _ => new(new DateTime(Year.Value, Month.Value, Math.Min(Day.Value, DateTime.DaysInMonth(Year.Value, Month.Value))), DatePrecision.Day),
    };
}

/// <summary>The last day of a range of dates, as precisely as it is known.</summary>
internal readonly record struct PublicationDateEnd(int Year, int? Month = null, int? Day = null);

/// <summary>What an entry says about a conference or another event.</summary>
/// <param name="Title">Its name, or null.</param>
/// <param name="Date">When it was held.</param>
internal readonly record struct PublicationEvent(string? Title, PublicationDate Date)
{
    /// <summary>Whether anything is known about it.</summary>
    public bool IsNamed => Title is not null || Date.Year is not null || Date.Words is not null;
}
