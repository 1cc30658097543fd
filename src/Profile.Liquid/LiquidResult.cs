using Profile.Liquid.Running;

namespace Profile.Liquid;

/// <summary>The result of a run.</summary>
/// <param name="Text">The output.</param>
/// <param name="Steps">The cost, in the unit of <see cref="LiquidLimits.Steps"/>.</param>
/// <param name="Reads">What it read besides its template: the clock, and what the host recorded.</param>
public sealed record LiquidResult(string Text, int Steps, IReadOnlySet<LiquidRead> Reads);
