using System.Collections.Immutable;

namespace Profile.Content.Settings;

/// <summary>How the site's formulas are rendered.</summary>
/// <param name="IsEnabled">Whether formulas are rendered at all (al-folio's <c>enable_math</c>).</param>
/// <param name="Macros">TeX by command name, with its backslash.</param>
internal sealed record MathSettings(bool IsEnabled, ImmutableSortedDictionary<string, string> Macros)
{
    public static MathSettings Default { get; } = new(true, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>A key that differs whenever a text may be rendered differently; empty for the default.</summary>
    public string Version { get; } = !IsEnabled ? "off" : string.Join('\n', Macros.Select(m => $"{m.Key}={m.Value}"));
}
