using System.Globalization;

namespace Profile.Serving;

/// <summary>
/// Keeps connections from using up the files that the system lets the process open: with none left it could read no content, and the runtime, unable to start a
/// thread, would end the process.
/// </summary>
internal static class OpenFiles
{
    // What a server has open before the first visitor, about three hundred, plus room for content.
    private const int Kept = 512;

    /// <summary>
    /// The most connections at once: the limit of open files less 512, but at least a quarter of that limit, and at most <see
    /// cref="ServerLimits.Connections"/>.
    /// </summary>
    /// <param name="limits">The text of <c>/proc/self/limits</c> (proc_pid_limits(5)); without that file, as on other systems, there is no such limit.</param>
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
