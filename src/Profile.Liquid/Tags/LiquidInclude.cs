using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Tags;

/// <summary>The target of an include tag.</summary>
public abstract record LiquidInclude;

/// <summary>A text that is run in place.</summary>
/// <param name="Path">Path of its file, for the locations of diagnostics.</param>
/// <param name="Text">The text.</param>
/// <param name="FirstLine">Line of the file on which it starts, counted from 1.</param>
public sealed record TextInclude(string Path, string Text, int FirstLine = 1) : LiquidInclude;

/// <summary>An include that the host itself writes.</summary>
/// <param name="Write">Makes the output from the run and the include's parameters.</param>
public sealed record WrittenInclude(Func<LiquidRun, IReadOnlyDictionary<string, FluidValue>, string> Write) : LiquidInclude;

/// <summary>Finds the target of an include tag, or null when it does not exist.</summary>
/// <param name="file">The name as written, without a leading slash and without <c>..</c>.</param>
/// <param name="run">The run that contains the tag.</param>
public delegate LiquidInclude? IncludeFinder(string file, LiquidRun run);
