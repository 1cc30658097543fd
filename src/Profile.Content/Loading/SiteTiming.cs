using Profile.Content.Items;
using Profile.Content.Publications;

namespace Profile.Content.Loading;

/// <summary>When time alone changes a site whose files stay the same: something becomes due, or is over.</summary>
/// <param name="LastChange">The last such moment in the past; together with the files it determines what the site shows.</param>
/// <param name="NextChange">The next such moment, or null when none is to come.</param>
internal sealed record SiteTiming(DateTimeOffset? LastChange, DateTimeOffset? NextChange)
{
    /// <summary>The timing of a load.</summary>
    public static SiteTiming Of(SiteSources sources, SitePlan plan)
    {
        var now = sources.Clock.Now;
        DateTimeOffset? last = null, next = null;
        var papers = plan.Drafts.Where(d => d.Role != BibliographyRole.OfPost).Select(d => d.Date.Partial).OfType<PartialDate>()
            .Select(d => sources.Clock.MomentOf(d.FirstMoment));
        foreach (var moment in sources.Moments.Concat(papers))
        {
            if (moment <= now)
            {
                last = last > moment ? last : moment;
            }
            else
            {
                next = next < moment ? next : moment;
            }
        }

        return new SiteTiming(last, next);
    }
}
