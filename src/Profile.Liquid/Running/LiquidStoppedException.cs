
namespace Profile.Liquid.Running;

/// <summary>Ends the run of a file that exceeds a limit; caught by <see cref="LiquidEngine"/>, never seen outside.</summary>
internal sealed class LiquidStoppedException(Message reason, params object[] arguments) : Exception
{
    /// <summary>The diagnostic for the owner.</summary>
    public Diagnostic At(Location location) => reason.At(location, arguments);
}
