using System.Collections.Immutable;
using Profile.Liquid.Running;

namespace Profile.Liquid;

/// <summary>A text parsed once, to be run often and by several threads.</summary>
public sealed class LiquidTemplate
{
    internal LiquidTemplate(string text, Location start, LiquidBlock body, ImmutableArray<Diagnostic> diagnostics)
    {
        Text = text;
        Start = start;
        Body = body;
        Diagnostics = diagnostics;
    }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>Its start in its file.</summary>
    public Location Start { get; }

    /// <summary>Problems in its syntax; each run reports them.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    internal LiquidBlock Body { get; }
}
