using System.Collections.Concurrent;
using Profile.Content.Documents;
using Profile.Content.Markup;
using Profile.Liquid.Running;

namespace Profile.Content.Loading;

/// <summary>
/// What the Liquid of one load read from the clock. Neither the files nor the due dates determine it, so it is part of the site's version as well: two servers
/// with the same version show the same. Thread-safe.
/// </summary>
internal sealed class ClockUse(SiteClock clock)
{
    private readonly ConcurrentDictionary<ClockRead, bool> reads = new();

    /// <summary>The moment of the load.</summary>
    public DateTimeOffset Now => clock.Now;

    /// <summary>Records what a run read.</summary>
    public void Add(IEnumerable<LiquidRead> looked)
    {
        foreach (var read in looked.OfType<ClockRead>())
        {
            reads.TryAdd(read, true);
        }
    }

    /// <summary>What the clock gives now for a format that a run used.</summary>
    public string VersionOf(ClockRead read) => ClockRead.Of(read.Format, TimeZoneInfo.ConvertTime(clock.Now, clock.Zone)).Text;

    /// <summary>The version of a site's files, combined with what was read from the clock.</summary>
    public string Version(string files) => reads.IsEmpty
        ? files
        : ContentHash.Of([files, .. reads.Keys.Select(r => $"{r.Format}\n{r.Text}").Order(StringComparer.Ordinal)])[..files.Length];

    /// <summary>When to look at the clock again (at midnight for a text such as the year), unless something else comes first.</summary>
    /// <param name="other">When something else changes.</param>
    public DateTimeOffset? NextChange(DateTimeOffset? other)
    {
        if (reads.IsEmpty)
        {
            return other;
        }

        var midnight = clock.MomentOf(clock.Local.Date.AddDays(1));
        return other < midnight ? other : midnight;
    }
}
