using System.Globalization;

namespace Profile.Diagnostics;

/// <summary>One entry of a catalogue: the text of one kind of diagnostic.</summary>
/// <param name="Code">PRF and three digits: 1xx sources, 2xx front matter, 3xx markup, 4xx bibliography, 5xx routes, 6xx CV and data.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Template">The sentence, with {0}, {1} … for the values found.</param>
/// <param name="Explanation">What it means and how to fix it, for <c>profile check --explain</c> and docs/diagnostics.md.</param>
public sealed record Message(string Code, Severity Severity, string Template, string Explanation)
{
    private const int LongestValue = 200;

    /// <summary>This message as a diagnostic at a location; values from content are made printable, and long ones are cut.</summary>
    public Diagnostic At(Location location, params object[] arguments) =>
        new(Code, Severity, string.Format(CultureInfo.InvariantCulture, Template,
            [.. arguments.Select(a => a is string text ? Printable.Of(text, LongestValue) : a)]), location);
}
