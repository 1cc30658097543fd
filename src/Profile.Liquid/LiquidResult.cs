namespace Profile.Liquid;

/// <summary>What a run made.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Steps">What it took, as <see cref="LiquidLimits.Steps"/> counts.</param>
public sealed record LiquidResult(string Text, int Steps);
