using System.Globalization;
using Profile.Liquid.Filters;

namespace Profile.Liquid.Running;

/// <summary>Something that a run read besides its template. A host derives its own types, and records them with <see cref="LiquidRun.Note"/>.</summary>
public abstract record LiquidRead;

/// <summary>The clock, and the text that a run made from it: as long as the clock still gives that text, the run would show the same.</summary>
/// <param name="Format">The format in which the moment was shown; null if it was used in another way, which only the same moment repeats.</param>
/// <param name="Text">The result.</param>
public sealed record ClockRead(string? Format, string Text) : LiquidRead
{
    /// <summary>The text for a moment in a format, or without one.</summary>
    public static ClockRead Of(string? format, DateTimeOffset moment) =>
        new(format, format is null ? moment.ToString("O", CultureInfo.InvariantCulture) : Strftime.Format(moment, format));
}
