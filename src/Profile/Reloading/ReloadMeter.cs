using System.Diagnostics.Metrics;

namespace Profile.Reloading;

/// <summary>Counts reloads for metrics listeners (docs/hosting.md, "Seeing it run"); costs nothing while there are none.</summary>
internal sealed class ReloadMeter
{
    /// <summary>The meter to which all our metrics belong.</summary>
    public const string Name = "Profile";

    private readonly Histogram<double> duration;

    public ReloadMeter(IMeterFactory meters) =>
        duration = meters.Create(Name).CreateHistogram<double>("profile.reload.duration", "s", "Reloads of the content folder by outcome");

    public void Record(ReloadOutcome outcome, TimeSpan time)
    {
        if (duration.Enabled)
        {
            duration.Record(time.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));
        }
    }
}
