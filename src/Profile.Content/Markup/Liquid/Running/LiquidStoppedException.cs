using Profile.Content.Diagnostics;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>Ends the run of a file that costs too much; caught by <see cref="LiquidRenderer"/>, never seen outside.</summary>
internal sealed class LiquidStoppedException(Message reason, params object[] arguments) : Exception
{
    /// <summary>What the owner is told.</summary>
    public Diagnostic At(Location location) => reason.At(location, arguments);
}
