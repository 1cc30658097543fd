using System.Globalization;

namespace Profile.Serving;

/// <summary>
/// Keeps connections from using up the files that the system lets the process open: without one left it could read no content and load no part of itself.
/// </summary>
internal static class OpenFiles
{
    /// <summary>Connections at once, at most: three quarters of the files that may be open, and no more than <see cref="ServerLimits.Connections"/>.</summary>
    /// <param name="limits">The text of <c>/proc/self/limits</c> (proc_pid_limits(5)); another system's lack of it is no bound.</param>
    public static int MostConnections(string limits)
    {
        var row = limits.Split('\n').FirstOrDefault(l => l.StartsWith("Max open files", StringComparison.Ordinal));
        var soft = row?["Max open files".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var files) ? (int)Math.Min(ServerLimits.Connections, files / 4 * 3) : ServerLimits.Connections;
    }

    /// <summary>The same, for this process.</summary>
    public static int MostConnections() => MostConnections(File.Exists("/proc/self/limits") ? File.ReadAllText("/proc/self/limits") : "");
}
