using Profile.Content.Diagnostics;

namespace Profile.Content.Items;

/// <summary>The last resort of a load: an exception in a reader costs only what was being read, never the site.</summary>
internal static class Guard
{
    /// <summary>What the reader returns; if it throws, one diagnostic is reported at the location and the fallback is returned.</summary>
    public static T Read<T>(Location place, DiagnosticBag bag, Func<T> read, T instead)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            bag.Report(Messages.RenderFailed, place, e.Message.ReplaceLineEndings(" "));
            return instead;
        }
    }
}
