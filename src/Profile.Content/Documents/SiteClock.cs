namespace Profile.Content.Documents;

/// <summary>The time of a load, and the zone that dates in the content refer to.</summary>
/// <param name="Now">The moment of the load.</param>
/// <param name="Zone">The site's time zone.</param>
internal sealed record SiteClock(DateTimeOffset Now, TimeZoneInfo Zone)
{
    /// <summary>The time of the load as local time in the site's zone.</summary>
    public DateTime Local => TimeZoneInfo.ConvertTime(Now, Zone).DateTime;

    /// <summary>Whether a date has begun by now.</summary>
    public bool HasCome(PartialDate date) => MomentOf(date.FirstMoment) <= Now;

    /// <summary>Whether the whole of a date has passed: an event of one day is over at the following midnight.</summary>
    public bool IsOver(PartialDate date) => MomentOf(date.Following) <= Now;

    /// <summary>
    /// The moment at which clocks in the site's zone show a time. A time that clocks skip is moved on by an hour (or whatever the change is); for a time
    /// that they show twice it is the first.
    /// </summary>
    public DateTimeOffset MomentOf(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (local.Year is <= 1 or >= 9999)
        {
            return local.Year <= 1 ? DateTimeOffset.MinValue : DateTimeOffset.MaxValue;
        }

        var offset = Zone.IsInvalidTime(local) ? Zone.GetUtcOffset(local.AddDays(-1))
            : Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max()
            : Zone.GetUtcOffset(local);
        return new DateTimeOffset(DateTime.SpecifyKind(local - offset, DateTimeKind.Utc));
    }
}
