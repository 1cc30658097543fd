using System.Collections.Immutable;
using Profile.Liquid.Running;

namespace Profile.Liquid;

/// <summary>A text read once, to be run often and by several threads.</summary>
public sealed class LiquidTemplate
{
    internal LiquidTemplate(string text, Location start, LiquidBlock body, ImmutableArray<Diagnostic> diagnostics)
    {
        Text = text;
        Start = start;
        Body = body;
        Diagnostics = diagnostics;
    }

    /// <summary>The text as it was written.</summary>
    public string Text { get; }

    /// <summary>Where it starts in its file.</summary>
    public Location Start { get; }

    /// <summary>What is wrong with it as written; each run reports it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    internal LiquidBlock Body { get; }
}
