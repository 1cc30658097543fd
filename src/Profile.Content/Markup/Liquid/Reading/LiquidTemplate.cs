using System.Collections.Immutable;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Reading;

/// <summary>A text read once, to be run often and by several threads.</summary>
/// <param name="Body">What to run.</param>
/// <param name="Stripped">The text without its Liquid, for when running fails.</param>
/// <param name="Diagnostics">What was wrong with it as written.</param>
internal sealed record LiquidTemplate(LiquidBlock Body, Func<string> Stripped, ImmutableArray<Diagnostic> Diagnostics);
