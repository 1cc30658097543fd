using System.Globalization;

namespace Profile.Serving;

/// <summary>
/// Keeps connections from using up the files that the system lets the process open: without one left it could read no content, and the runtime can start no
/// thread and ends the process.
/// </summary>
internal static class OpenFiles
{
    // What a server holds before the first visitor, about three hundred, and room for content.
    private const int Kept = 512;

    /// <summary>
    /// Connections at once, at most: the files that may be open without 512, but a quarter of them at least, and no more than <see
    /// cref="ServerLimits.Connections"/>.
    /// </summary>
    /// <param name="limits">The text of <c>/proc/self/limits</c> (proc_pid_limits(5)); another system's lack of it is no bound.</param>
    public static int MostConnections(string limits)
    {
        var row = limits.Split('\n').FirstOrDefault(l => l.StartsWith("Max open files", StringComparison.Ordinal));
        var soft = row?["Max open files".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var files)
            ? (int)Math.Min(ServerLimits.Connections, Math.Max(files / 4, files - Kept))
            : ServerLimits.Connections;
    }

    /// <summary>The same, for this process.</summary>
    public static int MostConnections() => MostConnections(File.Exists("/proc/self/limits") ? File.ReadAllText("/proc/self/limits") : "");
}
