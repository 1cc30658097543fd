using Profile.Content.Diagnostics;

namespace Profile.Content.Items;

/// <summary>The last resort of a load: a case that a reader does not survive costs what it was reading, never the site.</summary>
internal static class Guard
{
    /// <summary>What the reader returns; when it throws, one diagnostic at the place and what is shown instead.</summary>
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
