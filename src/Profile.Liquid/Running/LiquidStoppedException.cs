
namespace Profile.Liquid.Running;

/// <summary>Ends the run of a file that costs too much; caught by <see cref="LiquidEngine"/>, never seen outside.</summary>
internal sealed class LiquidStoppedException(Message reason, params object[] arguments) : Exception
{
    /// <summary>What the owner is told.</summary>
    public Diagnostic At(Location location) => reason.At(location, arguments);
}
