using Profile.Liquid.Running;

namespace Profile.Liquid;

/// <summary>What a run made.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Steps">What it took, as <see cref="LiquidLimits.Steps"/> counts.</param>
/// <param name="Reads">What it looked at beside its template: the clock, and what the host noted.</param>
public sealed record LiquidResult(string Text, int Steps, IReadOnlySet<LiquidRead> Reads);
