using System.Collections.Immutable;
using Profile.Content;
using Profile.Content.Documents;
using Profile.Content.Items;
using Profile.Content.Routes;

namespace Profile.Feeds;

/// <summary>One event of a calendar.</summary>
/// <param name="Id">Its identifier, which stays the same as long as its address does.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends, or null.</param>
/// <param name="Changed">When it was written or last changed, according to its file.</param>
/// <param name="Url">The absolute URL of its page, or null.</param>
/// <param name="Place">Plain text, or null.</param>
/// <param name="Summary">A sentence about it, plain text, or null.</param>
internal sealed record CalendarEvent(
    string Id,
    string Title,
    EventTime Start,
    EventTime? End,
    DateTimeOffset Changed,
    string? Url,
    string? Place,
    string? Summary,
    ImmutableArray<string> Categories)
{
    /// <summary>How long an event lasts when its file gives a start time but no end.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1);

    /// <summary>
    /// The items of a kind whose date names a day, in the order of its list. Items dated by a month or a year are left out: no day is invented for them.
    /// </summary>
    public static IEnumerable<CalendarEvent> Of(Site site, Kind kind) =>
        site.Items.All.Single(k => k.Kind == kind).Items.Where(i => i.Date is { HasDay: true }).Select(i => Of(site, kind, i)).DistinctBy(e => e.Id);

    private static CalendarEvent Of(Site site, Kind kind, IContentItem item)
    {
        var date = item.Date!.Value;
        var place = site.Items.PlaceOf(kind, item);
        var (start, end) = Times(date, item.End, site.Clock);
        return new CalendarEvent(
            Feed.Id(site, item.Permalink ?? $"{kind.List!.Permalink}#{Permalink.Slug(item.Title)}-{date.Iso}"),
            item.Title,
            start,
            end,
            site.Clock.MomentOf((item.Updated ?? date).FirstMoment),
            place is null ? null : AbsoluteUrl.Of(site, place),
            item.Place,
            item.Summary,
            [.. item.Terms.Select(t => t.Name)]);
    }

    /// <summary>
    /// The start and the end of an event. An end without a day is ignored, and its time of day counts only when the start has one too.
    /// </summary>
    public static (EventTime Start, EventTime? End) Times(PartialDate date, PartialDate? end, SiteClock clock)
    {
        var lastDay = end is { HasDay: true } last ? DateOnly.FromDateTime(last.FirstMoment) : (DateOnly?)null;
        var firstDay = DateOnly.FromDateTime(date.FirstMoment);
        if (date.Precision == DatePrecision.Day)
        {
            return (new EventTime(firstDay), lastDay > firstDay && lastDay < DateOnly.MaxValue ? new EventTime(lastDay.Value.AddDays(1)) : null);
        }

        var start = clock.MomentOf(date.FirstMoment);
        var over = end?.Precision == DatePrecision.Minute ? clock.MomentOf(end.Value.FirstMoment)
            : lastDay > firstDay ? clock.MomentOf(end!.Value.Following)
            : start;
        // The last moment that a DateTimeOffset can hold has no hour after it.
        var usual = start < DateTimeOffset.MaxValue - Usual ? start + Usual : start;
        return (new EventTime(start), new EventTime(over > start ? over : usual));
    }
}

/// <summary>A whole day, or a point in time.</summary>
internal readonly record struct EventTime
{
    public EventTime(DateOnly day) => Day = day;

    public EventTime(DateTimeOffset moment) => Moment = moment;

    /// <summary>The day; null for a point in time.</summary>
    public DateOnly? Day { get; }

    /// <summary>The point in time; null for a whole day.</summary>
    public DateTimeOffset? Moment { get; }
}
