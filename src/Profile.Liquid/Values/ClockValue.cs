using Profile.Liquid.Running;

namespace Profile.Liquid.Values;

/// <summary>The moment that counts as now. What a run makes from it is recorded, since only that changes with time.</summary>
internal sealed class ClockValue(DateTimeOffset now, LiquidRun run) : DateValue(now, isDay: false)
{
    public override DateTimeOffset Moment
    {
        get
        {
            run.Note(ClockRead.Of(null, base.Moment));
            return base.Moment;
        }
    }

    public override string Format(string format)
    {
        var read = ClockRead.Of(format, base.Moment);
        run.Note(read);
        return read.Text;
    }
}
