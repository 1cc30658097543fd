using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Tags;

/// <summary>What an include tag names.</summary>
public abstract record LiquidInclude;

/// <summary>A text that runs in place.</summary>
/// <param name="Path">Path of its file, for the places of what is reported.</param>
/// <param name="Text">The text.</param>
/// <param name="FirstLine">Line of the file at which it starts, counted from 1.</param>
public sealed record TextInclude(string Path, string Text, int FirstLine = 1) : LiquidInclude;

/// <summary>An include that the host writes itself.</summary>
/// <param name="Write">Makes what is shown of the run and the include's parameters.</param>
public sealed record WrittenInclude(Func<LiquidRun, IReadOnlyDictionary<string, FluidValue>, string> Write) : LiquidInclude;

/// <summary>Finds what an include tag names, or null when it is not there.</summary>
/// <param name="file">The name as written, without a slash at its start or a <c>..</c> in it.</param>
/// <param name="run">The run around the tag.</param>
public delegate LiquidInclude? IncludeFinder(string file, LiquidRun run);
