using System.Globalization;
using Profile.Liquid.Filters;

namespace Profile.Liquid.Running;

/// <summary>Something beside its template that a run looked at. A host derives its own, and notes them with <see cref="LiquidRun.Note"/>.</summary>
public abstract record LiquidRead;

/// <summary>The clock, and what a run made of it: as long as the clock still gives that text, the run would show the same.</summary>
/// <param name="Format">The format in which the moment was shown; null when it was used in another way, which only the same moment repeats.</param>
/// <param name="Text">What that gave.</param>
public sealed record ClockRead(string? Format, string Text) : LiquidRead
{
    /// <summary>What a format, or none, makes of a moment.</summary>
    public static ClockRead Of(string? format, DateTimeOffset moment) =>
        new(format, format is null ? moment.ToString("O", CultureInfo.InvariantCulture) : Strftime.Format(moment, format));
}
